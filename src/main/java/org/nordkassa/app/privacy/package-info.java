/// What customers may ask of the shop about themselves, as the settings window and the commands do it. Sees `store` and the
/// window's ports.
package org.nordkassa.app.privacy;
