package org.nordkassa.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.nordkassa.app.IdsInOrder;
import org.nordkassa.checkout.port.MemberFiles;
import org.nordkassa.checkout.port.MemberFiles.Done;
import org.nordkassa.checkout.port.MemberFiles.Watch;
import org.nordkassa.loyalty.CardNumberForm;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.members.FilesOfMembers;
import org.nordkassa.members.Terms;
import org.nordkassa.store.Database;
import org.nordkassa.store.SqliteMembers;

/// Cardu's export with 50 000 members taken into an empty register: how long it takes, beside merely reading the file, and
/// how much heap is in use at the most.
final class ImportMeasure implements Measure {
    private static final int MEMBERS = 50_000;
    private static final double MILLION = 1e6;
    private static final int TIMES = 5;

    private final Scope scope;
    private final Shops shops;

    ImportMeasure(Scope scope, Shops shops) {
        this.scope = scope;
        this.shops = shops;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Row> run() throws IOException {
        var folder = Files.createDirectories(shops.folder().resolve("import"));
        var export = export(folder.resolve("members.xlsx"));
        var taken = new Timings();
        var looked = new Timings();
        var heap = new Timings();
        var processor = new Timings();
        for (int i = 0; i <= scope.few(TIMES); i++) {
            var home = Files.createDirectories(folder.resolve("home" + i));
            try (var database = Database.open(home)) {
                var files = files(database, home);
                double look = seconds(() -> files.look(export, Watch.none()));
                System.gc();
                heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
                long before = processorNanos();
                double take = seconds(() -> check(files.take(export, Watch.none())));
                double used = (processorNanos() - before) / MILLION / 1000;
                if (i > 0) {
                    looked.add(look);
                    taken.add(take);
                    processor.add(used);
                    heap.add(heapPools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MILLION);
                }
            }
        }
        return List.of(
                Row.floor("50 000 members looked at, nothing written", "s", looked),
                Row.of("50 000 members taken in", "s", taken, looked.median(), new Aim.MedianBelow(10)),
                Row.of("processor time of it", "s", processor, processor.median(), Aim.NONE),
                Row.of("heap at the most while taking them in", "MB", heap, heap.median(), Aim.NONE));
    }

    private static FilesOfMembers files(Database database, Path home) {
        var terms = new Terms("FI", CardNumberForm.USUAL, List.of("Members"), Optional.empty(), home,
                List.of("Row", "Reason"), rejected -> rejected.reason().name(), true);
        return new FilesOfMembers(new SqliteMembers(database, new IdsInOrder(InstantSource.system(), new SecureRandom()),
                Set.of(RemoteSystem.RULE), InstantSource.system()), terms,
                new SecureRandom()::nextInt);
    }

    private static void check(MemberFiles.Ended ended) {
        if (!(ended instanceof Done done) || done.counts().added() != MEMBERS) {
            throw new IllegalStateException("not taken in: " + ended);
        }
    }

    /// Of the whole program: with other work on the machine it says more than the time that passed.
    private static long processorNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime() : 0;
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / MILLION / 1000;
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
    }

    /// Half of them without a number.
    private static Path export(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            var book = new Workbook(out, "Bench", "1.0");
            var sheet = book.newWorksheet("Members");
            var titles = List.of("Firstname", "Lastname", "Email", "Phone", "customerId");
            for (int i = 0; i < titles.size(); i++) {
                sheet.value(0, i, titles.get(i));
            }
            for (int row = 1; row <= MEMBERS; row++) {
                sheet.value(row, 0, "First" + row % 997);
                sheet.value(row, 1, "Family" + row);
                sheet.value(row, 2, "member" + row + "@example.com");
                sheet.value(row, 3, "+35840" + (1_000_000 + row));
                if (row % 2 == 0) {
                    sheet.value(row, 4, "CU%010d".formatted(row));
                }
            }
            book.finish();
        }
        return file;
    }
}
