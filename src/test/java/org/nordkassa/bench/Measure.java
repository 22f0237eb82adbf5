package org.nordkassa.bench;

import java.util.List;

/// One thing worth measuring.
interface Measure {
    /// For `--only`.
    String name();

    List<Row> run() throws Exception;
}
