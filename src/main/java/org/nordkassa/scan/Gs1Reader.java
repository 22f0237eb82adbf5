package org.nordkassa.scan;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nordkassa.scan.Gs1Elements.Faulty;
import org.nordkassa.scan.Gs1Elements.Read;
import org.nordkassa.scan.PackLabel.Dimension;
import org.nordkassa.scan.PackLabel.Measure;
import org.nordkassa.scan.PackLabel.Price;

/// Finds the product and what is said of its pack in GS1's longer texts.
final class Gs1Reader {
    /// Symbology identifiers of GS1-128, GS1 DataBar, GS1 DataMatrix, GS1 QR and GS1 DotCode (ISO/IEC 15424).
    private static final Pattern MARKED = Pattern.compile("](?:C1|e0|d2|Q3|J1)(.+)", Pattern.DOTALL);

    private Gs1Reader() {}

    /// The meaning of a text that says by its form that it is GS1's; empty when it does not.
    ///
    /// @param isGs1 whether the device said so
    static Optional<CodeMeaning> marked(String text, boolean isGs1) {
        var marked = MARKED.matcher(text);
        var body = marked.matches() ? marked.group(1) : text;
        if (text.matches("\\(0[0-2]\\)[0-9].*")) {
            return Optional.of(meaning(ElementString.readBracketed(text)));
        }
        var link = DigitalLink.read(body);
        if (link.isPresent()) {
            return link.map(Gs1Reader::meaning);
        }
        boolean says = marked.matches() || text.charAt(0) == ElementString.SEPARATOR
                || isGs1 && Gs1Identifiers.at(text, 0).isPresent();
        return says ? Optional.of(meaning(ElementString.read(body))) : Optional.empty();
    }

    /// An element string that does not say what it is: it has to begin with a product whose check digit is right, and
    /// to be whole.
    static Optional<CodeMeaning> bare(String text) {
        return text.matches("0[12][0-9]{14}.*") && ElementString.read(text) instanceof Read(var elements)
                ? Optional.of(meaning(elements)).filter(CodeMeaning.Gs1Article.class::isInstance) : Optional.empty();
    }

    private static CodeMeaning meaning(Gs1Elements.Reading reading) {
        return switch (reading) {
            case Read(var elements) -> meaning(elements);
            case Faulty(var fault) -> new CodeMeaning.BrokenGs1(fault);
        };
    }

    private static CodeMeaning meaning(Gs1Elements elements) {
        var gtin = elements.value("01").or(() -> elements.value("02"));
        if (gtin.isEmpty()) {
            return new CodeMeaning.Gs1WithoutArticle(elements.values().keySet().iterator().next());
        }
        if (!Gtin.isRight(gtin.get())) {
            return new CodeMeaning.WrongCheckDigit(gtin.get());
        }
        boolean datesAreRight = Stream.of("11", "13", "15", "16", "17", "7003")
                .flatMap(ai -> elements.value(ai).stream()).allMatch(digits -> Gs1Date.parse(digits).isPresent());
        return datesAreRight
                ? new CodeMeaning.Gs1Article(CodeMeaning.ArticleNumber.of(gtin.get()), label(elements))
                : new CodeMeaning.BrokenGs1(Gs1Fault.NO_SUCH_DATE);
    }

    private static PackLabel label(Gs1Elements elements) {
        var count = elements.value("01").isPresent() ? elements.value("30") : elements.value("37");
        return new PackLabel(elements.value("10").orElse(""), elements.value("21").orElse(""),
                date(elements, "15"), date(elements, "16"), date(elements, "17").or(() -> date(elements, "7003")),
                date(elements, "11"), date(elements, "13"), measure(elements), price(elements),
                count.map(Integer::valueOf).filter(pieces -> pieces > 0));
    }

    private static Optional<Gs1Date> date(Gs1Elements elements, String ai) {
        return elements.value(ai).flatMap(Gs1Date::parse);
    }

    /// The last digit of the identifier says how many decimals the value has.
    private static Optional<Measure> measure(Gs1Elements elements) {
        return Arrays.stream(Dimension.values()).flatMap(dimension -> elements.family(dimension.family()).stream()
                .map(element -> new Measure(dimension, decimal(element.getKey(), element.getValue()))))
                .filter(measure -> measure.amount().signum() > 0).findFirst();
    }

    private static Optional<Price> price(Gs1Elements elements) {
        var own = elements.family("392").map(element ->
                new Price(decimal(element.getKey(), element.getValue()), Optional.empty()));
        return own.or(() -> elements.family("393").map(element -> new Price(
                decimal(element.getKey(), element.getValue().substring(3)),
                Optional.of(element.getValue().substring(0, 3)))))
                .filter(price -> price.amount().signum() > 0);
    }

    private static BigDecimal decimal(String ai, String digits) {
        return new BigDecimal(digits).movePointLeft(ai.charAt(3) - '0');
    }
}
