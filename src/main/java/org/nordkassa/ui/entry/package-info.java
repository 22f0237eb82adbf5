/// The keypad, and the small panels that ask for a number: quantity of a line, discount.
package org.nordkassa.ui.entry;
