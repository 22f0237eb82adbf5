/// Entry points and the wiring by hand of all the rooms. Sees all of them; nobody sees it.
package org.nordkassa.app;
