package org.nordkassa.scan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nordkassa.sale.ReceiptNumber;

/// Says what a scan's text is. Pure: the same text always means the same; whether the product, card or customer exists
/// is for others to find out.
///
/// Interpretations are tried in this order, and the first that fits is the meaning:
///
/// 1. nothing readable: empty, longer than 4000, control characters (other than GS1's separator) or pictures
/// 2. one of our receipts: `NKR-T1-000042`
/// 3. a payment card: before everything that a shop may set, so that no setting makes the till look one up. A 13-digit
///    number with a right GS1 check digit is an article all the same, as cards of 13 digits are no longer issued
/// 4. a customer's code, by the shop's rule
/// 5. a gift card, by the shop's rule
/// 6. a GS1 Digital Link or element string with an article number (AI 01)
/// 7. an in-store weight or price code with a right check digit, by the shop's table. A label with weight or price 0 is
///    a plain article
/// 8. an article number of 8, 12, 13 or 14 digits with a right check digit
/// 9. a number as long as that with a wrong one
/// 10. something else
///
/// Blanks around the text and a symbology identifier (`]E0`) before it are not part of it.
public final class CodeReader {
    private static final int LONGEST = 4000;
    private static final Pattern RECEIPT =
            Pattern.compile(ReceiptNumber.BARCODE_PREFIX + "-([A-Z0-9]{1,8})-([0-9]{1,18})");
    private static final Pattern SYMBOLOGY = Pattern.compile("^][A-Za-z][0-9A-Za-z](?=.)");

    private final CodeRules rules;
    private final Pattern customerCard;
    private final Pattern giftCard;
    private final List<Function<String, Optional<CodeMeaning>>> interpretations;

    public CodeReader(CodeRules rules) {
        this.rules = rules;
        this.customerCard = Pattern.compile(rules.customerCard());
        this.giftCard = Pattern.compile(rules.giftCard());
        this.interpretations = List.of(this::receipt, this::bankCard, this::customer, this::giftCard, this::gs1,
                this::inStore, this::article);
    }

    public CodeMeaning read(String scanned) {
        var text = scanned.strip();
        if (!isReadable(text)) {
            return new CodeMeaning.Unreadable(scanned.length());
        }
        return interpretations.stream().flatMap(interpretation -> interpretation.apply(text).stream()).findFirst()
                .orElseGet(() -> new CodeMeaning.OtherCode(bare(text)));
    }

    private static boolean isReadable(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && text.codePoints().allMatch(CodeReader::isReadable);
    }

    private static boolean isReadable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == Gs1Text.SEPARATOR;
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                 Character.OTHER_SYMBOL -> false;
            default -> true;
        };
    }

    /// Without the symbology identifier.
    private static String bare(String text) {
        return SYMBOLOGY.matcher(text).replaceFirst("");
    }

    private Optional<CodeMeaning> receipt(String text) {
        var matcher = RECEIPT.matcher(bare(text));
        return matcher.matches() && Long.parseLong(matcher.group(2)) > 0
                ? Optional.of(new CodeMeaning.ReceiptNumberCode(
                        new ReceiptNumber(matcher.group(1), Long.parseLong(matcher.group(2)))))
                : Optional.empty();
    }

    private Optional<CodeMeaning> bankCard(String text) {
        var number = bare(text);
        boolean isArticle = number.length() == 13 && Gtin.isRight(number);
        return !isArticle && BankCardNumbers.matches(number)
                ? Optional.of(new CodeMeaning.BankCard())
                : Optional.empty();
    }

    private Optional<CodeMeaning> customer(String text) {
        return Stream.of(text, bare(text)).filter(form -> customerCard.matcher(form).matches()).findFirst()
                .map(CodeMeaning.CustomerCardCode::new);
    }

    private Optional<CodeMeaning> giftCard(String text) {
        var number = bare(text).replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return giftCard.matcher(number).matches()
                ? Optional.of(new CodeMeaning.GiftCardCode(number))
                : Optional.empty();
    }

    private Optional<CodeMeaning> gs1(String text) {
        return Gs1Text.marked(text).or(() -> Gs1Text.bare(bare(text))).flatMap(this::article);
    }

    private Optional<CodeMeaning> inStore(String text) {
        var digits = bare(text);
        if (digits.length() != 13 || !Gtin.isRight(digits)) {
            return Optional.empty();
        }
        var itemKey = digits.substring(0, 8);
        long value = Long.parseLong(digits.substring(8, 12));
        return rules.inStore().stream().filter(code -> digits.startsWith(code.prefix()) && value > 0).findFirst()
                .map(code -> switch (code.content()) {
                    case WEIGHT -> new CodeMeaning.WeighedItem(itemKey, value * code.scale());
                    case PRICE -> new CodeMeaning.PricedItem(itemKey, value * code.scale());
                });
    }

    private Optional<CodeMeaning> article(String text) {
        var digits = bare(text);
        if (!Gtin.hasShape(digits)) {
            return Optional.empty();
        }
        return Optional.of(Gtin.isRight(digits)
                ? new CodeMeaning.ArticleNumber(digits, Gtin.otherForms(digits))
                : new CodeMeaning.WrongCheckDigit(digits));
    }
}
