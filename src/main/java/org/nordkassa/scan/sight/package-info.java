/// What a camera that reads codes sees and how it does, as plain values: for the screens, which know no decoders.
package org.nordkassa.scan.sight;
