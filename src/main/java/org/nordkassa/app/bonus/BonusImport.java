package org.nordkassa.app.bonus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.nordkassa.app.bonus.BonusFile.Good;
import org.nordkassa.app.bonus.BonusFile.Rejected;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.BonusCheckShelf;
import org.nordkassa.checkout.port.BonusCheckShelf.Fate;
import org.nordkassa.checkout.port.RemoteFailure;

/// Puts the good rows of a file where checks are kept, one after the other. Each row is written whole or not at all,
/// and a row that is there already changes nothing: after a break the same file is simply imported again.
public final class BonusImport {
    private final BonusCheckShelf shelf;

    /// @param rejected rows of the file and rows the system did not take, by row
    /// @param stopped why the rest was not tried, if so
    public record Report(int added, int there, List<Rejected> rejected, Optional<RemoteFailure> stopped) {
        public Report {
            rejected = List.copyOf(rejected);
        }
    }

    public BonusImport(BonusCheckShelf shelf) {
        this.shelf = shelf;
    }

    /// @param onRow told the number of rows done after each
    public Report run(BonusFile file, Consumer<Integer> onRow) {
        int added = 0;
        int there = 0;
        var rejected = new ArrayList<>(file.rejected());
        for (int at = 0; at < file.good().size(); at++) {
            var row = file.good().get(at);
            switch (shelf.put(row.member(), row.checks(), row.json())) {
                case Answer.Answered<Fate>(var fate) when fate == Fate.ADDED -> added++;
                case Answer.Answered<Fate>(var fate) when fate == Fate.THERE_ALREADY -> there++;
                case Answer.Answered<Fate> _ -> rejected.add(refused(row, "Nobody has this customer card."));
                case Answer.Failed<Fate>(RemoteFailure.NotAccepted _) ->
                        rejected.add(refused(row, "The CRM does not accept this row."));
                case Answer.Failed<Fate>(var failure) -> {
                    return new Report(added, there, rejected, Optional.of(failure));
                }
            }
            onRow.accept(at + 1);
        }
        return new Report(added, there, rejected, Optional.empty());
    }

    private static Rejected refused(Good row, String reason) {
        return new Rejected(row.row(), row.cells(), reason);
    }
}
