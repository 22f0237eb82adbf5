/// Small parts that several screens are put together from: texts, icons, keypad, list of changes.
package org.nordkassa.ui.kit;
