/// Scanners on the screen: what the window is told about them, the view that finds a wedge's keyboard layout, the
/// camera's picture and state.
package org.nordkassa.ui.scanner;
