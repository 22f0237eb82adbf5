package org.nordkassa.scan.camera;

import java.util.Optional;

/// One way of reading a code. Keeps nothing from one frame to the next; for one thread at a time.
public interface CodeDecoder {
    /// @return empty when there is no code, or none that can be read for certain
    Optional<FoundCode> decode(GreyFrame frame);
}
