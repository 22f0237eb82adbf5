/// Setting scanners up: what the window is told about them, and the view that finds a wedge's keyboard layout.
package org.nordkassa.ui.scanner;
