package org.nordkassa.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The folder that holds all of a till: settings, secrets, database, receipts and log.
public record TillHome(Path folder) {
    /// Where the platform expects an application's data: `%APPDATA%`, `~/Library/Application Support`, or
    /// `$XDG_DATA_HOME` (XDG Base Directory Specification).
    public static TillHome standard(String name, Map<String, String> environment, String os, Path userHome) {
        var system = os.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return new TillHome(absolute(environment, "APPDATA").orElse(userHome).resolve(capitalised(name)));
        }
        return new TillHome(system.startsWith("mac")
                ? userHome.resolve("Library/Application Support").resolve(capitalised(name))
                : absolute(environment, "XDG_DATA_HOME").orElse(userHome.resolve(".local/share")).resolve(name));
    }

    private static Optional<Path> absolute(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).map(Path::of).filter(Path::isAbsolute);
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    public Path settingsFile() {
        return folder.resolve("till.yaml");
    }

    public Path secretsFile() {
        return folder.resolve("secrets.yaml");
    }

    public Path receipts() {
        return folder.resolve("receipts");
    }

    public Path backups() {
        return folder.resolve("backups");
    }

    public Path log() {
        return folder.resolve("log");
    }

    /// The folders in which a restore has kept the database it replaced.
    public List<Path> replaced() throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.filter(one -> one.getFileName().toString().startsWith("replaced-")).sorted().toList();
        }
    }
}
