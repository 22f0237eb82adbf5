/// Every command of the till in one table, and what is made of it: buttons, key bindings and the list of keys.
package org.nordkassa.ui.commands;
