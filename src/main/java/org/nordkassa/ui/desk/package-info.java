/// What the screen knows beyond the checkout's state: which panel is open, which line is marked, what is being typed.
/// Commands meet the checkout here. No nodes, no toolkit.
package org.nordkassa.ui.desk;
