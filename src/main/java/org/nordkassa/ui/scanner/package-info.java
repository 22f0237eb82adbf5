/// What the till shows of its scanners: the camera's picture and state.
package org.nordkassa.ui.scanner;
