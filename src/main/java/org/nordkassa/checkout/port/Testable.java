package org.nordkassa.checkout.port;

import java.util.List;
import java.util.Optional;

/// A connection that can be tried out.
public interface Testable {
    /// Makes a call for each feed and tells what came back. Blocks; what fails is in the list as well.
    ///
    /// @param email of a contact made for testing, to which something may be written; without one only what changes
    ///     nothing is tried
    List<TestCall> test(Optional<String> email);
}
