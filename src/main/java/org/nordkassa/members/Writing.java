package org.nordkassa.members;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nordkassa.checkout.port.MemberFiles.Counts;
import org.nordkassa.checkout.port.MemberFiles.Done;
import org.nordkassa.checkout.port.MemberFiles.Ended;
import org.nordkassa.checkout.port.MemberFiles.Problem;
import org.nordkassa.checkout.port.MemberFiles.Stage;
import org.nordkassa.checkout.port.MemberFiles.Unusable;
import org.nordkassa.checkout.port.MemberFiles.Watch;

/// The writing of rows, watched.
final class Writing {
    private static final int TOLD_EVERY = 500;

    /// Leaves the writing from within somebody else's loop.
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Ended end;

        Stopped(Ended end) {
            super("stopped", null, false, false);
            this.end = end;
        }

        Ended end() {
            return end;
        }
    }

    private final Watch watch;
    private final int all;
    private int rows;

    Writing(Watch watch, int all) {
        this.watch = watch;
        this.all = all;
    }

    void write(NewFiles files, List<String> cells) {
        try {
            files.row(cells);
        } catch (IOException full) {
            throw new Stopped(new Unusable(new Problem.NotWritable()));
        }
        if (++rows % TOLD_EVERY == 0) {
            watch.at(Stage.WRITING, rows, all);
            if (watch.isCancelled()) {
                throw new Stopped(new Done(false, new Fates().counts(), List.of(), Optional.empty(), List.of()));
            }
        }
    }

    Done end(NewFiles files, Fates fates, Optional<Path> report) throws IOException {
        var written = files.finish();
        watch.at(Stage.WRITING, rows, rows);
        var counts = fates.rows() > 0 ? fates.counts() : new Counts(0, 0, rows, 0, 0, 0, 0, 0);
        return new Done(true, counts, fates.rejected().stream().limit(100).toList(), report, written);
    }
}
