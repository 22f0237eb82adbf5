package org.nordkassa.app.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/// Furnishes a home that has no settings yet with ones that a shop can fill in: every setting is there, explained.
public final class NewHome {
    private NewHome() {}

    public static void furnish(TillHome home) throws IOException {
        Files.createDirectories(home.folder());
        if (Files.notExists(home.settingsFile())) {
            Files.writeString(home.settingsFile(), template("till.yaml"));
        }
        if (Files.notExists(home.secretsFile())) {
            OwnerOnly.write(home.secretsFile(), template("secrets.yaml"));
        }
    }

    private static String template(String name) throws IOException {
        try (InputStream template = NewHome.class.getResourceAsStream(name)) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
