/// A device's signal becomes a [org.nordkassa.scan.Scan] (text, symbology, source and time), and a scan's text becomes
/// a [org.nordkassa.scan.CodeMeaning].
///
/// Sees `java.*` and the values of `sale` only; ZXing and cameras in `scan.camera`, hidapi in `scan.hid`. Never JavaFX,
/// `checkout` or `store`.
package org.nordkassa.scan;
