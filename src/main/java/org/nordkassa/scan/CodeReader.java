package org.nordkassa.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.scan.CodeReading.Fit;
import org.nordkassa.scan.Scan.Symbology;

/// Says what a scan's text is. Pure: the same text always means the same; whether the product, card or customer exists
/// is for others to find out.
///
/// The interpretations of [Interpretation] are tried in its order, and the first that fits is the meaning.
///
/// Blanks around the text and a symbology identifier (`]E0`) before it are not part of it.
public final class CodeReader {
    private static final int LONGEST = 4000;
    private static final Pattern RECEIPT =
            Pattern.compile(ReceiptNumber.BARCODE_PREFIX + "-([A-Z0-9]{1,8})-([0-9]{1,18})");
    private static final Pattern SYMBOLOGY = Pattern.compile("^][A-Za-z][0-9A-Za-z](?=.)");

    private interface Attempt {
        Optional<CodeMeaning> at(Candidate candidate);
    }

    private record Row(Interpretation as, Attempt attempt) {}

    /// @param text as scanned
    /// @param bare without the symbology identifier
    private record Candidate(String text, String bare, Symbology symbology) {}

    private final CodeRules rules;
    private final Pattern giftCard;
    private final Pattern bonusCheck;
    private final List<Row> table;

    public CodeReader(CodeRules rules) {
        this.rules = rules;
        this.giftCard = Pattern.compile(rules.giftCard());
        this.bonusCheck = Pattern.compile(rules.bonusCheck());
        this.table = List.of(
                new Row(Interpretation.RECEIPT, this::receipt),
                new Row(Interpretation.BANK_CARD, this::bankCard),
                new Row(Interpretation.CUSTOMER_CARD, this::customer),
                new Row(Interpretation.BONUS_CHECK, this::bonusCheck),
                new Row(Interpretation.GIFT_CARD, this::giftCard),
                new Row(Interpretation.DEPOSIT_SLIP, candidate -> rules.depositSlip().read(candidate.bare())),
                new Row(Interpretation.GS1_TEXT, this::gs1),
                new Row(Interpretation.IN_STORE, this::inStore),
                new Row(Interpretation.SHORT_UPC, candidate ->
                        candidate.symbology() == Symbology.UPC_E ? shortUpc(candidate) : Optional.empty()),
                new Row(Interpretation.ARTICLE, this::article),
                new Row(Interpretation.SHORT_UPC, candidate ->
                        candidate.symbology() == Symbology.UPC_E ? Optional.empty() : shortUpc(candidate)),
                new Row(Interpretation.WRONG_CHECK_DIGIT, this::wrongCheckDigit));
    }

    /// The meaning of a text of which nothing else is known.
    public CodeMeaning read(String text) {
        return interpret(text, Symbology.UNKNOWN).meaning();
    }

    public CodeReading interpret(Scan scan) {
        return interpret(scan.text(), scan.symbology());
    }

    private CodeReading interpret(String scanned, Symbology symbology) {
        var text = stripped(scanned);
        if (!isReadable(text)) {
            return only(Interpretation.UNREADABLE, text.length() > LONGEST
                    ? new CodeMeaning.Unreadable(scanned.length())
                    : ForeignUse.of(text).<CodeMeaning>map(CodeMeaning.ForeignCode::new)
                            .orElseGet(() -> new CodeMeaning.Unreadable(scanned.length())));
        }
        var candidate = new Candidate(text, SYMBOLOGY.matcher(text).replaceFirst(""), symbology);
        var fits = new ArrayList<Fit>();
        for (var row : table) {
            row.attempt().at(candidate).ifPresent(meaning -> fits.add(new Fit(row.as(), meaning)));
            if (!fits.isEmpty() && fits.getFirst().as() == Interpretation.BANK_CARD) {
                break;
            }
        }
        return fits.isEmpty() ? only(Interpretation.OTHER, new CodeMeaning.OtherCode(candidate.bare()))
                : new CodeReading(fits);
    }

    /// GS1's separator counts as a blank in Java, but says what kind of text follows.
    private static String stripped(String scanned) {
        int begin = 0;
        int end = scanned.length();
        while (begin < end && isBlank(scanned.charAt(begin))) {
            begin++;
        }
        while (end > begin && isBlank(scanned.charAt(end - 1))) {
            end--;
        }
        return scanned.substring(begin, end);
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) && character != ElementString.SEPARATOR;
    }

    private static CodeReading only(Interpretation as, CodeMeaning meaning) {
        return new CodeReading(List.of(new Fit(as, meaning)));
    }

    private static boolean isReadable(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && text.codePoints().allMatch(CodeReader::isReadable);
    }

    private static boolean isReadable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == ElementString.SEPARATOR;
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                 Character.OTHER_SYMBOL -> false;
            default -> true;
        };
    }

    private Optional<CodeMeaning> receipt(Candidate candidate) {
        var matcher = RECEIPT.matcher(candidate.bare());
        return matcher.matches() && Long.parseLong(matcher.group(2)) > 0
                ? Optional.of(new CodeMeaning.ReceiptNumberCode(
                        new ReceiptNumber(matcher.group(1), Long.parseLong(matcher.group(2)))))
                : Optional.empty();
    }

    /// A 13-digit number with a right GS1 check digit is an article, as cards of 13 digits are no longer issued.
    private Optional<CodeMeaning> bankCard(Candidate candidate) {
        var number = candidate.bare();
        boolean isArticle = number.length() == 13 && Gtin.isRight(number);
        return !isArticle && BankCardNumbers.matches(number)
                ? Optional.of(new CodeMeaning.BankCard())
                : Optional.empty();
    }

    private Optional<CodeMeaning> customer(Candidate candidate) {
        return Stream.of(candidate.text(), candidate.bare()).filter(rules.customerCard()::matches).findFirst()
                .map(CodeMeaning.CustomerCardCode::new);
    }

    private Optional<CodeMeaning> bonusCheck(Candidate candidate) {
        var matcher = bonusCheck.matcher(candidate.bare());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean named = bonusCheck.namedGroups().containsKey("id") && matcher.group("id") != null;
        return Optional.of(new CodeMeaning.BonusCheckCode(named ? matcher.group("id") : candidate.bare()));
    }

    private Optional<CodeMeaning> giftCard(Candidate candidate) {
        var number = candidate.bare().replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return giftCard.matcher(number).matches()
                ? Optional.of(new CodeMeaning.GiftCardCode(number))
                : Optional.empty();
    }

    private Optional<CodeMeaning> gs1(Candidate candidate) {
        boolean isGs1 = candidate.symbology() == Symbology.GS1_128 || candidate.symbology() == Symbology.GS1_DATABAR;
        return Gs1Reader.marked(candidate.text(), isGs1).or(() -> Gs1Reader.bare(candidate.bare()));
    }

    private Optional<CodeMeaning> inStore(Candidate candidate) {
        var digits = thirteen(candidate.bare());
        return Gtin.isRight(digits) && digits.length() == 13
                ? rules.inStore().stream().filter(code -> digits.startsWith(code.prefix())).findFirst()
                        .flatMap(code -> code.read(digits))
                : Optional.empty();
    }

    /// Labels of the prefix 02 are twelve digits long where scanners leave out the first zero.
    private static String thirteen(String digits) {
        return digits.length() == 12 && digits.startsWith("2") && Gtin.hasShape(digits) ? "0" + digits : digits;
    }

    private Optional<CodeMeaning> article(Candidate candidate) {
        return Optional.of(candidate.bare()).filter(Gtin::isRight).map(CodeMeaning.ArticleNumber::of);
    }

    private Optional<CodeMeaning> shortUpc(Candidate candidate) {
        return Gtin.unshortened(candidate.bare()).map(CodeMeaning.ArticleNumber::of);
    }

    private Optional<CodeMeaning> wrongCheckDigit(Candidate candidate) {
        return Optional.of(candidate.bare()).filter(digits -> Gtin.hasShape(digits) && !Gtin.isRight(digits))
                .map(CodeMeaning.WrongCheckDigit::new);
    }
}
