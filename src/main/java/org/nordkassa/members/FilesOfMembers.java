package org.nordkassa.members;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import org.nordkassa.checkout.port.MemberFiles;
import org.nordkassa.checkout.port.MemberShelf;
import org.nordkassa.checkout.port.MemberShelf.Fate;
import org.nordkassa.checkout.port.MemberShelf.Placed;
import org.nordkassa.loyalty.MemberRecord;

/// Files of members and the till's register.
public final class FilesOfMembers implements MemberFiles {
    /// In one transaction: few enough that a sale gets its turn between two of them.
    private static final int AT_ONCE = 250;
    private static final int SHOWN = 100;

    private final MemberShelf shelf;
    private final Terms terms;
    private final IntUnaryOperator dice;

    /// @param dice a random number from 0 up to, but not, the one it is given; for numbers nobody can guess
    public FilesOfMembers(MemberShelf shelf, Terms terms, IntUnaryOperator dice) {
        this.shelf = shelf;
        this.terms = terms;
        this.dice = dice;
    }

    @Override
    public SetUp setUp() {
        if (!terms.hasAccount()) {
            return SetUp.NO_ACCOUNT;
        }
        return shelf.firstAnswer().isPresent() ? SetUp.READY : SetUp.NEVER_ANSWERED;
    }

    @Override
    public Looked look(Path file, Watch watch) {
        try (var table = MemberTable.open(file)) {
            var check = new Check(table, reader(table), shelf::foresee, watch).run();
            return check.isCancelled() ? new Cancelled() : new Preview(file, table.columns().form(),
                    table.columns().unused(), check.samples(), check.fates().counts(), first(check.fates()));
        } catch (UnusableFile unusable) {
            return new Unusable(unusable.problem());
        }
    }

    private MemberRow reader(MemberTable table) {
        return new MemberRow(table.columns(), terms.region(), false);
    }

    private static List<Rejected> first(Fates fates) {
        return fates.rejected().stream().limit(SHOWN).toList();
    }

    @Override
    public Ended take(Path file, Watch watch) {
        try (var table = MemberTable.open(file)) {
            var check = new Check(table, reader(table), FilesOfMembers::allNew, watch).run();
            if (check.isCancelled()) {
                return new Done(false, new Fates().counts(), List.of(), Optional.empty(), List.of());
            }
            var fates = check.fates();
            fates.reopen();
            boolean isWhole = takeIn(table, fates, watch);
            return new Done(isWhole, fates.counts(), first(fates), report(file, table, fates), List.of());
        } catch (UnusableFile unusable) {
            return new Unusable(unusable.problem());
        }
    }

    private boolean takeIn(MemberTable table, Fates fates, Watch watch) throws UnusableFile {
        var reader = reader(table);
        var done = new AtomicInteger();
        var batch = new Batch(AT_ONCE, (rows, records) -> {
            var placed = shelf.take(records, () -> terms.numbers().number(dice), terms.groups());
            for (int i = 0; i < rows.size(); i++) {
                fates.place(rows.get(i), placed.get(i));
            }
            watch.at(Stage.TAKING_IN, done.addAndGet(rows.size()), fates.rows());
        });
        table.read(row -> {
            if (!row.isEmpty() && fates.isOpen(row.number())
                    && reader.read(row) instanceof MemberRow.Member(var record)) {
                batch.add(row.number(), record);
            }
            return !watch.isCancelled();
        });
        if (!watch.isCancelled()) {
            batch.flush();
            return true;
        }
        return false;
    }

    /// The import stands, report or not.
    private Optional<Path> report(Path file, MemberTable table, Fates fates) throws UnusableFile {
        try {
            return new RejectedRows(table, terms.titles(), terms.sentence()).write(file, fates, terms.reports());
        } catch (IOException notWritten) {
            System.getLogger(FilesOfMembers.class.getName()).log(System.Logger.Level.WARNING,
                    "the report of rejected rows could not be written: " + notWritten.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    @Override
    public Ended export(Path target, Watch watch) {
        var writing = new Writing(watch, shelf.size());
        try {
            var template = Template.chosen(terms.template());
            try (var files = new NewFiles(target, template.headings(), MOST_ROWS)) {
                shelf.each(customer -> writing.write(files, template.row(MemberRecord.of(customer), "")));
                return writing.end(files, new Fates(), Optional.empty());
            }
        } catch (Writing.Stopped stopped) {
            return stopped.end();
        } catch (IOException notWritable) {
            return new Unusable(new Problem.NotWritable());
        } catch (UnusableFile unusable) {
            return new Unusable(unusable.problem());
        }
    }

    /// The customer template made of another file, without a register: doubles are found within the file, numbers are
    /// kept, and whoever has none gets `generate()`, by which Commerce Cloud makes one.
    public Ended convert(Path file, Path target, Watch watch) {
        try (var table = MemberTable.open(file)) {
            var template = Template.chosen(terms.template());
            var reader = new MemberRow(table.columns(), terms.region(), true);
            var check = new Check(table, reader, FilesOfMembers::allNew, watch).run();
            var writing = new Writing(watch, check.fates().rows());
            try (var files = new NewFiles(target, template.headings(), MOST_ROWS)) {
                table.read(row -> {
                    if (!row.isEmpty() && check.fates().isOpen(row.number())
                            && reader.read(row) instanceof MemberRow.Member(var record)) {
                        writing.write(files, template.row(record, MemberRow.GENERATE));
                    }
                    return true;
                });
                return writing.end(files, check.fates(), report(file, table, check.fates()));
            }
        } catch (Writing.Stopped stopped) {
            return stopped.end();
        } catch (IOException notWritable) {
            return new Unusable(new Problem.NotWritable());
        } catch (UnusableFile unusable) {
            return new Unusable(unusable.problem());
        }
    }

    private static List<Placed> allNew(List<MemberRecord> records) {
        return records.stream().map(record -> new Placed(Fate.NEW, record.cards().isEmpty(), false)).toList();
    }
}
