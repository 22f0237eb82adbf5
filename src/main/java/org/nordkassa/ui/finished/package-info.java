/// The finished sale: change and receipt.
package org.nordkassa.ui.finished;
