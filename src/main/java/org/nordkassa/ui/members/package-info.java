/// The screen on which members are taken in from a file, and written for Cardu. The model has no nodes and does the work
/// beside the JavaFX thread; the view has nothing else.
package org.nordkassa.ui.members;
