package org.nordkassa.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.sale.Country;
import org.nordkassa.sale.ReceiptNumber;

class CodeReaderTest {
    private final CodeReader demo = new CodeReader(CodeRules.demo());

    @Test
    void aReceiptsBarcodeReadsBackAsItsNumber() {
        var number = new ReceiptNumber("T1", 42);

        assertEquals(new CodeMeaning.ReceiptNumberCode(number), demo.read(number.barcode()));
        assertEquals(new CodeMeaning.ReceiptNumberCode(new ReceiptNumber("T1", 1234567)), demo.read("NKR-T1-1234567"));
    }

    @Test
    void aReceiptNumberThatCannotBeIsSomethingElse() {
        assertEquals(new CodeMeaning.OtherCode("NKR-T1-000000"), demo.read("NKR-T1-000000"));
        assertEquals(new CodeMeaning.OtherCode("NKR-TILLNUMBER1-1"), demo.read("NKR-TILLNUMBER1-1"));
    }

    @Test
    void customersCodesFollowTheShopsRule() {
        assertEquals(new CodeMeaning.CustomerCardCode("CU12AB34CD56"), demo.read("CU12AB34CD56"));
        assertEquals(new CodeMeaning.OtherCode("CU12AB34CD567"), demo.read("CU12AB34CD567"));

        var links = new CodeReader(new CodeRules("https://member\\.example/.+", "", List.of()));
        assertEquals(new CodeMeaning.CustomerCardCode("https://member.example/01/6414893400016"),
                links.read("https://member.example/01/6414893400016"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9512345678908720", "9512 3456 7890 8720", "9512-3456-7890-8720"})
    void giftCardsAreReadHoweverTheyAreWritten(String text) {
        assertEquals(new CodeMeaning.GiftCardCode("9512345678908720"), demo.read(text));
    }

    @Test
    void noRuleForCustomersOrGiftCardsMeansThereAreNone() {
        var plain = new CodeReader(new CodeRules("", "", List.of()));

        assertEquals(new CodeMeaning.OtherCode("CU12AB34CD56"), plain.read("CU12AB34CD56"));
        assertEquals(new CodeMeaning.OtherCode("9512345678908720"), plain.read("9512345678908720"));
    }

    @ParameterizedTest
    @CsvSource({
        "2312345604552, 23123456, 455",
        "2412345604559, 24123456, 4550",
        "2512345604556, 25123456, 45500",
    })
    void finnishLabelsCarryTheirWeight(String label, String key, long grams) {
        assertEquals(new CodeMeaning.WeighedItem(key, grams), demo.read(label));
    }

    @ParameterizedTest
    @CsvSource({"2012345612907, 1290", "2112345612904, 12900", "2212345612901, 129000"})
    void swedishLabelsCarryTheirPrice(String label, long minor) {
        var swedish = new CodeReader(CodeRules.of(Country.SE));

        assertEquals(new CodeMeaning.PricedItem(label.substring(0, 8), minor), swedish.read(label));
    }

    @ParameterizedTest
    @CsvSource({"2312345604552, 455", "2412345604559, 4550", "2512345604556, 45500"})
    void swedishLabelsCarryTheirWeight(String label, long grams) {
        var swedish = new CodeReader(CodeRules.of(Country.SE));

        assertEquals(new CodeMeaning.WeighedItem(label.substring(0, 8), grams), swedish.read(label));
    }

    @Test
    void theDemoShopHasPricesInCentsUnder20() {
        assertEquals(new CodeMeaning.PricedItem("20123456", 1290), demo.read("2012345612907"));
    }

    @Test
    void aPrefixOutsideTheTableIsAnArticle() {
        var finnish = new CodeReader(CodeRules.of(Country.FI));

        assertEquals(new CodeMeaning.ArticleNumber("2012345612907", List.of("02012345612907")),
                finnish.read("2012345612907"));
    }

    @Test
    void aLabelWithoutWeightIsAnArticle() {
        assertEquals(new CodeMeaning.ArticleNumber("2312345600004", List.of("02312345600004")),
                demo.read("2312345600004"));
    }

    @Test
    void aMisreadLabelIsNotWeighed() {
        assertEquals(new CodeMeaning.WrongCheckDigit("2312345604553"), demo.read("2312345604553"));
    }

    @Test
    void aPrefixHasOneMeaning() {
        assertThrows(IllegalArgumentException.class, () -> new CodeRules("", "",
                List.of(InStoreCode.weight("23", 1), InStoreCode.price("23", 1))));
    }

    @ParameterizedTest
    @CsvSource({
        "6414893400016, 06414893400016",
        "036000291452, 0036000291452 00036000291452 36000291452",
        "0036000291452, 036000291452 00036000291452 36000291452",
        "96385074, 0000096385074 000096385074 00000096385074",
        "00000096385074, 0000096385074 000096385074 96385074",
        "09520123456788, 9520123456788",
    })
    void anArticleComesWithItsOtherSpellings(String scanned, String forms) {
        assertEquals(new CodeMeaning.ArticleNumber(scanned, List.of(forms.split(" "))), demo.read(scanned));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6414893400017", "96385075", "036000291453", "09520123456789"})
    void aWrongCheckDigitIsSaid(String text) {
        assertEquals(new CodeMeaning.WrongCheckDigit(text), demo.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://id.gs1.org/01/09520123456788/10/ABC123/21/12345",
        "http://example.com/shop/01/09520123456788?17=261231",
        "HTTPS://EXAMPLE.COM/01/09520123456788",
        "(01)09520123456788(17)261231",
        "]C1010952012345678810ABC",
        "]d201095201234567881726123110A\u001d21B",
        "]Q3\u001d0109520123456788",
        "0109520123456788",
        "\u001d0109520123456788",
    })
    void anArticleIsFoundInGs1Texts(String text) {
        assertEquals(new CodeMeaning.ArticleNumber("09520123456788", List.of("9520123456788")),
                assertInstanceOf(CodeMeaning.Gs1Article.class, demo.read(text)).article());
    }

    @Test
    void aGs1TextWithAWrongCheckDigitSaysSo() {
        assertEquals(new CodeMeaning.WrongCheckDigit("09520123456789"),
                demo.read("https://id.gs1.org/01/09520123456789"));
    }

    @Test
    void digitsThatOnlyLookLikeAnElementStringAreNot() {
        assertEquals(new CodeMeaning.OtherCode("0109520123456789"), demo.read("0109520123456789"));
    }

    @Test
    void aSymbologyIdentifierIsNotPartOfTheText() {
        assertEquals(demo.read("6414893400016"), demo.read("]E06414893400016"));
        assertEquals(demo.read("CU12AB34CD56"), demo.read("]Q1CU12AB34CD56"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "4111111111111111", "4111 1111 1111 1111", "4111-1111-1111-1111", "5555555555554444", "2223003122003222",
        "378282246310005", "5019717010103742", "36227206271667", "6011111111111117", "3530111333300000",
        "6759649826438453",
        "%B4111111111111111^NORDMANN/OLA^2912101?", ";4111111111111111=29121011000?"
    })
    void aBankCardIsKnownAndForgotten(String text) {
        assertEquals(new CodeMeaning.BankCard(), demo.read(text));
    }

    @Test
    void noSettingMakesABankCardAGiftCard() {
        var careless = new CodeReader(new CodeRules(".*", "\\d{16}", List.of()));

        assertEquals(new CodeMeaning.BankCard(), careless.read("4111111111111111"));
        assertEquals(new CodeMeaning.CustomerCardCode("4111111111111112"), careless.read("4111111111111112"));
    }

    @Test
    void aGermanArticleThatPassesLuhnIsStillAnArticle() {
        var text = "4000000000105";
        assertEquals(true, BankCardNumbers.passesLuhn(text) && Gtin.isRight(text));

        assertEquals(CodeMeaning.ArticleNumber.class, demo.read(text).getClass());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "   ", "abc\u0000def", "line\nbreak", "\uD83D\uDED2 basket", "half \uD83D", "a\u200Bb", "☺"
    })
    void whatNoCodeHoldsIsUnreadable(String text) {
        assertEquals(new CodeMeaning.Unreadable(text.length()), demo.read(text));
    }

    @Test
    void whatIsTooLongIsUnreadable() {
        assertEquals(new CodeMeaning.Unreadable(4001), demo.read("a".repeat(4001)));
        assertEquals(CodeMeaning.OtherCode.class, demo.read("a".repeat(4000)).getClass());
    }

    @ParameterizedTest
    @ValueSource(strings = {"KAHVI-500G", "käsityö", "123", "123456789012345", "https://example.com/åäö"})
    void whatIsNothingElseIsLeftToTheCatalogue(String text) {
        assertEquals(new CodeMeaning.OtherCode(text), demo.read(text));
    }

    @Test
    void personalCodesAreNotToldToLogs() {
        assertFalse(demo.read("CU12AB34CD56").toString().contains("12AB"));
        assertFalse(demo.read("9512345678908720").toString().contains("8720"));
        assertFalse(demo.read("opaque").toString().contains("opaque"));
    }
}
