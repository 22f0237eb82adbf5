/// A picture becomes the code in it: grey frames, the decoders and the ladder that spreads them over a stream.
///
/// Sees `scan`, ZXing and BoofCV; no other room sees those two for reading. Knows nothing of cameras' drivers, windows
/// or what a text means.
package org.nordkassa.scan.camera;
