/// The in-doubt desk: everything that is not resolved, and what a person can do about it.
package org.nordkassa.ui.doubt;
