package org.nordkassa.app.command;

import java.io.PrintWriter;
import java.util.List;
import org.nordkassa.checkout.port.MemberFiles.Cancelled;
import org.nordkassa.checkout.port.MemberFiles.Counts;
import org.nordkassa.checkout.port.MemberFiles.Done;
import org.nordkassa.checkout.port.MemberFiles.Looked;
import org.nordkassa.checkout.port.MemberFiles.Preview;
import org.nordkassa.checkout.port.MemberFiles.Rejected;
import org.nordkassa.checkout.port.MemberFiles.SetUp;
import org.nordkassa.checkout.port.MemberFiles.Stage;
import org.nordkassa.checkout.port.MemberFiles.Unusable;
import org.nordkassa.checkout.port.MemberFiles.Watch;
import org.nordkassa.ui.text.MemberTexts;

/// Says on the terminal what becomes of a file of members.
final class MembersReport implements Watch {
    private static final int EVERY = 5_000;
    private static final int SHOWN = 20;

    private final PrintWriter out;
    private final MemberTexts texts;

    MembersReport(PrintWriter out, MemberTexts texts) {
        this.out = out;
        this.texts = texts;
    }

    @Override
    public void at(Stage stage, int rows, int of) {
        if (rows % EVERY == 0 && rows > 0) {
            out.println(texts.stage(stage, rows, of));
            out.flush();
        }
    }

    @Override
    public boolean isCancelled() {
        return false;
    }

    /// The same, until somebody presses Ctrl+C.
    Watch until(Interrupted stop) {
        return new Watch() {
            @Override
            public void at(Stage stage, int rows, int of) {
                MembersReport.this.at(stage, rows, of);
            }

            @Override
            public boolean isCancelled() {
                return stop.isAsked();
            }
        };
    }

    /// The account comes first, unless the members come from elsewhere.
    boolean mayBegin(SetUp setUp, boolean beforeCardu) {
        if (setUp != SetUp.READY) {
            out.println(texts.setUp(setUp));
            if (!beforeCardu) {
                out.println("  ./nordkassa members import --before-cardu FILE");
            }
            out.flush();
        }
        return setUp == SetUp.READY || beforeCardu;
    }

    /// @return the exit status
    int tell(Looked looked) {
        switch (looked) {
            case Unusable(var problem) -> out.println(texts.problem(problem));
            case Cancelled() -> { }
            case Preview preview -> {
                preview.samples().forEach(sample -> out.println("  " + String.join("  ", sample.name(), sample.phone(),
                        sample.email(), sample.card())));
                counts(preview.counts());
                rejected(preview.counts(), preview.rejected());
            }
        }
        out.flush();
        return looked instanceof Preview preview ? preview.counts().rejected() == 0 ? 0 : 1 : 2;
    }

    void tell(Done done, String sentence) {
        out.println(sentence);
        rejected(done.counts(), done.rejected());
        done.report().ifPresent(file -> out.println(texts.report(file)));
        done.written().forEach(file -> out.println("  " + file));
        out.flush();
    }

    private void counts(Counts counts) {
        texts.counts(counts).forEach(count -> out.println("  " + count.number() + " " + count.word()));
        texts.sharing(counts).ifPresent(out::println);
    }

    private void rejected(Counts counts, List<Rejected> first) {
        if (counts.rejected() > 0) {
            out.println(texts.leftOut(counts.rejected()));
            first.stream().limit(SHOWN).forEach(row -> out.println("  " + texts.line(row)));
            texts.more(counts.rejected() - Math.min(SHOWN, first.size())).ifPresent(more -> out.println("  " + more));
        }
    }
}
