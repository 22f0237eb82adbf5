package org.nordkassa.ui.text;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nordkassa.checkout.port.MemberFiles.Counts;
import org.nordkassa.checkout.port.MemberFiles.Done;
import org.nordkassa.checkout.port.MemberFiles.Ended;
import org.nordkassa.checkout.port.MemberFiles.Problem;
import org.nordkassa.checkout.port.MemberFiles.Rejected;
import org.nordkassa.checkout.port.MemberFiles.SetUp;
import org.nordkassa.checkout.port.MemberFiles.Stage;
import org.nordkassa.checkout.port.MemberFiles.Unusable;

/// What is said about files of members, in the window as on the command line.
public final class MemberTexts {
    private final Texts texts;

    public MemberTexts(Texts texts) {
        this.texts = texts;
    }

    public String setUp(SetUp setUp) {
        return switch (setUp) {
            case NO_ACCOUNT -> texts.say("members.set-up.no-account");
            case NEVER_ANSWERED -> texts.say("members.set-up.never-answered");
            case READY -> texts.say("members.set-up.ready");
        };
    }

    public String stage(Stage stage, int rows, int of) {
        return switch (stage) {
            case CHECKING -> texts.say("members.stage.checking", number(rows));
            case TAKING_IN -> texts.say("members.stage.taking-in", number(rows), number(of));
            case WRITING -> texts.say("members.stage.writing", number(rows), number(of));
        };
    }

    public String number(int number) {
        return texts.formats().number(BigDecimal.valueOf(number));
    }

    /// The row and why it is left out.
    public String line(Rejected rejected) {
        return texts.say("members.rejected.row", rejected.row(), reason(rejected));
    }

    public String reason(Rejected rejected) {
        return texts.say(switch (rejected.reason()) {
            case NAME_MISSING -> "member-row.name-missing";
            case NO_KEY -> "member-row.no-key";
            case PHONE -> "member-row.phone";
            case PHONE_SHORTENED -> "member-row.phone-shortened";
            case EMAIL -> "member-row.email";
            case CARD -> "member-row.card";
            case CARD_SHORTENED -> "member-row.card-shortened";
            case DATE -> "member-row.date";
            case IS_A_DATE -> "member-row.is-a-date";
            case CELL_ERROR -> "member-row.cell-error";
            case CARD_TWICE -> "member-row.card-twice";
            case PERSON_TWICE -> "member-row.person-twice";
            case OTHER_CARD -> "member-row.other-card";
            case SEVERAL -> "member-row.several";
        }, rejected.value(), rejected.other().map(String::valueOf).orElse(""));
    }

    public String problem(Problem problem) {
        return switch (problem) {
            case Problem.NotFound() -> texts.say("members-file.not-found");
            case Problem.Unreadable() -> texts.say("members-file.unreadable");
            case Problem.Empty() -> texts.say("members-file.empty");
            case Problem.Damaged() -> texts.say("members-file.damaged");
            case Problem.PasswordProtected() -> texts.say("members-file.password");
            case Problem.NotATable() -> texts.say("members-file.not-a-table");
            case Problem.SeveralTables() -> texts.say("members-file.several-tables");
            case Problem.TooLarge() -> texts.say("members-file.too-large");
            case Problem.ColumnsMissing(var missing, var found) -> texts.say("members-file.columns-missing",
                    String.join(", ", missing),
                    found.isEmpty() ? texts.say("members-file.no-columns") : String.join(", ", found));
            case Problem.ColumnTwice(var name) -> texts.say("members-file.column-twice", name);
            case Problem.Changed() -> texts.say("members-file.changed");
            case Problem.NotWritable() -> texts.say("members-file.not-writable");
        };
    }

    /// What came of an import.
    public String taken(Ended ended) {
        return switch (ended) {
            case Unusable(var problem) -> problem(problem);
            case Done done when done.isWhole() -> texts.say("members.done", number(done.counts().added()),
                    number(done.counts().changed()), number(done.counts().same()));
            case Done done when done.counts().rows() == 0 -> texts.say("members.cancelled");
            case Done done -> texts.say("members.stopped",
                    number(done.counts().added() + done.counts().changed() + done.counts().same()));
        };
    }

    /// What came of an export.
    public String written(Ended ended) {
        return switch (ended) {
            case Unusable(var problem) -> problem(problem);
            case Done done when done.written().isEmpty() -> texts.say("members.cancelled");
            case Done done -> texts.say("members.exported",
                    number(done.counts().rows() - done.counts().rejected() - done.counts().repeated()),
                    String.join(", ", done.written().stream().map(file -> file.getFileName().toString()).toList()));
        };
    }

    /// A number and what it counts.
    public record Count(String number, String word, boolean isBad) {}

    /// What a file comes to; numbers that are zero and say nothing are left out.
    public List<Count> counts(Counts counts) {
        return Stream.of(
                        new Count(number(counts.added()), texts.say("members.count.new"), false),
                        new Count(number(counts.changed()), texts.say("members.count.changed"), false),
                        new Count(number(counts.same()), texts.say("members.count.same"), false),
                        new Count(number(counts.rejected()), texts.say("members.count.rejected"), counts.rejected() > 0),
                        new Count(number(counts.numbers()), texts.say("members.count.numbers"), false),
                        new Count(number(counts.repeated()), texts.say("members.count.repeated"), false))
                .filter(count -> !count.number().equals("0") || !count.word().equals(texts.say("members.count.repeated")))
                .toList();
    }

    public Optional<String> sharing(Counts counts) {
        return Optional.of(counts.sharing()).filter(sharing -> sharing > 0)
                .map(sharing -> texts.say("members.sharing", number(sharing)));
    }

    public String leftOut(int rejected) {
        return texts.say("members.rejected", number(rejected));
    }

    public Optional<String> more(int rows) {
        return Optional.of(rows).filter(count -> count > 0).map(count -> texts.say("members.rejected.more", number(count)));
    }

    public String report(Path file) {
        return texts.say("members.done.report", file.getFileName());
    }

    /// Of a report's two columns.
    public List<String> reportTitles() {
        return List.of(texts.say("members.report.row"), texts.say("members.report.reason"));
    }
}
