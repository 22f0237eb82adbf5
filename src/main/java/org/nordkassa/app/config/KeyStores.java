package org.nordkassa.app.config;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the platform's key store.
final class KeyStores {
    private KeyStores() {}

    static KeyStore of(TillHome home) {
        return of(home, System.getProperty("os.name"), System.getenv());
    }

    /// @param os the system property `os.name`
    static KeyStore of(TillHome home, String os, Map<String, String> environment) {
        var system = os.toLowerCase(Locale.ROOT);
        if (system.startsWith("mac")) {
            return new CommandKeyStore(CommandKeyStore.Program.keychain("/usr/bin/security"), home);
        }
        if (system.startsWith("windows")) {
            return new WindowsKeyStore(home.folder().resolve("secrets.dpapi"));
        }
        boolean hasBus = !environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "").isBlank();
        return hasBus ? onPath("secret-tool", environment)
                .<KeyStore>map(tool -> new CommandKeyStore(CommandKeyStore.Program.secretTool(tool), home))
                .orElse(KeyStore.NONE) : KeyStore.NONE;
    }

    private static Optional<String> onPath(String name, Map<String, String> environment) {
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator)).filter(part -> !part.isBlank())
                .map(part -> Path.of(part).resolve(name)).filter(Files::isExecutable).map(Path::toString).findFirst();
    }
}
