package org.nordkassa.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// WCAG 2.2, level AA: 4.5 to 1 for text, 3 to 1 for what only has to be seen.
class ColoursTest {
    private static final Pattern ROLE = Pattern.compile("(-nk-[a-z-]+):\\s*([^;]+);");

    @Test
    void lightAndDarkHaveTheSameRoles() throws IOException {
        assertEquals(roles("light").keySet(), roles("dark").keySet());
    }

    @Test
    void theSheetUsesRolesOnlyAndEveryRoleThereIs() throws IOException {
        var sheet = read("till.css");
        assertFalse(Pattern.compile("#[0-9a-fA-F]{3,8}\\b").matcher(sheet).find(), "a colour outside the roles");
        var used = new TreeSet<String>();
        Pattern.compile("-nk-[a-z-]+").matcher(sheet).results().forEach(match -> used.add(match.group()));
        var unknown = new TreeSet<>(used);
        unknown.removeAll(roles("light").keySet());
        assertTrue(unknown.isEmpty(), unknown::toString);
        var unused = new TreeSet<>(roles("light").keySet());
        unused.removeAll(used);
        assertTrue(unused.isEmpty(), unused::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "ink, canvas", "ink, surface", "ink, sunken", "ink, raised", "ink, primary-soft", "ink, good-soft",
        "ink, warn-soft", "ink-muted, canvas", "ink-muted, surface", "ink-muted, sunken", "ink-muted, good-soft",
        "ink-muted, primary-soft", "ink-muted, warn-soft", "ink-faint, surface", "ink-faint, sunken", "ink-faint, raised",
        "on-primary, primary", "on-primary, primary-hover", "on-primary, primary-press", "primary-ink, primary-soft",
        "primary-ink, surface", "on-total, total", "on-total-muted, total", "on-total-good, total", "good, surface",
        "good, good-soft", "good, primary-soft", "warn, warn-soft", "bad, bad-soft", "bad, surface", "bad, sunken",
        "on-bad, bad", "info, info-soft", "info, surface", "on-paper, paper"})
    void textCanBeRead(String text, String ground) throws IOException {
        for (var theme : new String[] {"light", "dark"}) {
            var roles = roles(theme);
            double contrast = contrast(roles.get("-nk-" + text), roles.get("-nk-" + ground));
            assertTrue(contrast >= 4.5, () -> theme + ": " + text + " on " + ground + " is " + contrast);
        }
    }

    @ParameterizedTest
    @CsvSource({"focus, surface", "focus, canvas", "good, surface", "warn, surface", "bad, surface", "info, surface"})
    void signsCanBeSeen(String sign, String ground) throws IOException {
        for (var theme : new String[] {"light", "dark"}) {
            var roles = roles(theme);
            assertTrue(contrast(roles.get("-nk-" + sign), roles.get("-nk-" + ground)) >= 3, theme + ": " + sign);
        }
    }

    private static Map<String, Color> roles(String theme) throws IOException {
        var roles = new TreeMap<String, Color>();
        ROLE.matcher(read("colors-" + theme + ".css")).results()
                .forEach(match -> roles.put(match.group(1), Color.web(match.group(2).strip())));
        return roles;
    }

    private static String read(String name) throws IOException {
        try (var stream = TillWindow.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static double contrast(Color one, Color other) {
        var light = DoubleStream.of(luminance(one), luminance(other)).sorted().toArray();
        return (light[1] + 0.05) / (light[0] + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
