/// Our own way to a QR code's modules: finder patterns are looked for leniently, the grid between them is fitted to the
/// greys, and ZXing's decoder is given the modules.
package org.nordkassa.scan.camera.grid;
