package org.nordkassa.checkout.port;

import java.util.List;
import java.util.Optional;
import org.nordkassa.sale.day.DayReport;

/// The days of a till, as the journal has them.
public interface DayBook {
    /// What stands in the journal since the last closing.
    ///
    /// @param upTo the newest entry that is in it
    /// @param before the last closing
    /// @param ended the sales that ended meanwhile, in the order of their ends
    /// @param noted what happened beside the sales
    record Page(long upTo, Optional<DayReport> before, List<Journal.Stream> ended, List<TillEvent> noted) {
        public Page {
            ended = List.copyOf(ended);
            noted = List.copyOf(noted);
        }
    }

    Page open();

    /// The latest first.
    List<DayReport> closed(int most);
}
