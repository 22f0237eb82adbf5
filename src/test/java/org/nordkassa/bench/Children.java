package org.nordkassa.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/// Starts [Child] processes with the class path and the options of the real program.
///
/// The real program starts from a cache of loaded and linked classes which its launcher makes (`target/nordkassa.aot`).
/// The empty window gets one of its own, made in the same way, so that both are started alike.
final class Children {
    private final Path target;
    private final Path folder;
    private final Path jar;

    /// @param root the project's folder
    /// @param folder for files of this run
    Children(Path root, Path folder) throws IOException {
        this.target = root.resolve("target");
        this.folder = folder;
        jar = packed(Path.of(Child.class.getProtectionDomain().getCodeSource().getLocation().getPath()),
                folder.resolve("bench.jar"));
    }

    /// Java takes no folders of classes into its caches.
    private static Path packed(Path classes, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.list(classes.resolve("org/nordkassa/bench"))) {
            for (var file : files.sorted().toList()) {
                out.putNextEntry(new JarEntry("org/nordkassa/bench/" + file.getFileName()));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    /// What came of a child.
    ///
    /// @param millis from the start of the process to its `READY`
    /// @param more the lines it printed after that
    record Run(double millis, List<String> more) {}

    Run till(Path home, String code, String sku, String... more) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("till", home.toString(), code, sku));
        words.addAll(List.of(more));
        return run(cache(target.resolve("nordkassa.aot")), words);
    }

    Run empty(String... more) throws IOException, InterruptedException {
        var own = folder.resolve("empty.aot");
        if (Files.exists(target.resolve("nordkassa.aot")) && Files.notExists(own)) {
            // Without a display, as the launcher does it.
            run(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining", "-XX:AOTCacheOutput=" + own,
                    "-Xlog:aot=off", "-Xlog:cds=off"), List.of("empty"),
                    Set.of("DISPLAY", "WAYLAND_DISPLAY"));
        }
        var words = new ArrayList<>(List.of("empty"));
        words.addAll(List.of(more));
        return run(cache(own), words);
    }

    boolean haveCache() {
        return Files.exists(target.resolve("nordkassa.aot"));
    }

    private static List<String> cache(Path file) {
        return Files.exists(file) ? List.of("-XX:AOTCache=" + file) : List.of();
    }

    private Run run(List<String> options, List<String> words) throws IOException, InterruptedException {
        return run(options, words, Set.of());
    }

    /// @param hidden variables of the environment that the child does not get
    private Run run(List<String> options, List<String> words, Set<String> hidden)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(options);
        command.addAll(List.of("-cp", String.join(File.pathSeparator, target.resolve("nordkassa.jar").toString(),
                target.resolve("lib") + File.separator + "*", jar.toString()), Child.class.getName()));
        command.addAll(words);
        var errors = folder.resolve("child.err");
        var builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().keySet().removeAll(hidden);
        long start = System.nanoTime();
        var process = builder.start();
        try (var out = process.inputReader()) {
            double millis = awaitReady(out, errors, start);
            var more = out.lines().toList();
            process.waitFor();
            return new Run(millis, more);
        }
    }

    private static double awaitReady(BufferedReader out, Path errors, long start) throws IOException {
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.equals(Child.READY)) {
                return (System.nanoTime() - start) / 1e6;
            }
        }
        throw new IOException("a child did not get ready: " + Files.readString(errors));
    }
}
