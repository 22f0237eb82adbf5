/// A device's signal becomes a [org.nordkassa.scan.Scan]: text, symbology, source and time.
///
/// Sees `java.*` only here; ZXing and cameras in `scan.camera`, hidapi in `scan.hid`. Never JavaFX, `checkout` or `store`.
package org.nordkassa.scan;
