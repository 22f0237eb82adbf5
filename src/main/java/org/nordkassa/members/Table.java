package org.nordkassa.members;

import java.io.IOException;

/// A file of rows, which can be read more than once. Of a workbook the first sheet that has any.
interface Table {
    /// Takes one row after the other.
    interface Sink {
        /// @return whether it wants more
        boolean take(TableRow row) throws UnusableFile;
    }

    /// @throws IOException when the file cannot be read any more
    /// @throws UnusableFile when it is not what it seems to be
    void read(Sink sink) throws IOException, UnusableFile;
}
