/// Scanners that speak USB-HID POS (usage page 0x8C): reports become a [org.nordkassa.scan.Scan].
///
/// Sees `java.*`, `scan` and hid4java; the latter only in [org.nordkassa.scan.hid.Hid4javaDevices], so that its native
/// library is loaded when scanners are looked for and not before.
package org.nordkassa.scan.hid;
