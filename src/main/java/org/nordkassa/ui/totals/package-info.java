/// What the sale costs, and the buttons that begin paying.
package org.nordkassa.ui.totals;
