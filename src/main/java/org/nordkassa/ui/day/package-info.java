/// The day: its report so far, its closing, and the reports of earlier days.
package org.nordkassa.ui.day;
