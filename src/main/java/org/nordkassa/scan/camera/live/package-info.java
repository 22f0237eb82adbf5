/// A camera's pictures as they come: the port to whatever gives them, and the loop that reads codes from them on threads
/// of its own.
package org.nordkassa.scan.camera.live;
