package org.nordkassa.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// How much memory this process takes after a garbage collection, in MB.
///
/// @param resident what the operating system keeps in memory for it; 0 where that is not told (elsewhere than on Linux)
record Weight(double heap, double resident) {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final double MEGABYTE = 1 << 20;

    /// Prints it for the parent.
    static void tell() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.println(heap / MEGABYTE + " " + readResident());
        System.out.flush();
    }

    static Weight parse(String line) {
        var words = line.split(" ");
        return new Weight(Double.parseDouble(words[0]), Double.parseDouble(words[1]));
    }

    private static double readResident() {
        try {
            return Files.exists(STATUS) ? Files.readAllLines(STATUS).stream().filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0) / 1024.0 : 0;
        } catch (IOException unreadable) {
            return 0;
        }
    }
}
