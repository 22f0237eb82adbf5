package org.nordkassa.prove;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/// Starts children quickly: with what of Java starts fastest, and from a cache of their classes where one was made.
final class ChildJvm {
    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED", "-Xlog:disable", "-Xlog:all=error:stderr");
    /// What is killed soon is not worth the optimising compiler's while.
    private static final String FOR_A_SHORT_LIFE = "-XX:TieredStopAtLevel=1";

    private final Path folder;
    private final String classPath;
    private final Path cache;

    ChildJvm(Path folder) throws IOException {
        this.folder = folder;
        this.classPath = packed();
        this.cache = folder.resolve("children.aot");
    }

    /// Java's caches take jars and no folders. The jars name their folders too, or migrations in them are not found.
    private String packed() throws IOException {
        var parts = new ArrayList<String>();
        for (var part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var path = Path.of(part);
            parts.add(Files.isDirectory(path)
                    ? jar(path, folder.resolve("classes-" + parts.size() + ".jar")).toString() : path.toString());
        }
        return String.join(File.pathSeparator, parts);
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar)); var files = Files.walk(classes)) {
            for (var file : files.filter(file -> !file.equals(classes)).sorted().toList()) {
                var name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                if (Files.isDirectory(file)) {
                    out.putNextEntry(new JarEntry(name + "/"));
                } else {
                    out.putNextEntry(new JarEntry(name));
                    Files.copy(file, out);
                }
            }
        }
        return jar;
    }

    Process start(Class<?> main, List<String> words, Path errors) {
        return start(Files.exists(cache) ? List.of(FOR_A_SHORT_LIFE, "-XX:AOTCache=" + cache) : List.of(FOR_A_SHORT_LIFE),
                main, words, errors);
    }

    /// A child that has much to do.
    Process startForLong(Class<?> main, List<String> words, Path errors) {
        return start(List.of(), main, words, errors);
    }

    /// A child that makes the cache for those after it when it ends in order, which takes as long as several starts.
    Process startMakingCache(Class<?> main, List<String> words, Path errors) {
        return start(List.of(FOR_A_SHORT_LIFE, "-XX:AOTCacheOutput=" + cache), main, words, errors);
    }

    private Process start(List<String> more, Class<?> main, List<String> words, Path errors) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(OPTIONS);
        command.addAll(more);
        command.addAll(Arrays.asList("-cp", classPath, main.getName()));
        command.addAll(words);
        try {
            return new ProcessBuilder(command).redirectError(errors.toFile()).start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
