package org.nordkassa.scan.camera;

import java.util.Optional;

/// One way of reading a code. What it was shown before has no part in its answer; for one thread at a time.
public interface CodeDecoder {
    /// @return empty when there is no code, or none that can be read for certain
    Optional<FoundCode> decode(GreyFrame frame);
}
