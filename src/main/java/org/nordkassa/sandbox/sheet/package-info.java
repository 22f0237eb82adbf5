/// Draws the printable sheet of the demo shop's codes, so that a real scanner or a phone can be tried on the till.
///
/// It reads the demo's CSV files from the class path, encodes with ZXing core and draws vectors with PDFBox. It sees
/// no other room of the till: what it prints must not agree with the till by sharing code with it.
package org.nordkassa.sandbox.sheet;
