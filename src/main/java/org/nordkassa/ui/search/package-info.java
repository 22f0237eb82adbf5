/// The search field: barcodes, names and quantities as typed.
package org.nordkassa.ui.search;
