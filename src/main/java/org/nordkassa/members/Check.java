package org.nordkassa.members;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nordkassa.checkout.port.MemberFiles.Reason;
import org.nordkassa.checkout.port.MemberFiles.Sample;
import org.nordkassa.checkout.port.MemberFiles.Stage;
import org.nordkassa.checkout.port.MemberFiles.Watch;
import org.nordkassa.checkout.port.MemberShelf.Placed;
import org.nordkassa.loyalty.Identifier;
import org.nordkassa.loyalty.MemberRecord;

/// Looks at a whole file before anything comes of it: rows that cannot be understood, doubles within the file, and what
/// the register has to say.
final class Check {
    private static final int AT_ONCE = 500;
    private static final int SAMPLES = 8;

    /// What the register says of some records, in their order.
    interface Register {
        List<Placed> foresee(List<MemberRecord> records);
    }

    private final MemberTable table;
    private final MemberRow reader;
    private final Register register;
    private final Watch watch;
    private final Fates fates = new Fates();
    private final SeenMarks marks = new SeenMarks();
    /// A hash of what each row says, by which two rows with a mark in common are compared.
    private int[] contents = new int[1 << 12];
    private final List<Sample> samples = new ArrayList<>();
    private final Batch batch = new Batch(AT_ONCE, this::foresee);
    private boolean cancelled;

    Check(MemberTable table, MemberRow reader, Register register, Watch watch) {
        this.table = table;
        this.reader = reader;
        this.register = register;
        this.watch = watch;
    }

    Check run() throws UnusableFile {
        table.read(this::take);
        if (!cancelled) {
            batch.flush();
            watch.at(Stage.CHECKING, fates.rows(), fates.rows());
        }
        return this;
    }

    boolean isCancelled() {
        return cancelled;
    }

    Fates fates() {
        return fates;
    }

    List<Sample> samples() {
        return samples;
    }

    private boolean take(TableRow row) throws UnusableFile {
        if (row.isEmpty()) {
            fates.empty();
            return true;
        }
        int number = row.number();
        fates.begin(number);
        switch (reader.read(row)) {
            case MemberRow.Refused(var reason, var value) -> fates.reject(number, reason, value, Optional.empty());
            case MemberRow.Member(var record) -> {
                compare(number, record);
                sample(number, record);
                if (fates.isOpen(number)) {
                    batch.add(number, record);
                }
            }
        }
        if (fates.rows() % AT_ONCE == 0) {
            watch.at(Stage.CHECKING, fates.rows(), 0);
            cancelled = watch.isCancelled();
        }
        return !cancelled;
    }

    /// Which of two rows that contradict each other is right, nobody knows: both are left out.
    private void compare(int row, MemberRecord record) {
        if (row >= contents.length) {
            contents = Arrays.copyOf(contents, Math.max(row + 1, contents.length * 2));
        }
        contents[row] = content(record);
        for (var mark : record.marks()) {
            int first = marks.see(mark, row);
            if (first == row) {
                continue;
            }
            if (contents[first] == contents[row] && !fates.isRejected(first)) {
                fates.repeat(row);
            } else {
                var reason = mark.startsWith("C") ? Reason.CARD_TWICE : Reason.PERSON_TWICE;
                fates.reject(first, reason, "", Optional.of(row));
                fates.reject(row, reason, "", Optional.of(first));
            }
        }
    }

    /// The record's own hash would be that of its text, which hides what it says.
    private static int content(MemberRecord record) {
        return Objects.hash(record.firstName(), record.lastName(), record.phone(), record.email(),
                record.cards(), record.consent(), record.since());
    }

    private void sample(int row, MemberRecord record) {
        if (samples.size() < SAMPLES) {
            var last = record.lastName().isEmpty() ? "" : " " + record.lastName().substring(0, 1) + ".";
            samples.add(new Sample(row, (record.firstName() + last).strip(),
                    record.phone().map(phone -> phone.masked()).orElse(""),
                    record.email().map(email -> email.masked()).orElse(""),
                    record.cards().stream().findFirst().map(Identifier::masked).orElse("")));
        }
    }

    private void foresee(List<Integer> rows, List<MemberRecord> records) {
        var placed = register.foresee(records);
        for (int i = 0; i < rows.size(); i++) {
            fates.place(rows.get(i), placed.get(i));
        }
    }
}
