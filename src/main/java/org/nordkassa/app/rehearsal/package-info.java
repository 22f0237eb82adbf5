/// Plays a script of cashier actions through the real window and the real services.
package org.nordkassa.app.rehearsal;
