package org.nordkassa.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.app.config.SettingsProblem;
import org.nordkassa.store.DatabaseUnusable;

class StartProblemTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "sv", "da", "de", "nb"})
    void everyProblemIsOneSentenceThatNamesTheFile(String language) {
        var texts = new StartProblem(Locale.forLanguageTag(language));
        var file = Path.of("till.yaml");
        for (var kind : SettingsProblem.Kind.values()) {
            for (int line : new int[] {0, 7}) {
                var sentence = texts.sentence(new SettingsProblem(file, kind, "shop.country", line));
                assertTrue(sentence.contains("till.yaml"), sentence);
                assertTrue(!sentence.contains("{"), sentence);
            }
        }
        for (var reason : DatabaseUnusable.Reason.values()) {
            assertTrue(texts.sentence(new DatabaseUnusable(reason, Path.of("till.db"))).contains("till.db"));
        }
    }
}
