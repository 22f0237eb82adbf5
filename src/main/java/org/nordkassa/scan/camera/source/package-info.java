/// What gives pictures: cameras through webcam-capture, and files that are played like one.
///
/// Alone sees `com.github.sarxos.webcam` and the driver behind it.
package org.nordkassa.scan.camera.source;
