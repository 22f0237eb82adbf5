/// Small parts that several screens are put together from: texts, icons, sheets over the till, rows of lists.
package org.nordkassa.ui.kit;
