package org.nordkassa.store;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Cuts text into words for the search: lower case, without accents, at everything that is neither letter nor digit.
/// Products and what is typed go through the same knife.
final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    /// `Crème brûlée 2×125 g` is creme, brulee, 2, 125, g.
    static List<String> of(String text) {
        return Arrays.stream(BETWEEN.split(folded(text))).filter(word -> !word.isEmpty()).toList();
    }

    /// The Nordic letters that have no accent to take off are written as people without them type them.
    static String folded(String text) {
        var bare = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)).replaceAll("");
        return bare.replace("ø", "o").replace("æ", "ae").replace("ß", "ss");
    }
}
