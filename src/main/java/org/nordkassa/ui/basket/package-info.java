/// The basket: its lines and the discounts on the whole sale.
package org.nordkassa.ui.basket;
