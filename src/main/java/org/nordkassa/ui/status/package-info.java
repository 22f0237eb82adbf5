/// The strip at the bottom: remote systems, printer, till and clock.
package org.nordkassa.ui.status;
