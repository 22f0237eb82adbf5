/// Where a code lies that is too small to be read: nothing of it is read here, only its texture is known again.
package org.nordkassa.scan.camera.far;
