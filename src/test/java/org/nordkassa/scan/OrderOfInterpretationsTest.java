package org.nordkassa.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.scan.Scan.Symbology;

/// Which meaning is taken where several fit, and what a shop may set.
class OrderOfInterpretationsTest {
    private static final CodeRules EVERYTHING = new CodeRules(CardRule.of("\\d{13}|\\d{16}"), "\\d{13}", "\\d{13}",
            new SlipRule("29\\d{6}(?<amount>\\d{4})\\d", 2), List.of(InStoreCode.price("29", 1)));

    private static CodeReading interpret(CodeRules rules, String text, Symbology symbology) {
        return new CodeReader(rules).interpret(new Scan(text, symbology, Scan.Source.HID, Instant.EPOCH));
    }

    private static CodeReading interpret(CodeRules rules, String text) {
        return interpret(rules, text, Symbology.UNKNOWN);
    }

    private static String ean(String twelve) {
        return twelve + Gtin.checkDigit(twelve);
    }

    @Test
    void everyFitIsKnownInTheOrderOfTheTable() {
        var reading = interpret(EVERYTHING, ean("290000010250"));

        assertEquals(List.of(Interpretation.CUSTOMER_CARD, Interpretation.BONUS_CHECK, Interpretation.GIFT_CARD,
                Interpretation.DEPOSIT_SLIP, Interpretation.IN_STORE, Interpretation.ARTICLE),
                reading.fits().stream().map(CodeReading.Fit::as).toList());
        assertEquals(Interpretation.CUSTOMER_CARD, reading.taken());
        assertEquals(List.of(Interpretation.BONUS_CHECK, Interpretation.GIFT_CARD, Interpretation.DEPOSIT_SLIP,
                Interpretation.IN_STORE), reading.others());
    }

    @Test
    void theOrderOfTheTableIsThatOfItsNames() {
        var places = interpret(EVERYTHING, ean("290000010250")).fits().stream().map(fit -> fit.as().ordinal()).toList();

        assertEquals(places.stream().sorted().toList(), places);
        assertEquals(Interpretation.RECEIPT, Arrays.stream(Interpretation.values()).findFirst().orElseThrow());
    }

    @Test
    void aGiftCardThatIsAManufacturersNumberToo() {
        assertEquals(List.of(Interpretation.ARTICLE),
                interpret(new CodeRules("", "\\d{13}", List.of()), ean("641489340001")).others());
    }

    @Test
    void aLabelOfTheShopsOwnIsNothingToWonderAbout() {
        assertEquals(List.of(), interpret(CodeRules.demo(), ean("230000110455")).others());
        assertEquals(List.of(), interpret(CodeRules.demo(), ean("980000100250")).others());
    }

    @Test
    void nothingOfABankCardIsKept() {
        assertEquals(1, interpret(EVERYTHING, "4111111111111111").fits().size());
    }

    @ParameterizedTest
    @CsvSource({"01234565, 012345000065", "02345673, 023456000073", "04252614, 042100005264", "01201303, 012000000133"})
    void aShortUpcIsItsLongForm(String shortForm, String longForm) {
        var read = assertInstanceOf(CodeMeaning.ArticleNumber.class,
                interpret(CodeRules.demo(), shortForm, Symbology.UPC_E).meaning());

        assertEquals(longForm, read.gtin());
        assertTrue(read.forms().contains("0" + longForm));
    }

    @Test
    void whatADeviceSaysOfAShortUpcCountsBeforeTheFormOfAnEan8() {
        assertTrue(Gtin.unshortened("00000000").isPresent() && Gtin.isRight("00000000"));

        assertEquals(Interpretation.SHORT_UPC, interpret(CodeRules.demo(), "00000000", Symbology.UPC_E).taken());
        assertEquals(Interpretation.ARTICLE, interpret(CodeRules.demo(), "00000000").taken());
    }

    @Test
    void theValueOfALabelMayHaveACheckDigitOfItsOwn() {
        assertEquals(9, InStoreCode.checkDigit("2875"));
        assertEquals(6, InStoreCode.checkDigit("14685"));

        var german = new CodeRules("", "", List.of(
                new InStoreCode("28", 4, 5, InStoreCode.Content.PRICE, 1, true),
                new InStoreCode("29", 5, 4, InStoreCode.Content.WEIGHT, 1, true)));
        assertEquals(new CodeMeaning.PricedItem("281234", 14685), interpret(german, ean("281234614685")).meaning());
        assertEquals(new CodeMeaning.WeighedItem("2912345", 2875), interpret(german, ean("291234592875")).meaning());
        assertInstanceOf(CodeMeaning.ArticleNumber.class, interpret(german, ean("281234514685")).meaning());
    }

    @Test
    void theLongerPrefixCounts() {
        var rules = new CodeRules("", "", List.of(InStoreCode.weight("28", 1),
                new InStoreCode("281", 5, 4, InStoreCode.Content.PRICE, 10, false)));

        assertEquals(new CodeMeaning.PricedItem("28112345", 250), interpret(rules, ean("281123450025")).meaning());
        assertEquals(new CodeMeaning.WeighedItem("28212345", 25), interpret(rules, ean("282123450025")).meaning());
    }

    @Test
    void aRowThatIsNotThirteenDigitsLongIsNone() {
        assertThrows(IllegalArgumentException.class, () ->
                new InStoreCode("28", 5, 4, InStoreCode.Content.PRICE, 1, false));
        assertThrows(IllegalArgumentException.class, () ->
                new InStoreCode("30", 6, 4, InStoreCode.Content.PRICE, 1, false));
    }

    @Test
    void customersCodesAreKnownByPrefixLengthAndPattern() {
        var rule = new CardRule("FI", 8, 10, "[A-Z0-9]+");

        assertTrue(rule.matches("FI123456"));
        assertFalse(rule.matches("SE123456"));
        assertFalse(rule.matches("FI12345"));
        assertFalse(rule.matches("FI123456789"));
        assertFalse(rule.matches("FI12345x"));
        assertTrue(new CardRule("FI", 0, 0, "").matches("FI any länge"));
        assertFalse(CardRule.NONE.matches("anything"));
    }

    @Test
    void aBonusChecksIdMayBeAPartOfItsCode() {
        var rules = new CodeRules(CardRule.NONE, "", "CHECK:(?<id>.+)", SlipRule.NONE, List.of());

        assertEquals(new CodeMeaning.BonusCheckCode("BC-1"), interpret(rules, "CHECK:BC-1").meaning());
        assertEquals(new CodeMeaning.BonusCheckCode("BC-1001"), interpret(CodeRules.demo(), "BC-1001").meaning());
    }

    @Test
    void aDepositSlipIsWorthWhatItSays() {
        assertEquals(new CodeMeaning.DepositSlipCode(ean("980000100250"), 250),
                interpret(CodeRules.demo(), ean("980000100250")).meaning());
        var tenths = new CodeRules(CardRule.NONE, "", "", new SlipRule("PANT-(?<amount>\\d+)-\\d+", 1), List.of());
        assertEquals(new CodeMeaning.DepositSlipCode("PANT-125-77", 1250), interpret(tenths, "PANT-125-77").meaning());
    }

    @Test
    void aMisreadSlipAndOneWorthNothingAreNoMoney() {
        assertInstanceOf(CodeMeaning.WrongCheckDigit.class,
                interpret(CodeRules.demo(), "98000010025" + "0" + (Gtin.checkDigit("980000100250") + 1) % 10).meaning());
        assertInstanceOf(CodeMeaning.ArticleNumber.class, interpret(CodeRules.demo(), ean("980000100000")).meaning());
    }

    @Test
    void aSlipNeedsItsSum() {
        assertThrows(IllegalArgumentException.class, () -> new SlipRule("98\\d{11}", 2));
    }

    @ParameterizedTest
    @CsvSource({
        "https://Tickets.Example.com/a?b=c, tickets.example.com", "KAHVI-500G, KAHVI-500G",
        "maija@example.fi, maij…", "+358401234567, +358…", "040 123 4567, 040 …", "131052-308T, 1310…",
        "199001011234, 1990…", "900101-1234, 9001…", "010190-1234, 0101…", "01019012345, 0101…",
        "6414893400016, 6414893400016", "a-very-long-code-of-somebody, a-ve…", "4000000000000002, 4000…",
    })
    void codesAreShownSoThatNobodyIsKnownByThem(String text, String shown) {
        assertEquals(shown, ShownCode.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "BEGIN:VCARD\nN:Meikäläinen;Maija\nEND:VCARD", "BCD\n002\n1\nSCT\nNDEAFIHH", "BEGIN:VEVENT\r\nSUMMARY:x"
    })
    void whatIsMeantForAPhoneIsKnownDespiteItsLines(String text) {
        assertInstanceOf(CodeMeaning.ForeignCode.class, interpret(CodeRules.demo(), text).meaning());
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com, WEB_PAGE", "WIFI:S:shop;T:WPA;P:secret;;, WIFI", "mailto:a@b.c, MESSAGE",
        "otpauth://totp/x?secret=y, APP_LINK", "myapp://open, APP_LINK",
        "458101710000001220002655820000000008687180000000100630, PAYMENT",
        "M1MEIKALAINEN/MAIJA   EABC123 HELARNAY 0123 326Y001A0001 100, TICKET",
    })
    void whatIsMeantForAnotherProgramIsNamed(String text, ForeignUse use) {
        assertEquals(use, ShownCode.foreignUse(text).orElseThrow());
    }
}
