package org.nordkassa.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.app.config.SettingsProblem.Kind;
import org.nordkassa.checkout.ShelfRules;
import org.nordkassa.checkout.ShelfRules.Deposits;
import org.nordkassa.checkout.ShelfRules.WhenPassed;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.sale.Country;
import org.nordkassa.sale.VatClass;
import org.nordkassa.scan.CardRule;
import org.nordkassa.scan.InStoreCode;
import org.nordkassa.scan.InStoreCode.Content;
import org.nordkassa.scan.SlipRule;
import org.nordkassa.scan.WedgeDevice;
import org.nordkassa.scan.layout.KeyboardLayout;

class SettingsFileTest {
    private static final String LEAST = "shop:\n  name: Kauppa\n  country: FI\n";

    @TempDir
    private Path folder;
    private TillHome home;

    @BeforeEach
    void makeHome() {
        home = new TillHome(folder);
    }

    private TillSettings read(String settings) throws IOException, SettingsProblem {
        Files.writeString(home.settingsFile(), settings);
        return SettingsFile.read(home);
    }

    private SettingsProblem problem(String settings) throws IOException {
        Files.writeString(home.settingsFile(), settings);
        return assertThrows(SettingsProblem.class, () -> SettingsFile.read(home));
    }

    private void secrets(String text) throws IOException {
        Files.writeString(home.secretsFile(), text);
        Files.setPosixFilePermissions(home.secretsFile(), PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void nameAndCountryAreEnough() throws IOException, SettingsProblem {
        var settings = read(LEAST);
        assertEquals("T1", settings.till());
        assertEquals(Country.FI, settings.shop().country());
        assertEquals("Europe/Helsinki", settings.shop().zone().getId());
        assertEquals(TillSettings.Systems.NONE, settings.systems());
        assertEquals(Optional.empty(), settings.printer().host());
    }

    @Test
    void wedgeScannersHaveSettingsOfTheirOwn() throws IOException, SettingsProblem {
        assertEquals(List.of(WedgeDevice.USUAL), read(LEAST).scanner().wedge());
        var wedges = read(LEAST + "scanner:\n  wedge:\n    - name: counter\n      prefix: \"~\"\n      max-gap: 30 ms\n"
                + "      keyboard: finnish-swedish\n      caps-lock: ignores\n    - name: hand\n      prefix: \"^\"\n")
                .scanner().wedge();
        assertEquals(List.of("~", "^"), wedges.stream().map(WedgeDevice::prefix).toList());
        assertEquals(30, wedges.getFirst().maxGap().toMillis());
        assertEquals(KeyboardLayout.FINNISH_SWEDISH, wedges.getFirst().keyboard().layout());
        assertFalse(wedges.getFirst().followsCapsLock());
    }

    @ParameterizedTest
    @ValueSource(strings = {"max-gap: 1 ms", "max-gap: fast", "keyboard: klingon", "min-length: 1", "colour: red"})
    void aSlipInAScannersSettingsIsNamed(String line) {
        var problem = assertThrows(SettingsProblem.class, () ->
                read(LEAST + "scanner:\n  wedge:\n    - name: a\n    - name: b\n      prefix: x\n      " + line + "\n"));
        assertEquals("scanner.wedge[2]." + line.split(":")[0], problem.setting());
    }

    @Test
    void twoScannersCannotHaveOnePrefix() {
        var problem = assertThrows(SettingsProblem.class, () ->
                read(LEAST + "scanner:\n  wedge:\n    - name: a\n    - name: b\n"));
        assertEquals("scanner.wedge[2].prefix", problem.setting());
    }

    @Test
    void hidScannersAreLookedForUnlessTheShopSaysNo() throws IOException, SettingsProblem {
        assertTrue(read(LEAST).scanner().hid());
        assertFalse(read(LEAST + "scanner:\n  hid: false\n").scanner().hid());
    }

    @Test
    void aNewHomeIsFurnishedWithSettingsThatCanBeRead() throws IOException, SettingsProblem {
        NewHome.furnish(home);
        assertEquals("My shop", SettingsFile.read(home).shop().name());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secretsFile())));
    }

    @Test
    void furnishingLeavesWhatIsThere() throws IOException, SettingsProblem {
        read(LEAST);
        NewHome.furnish(home);
        assertEquals("Kauppa", SettingsFile.read(home).shop().name());
    }

    @Test
    void theRemoteSystemsWithTheirSecrets() throws IOException, SettingsProblem {
        secrets("custobar:\n  token: t0ken\nrule:\n  key: k3y\ncardu:\n  password: pass\ngift-cards:\n  password: word\n");
        var systems = read(LEAST + """
                cardu:
                  address: https://cardu.example
                  account: till@shop.example
                  program: "7"
                  every: 30 s
                custobar:
                  address: https://shop.custobar.example
                  scheme: Bearer
                rule:
                  address: https://rule.example
                gift-cards:
                  address: https://cards.example
                  user: till
                  mode: on-customer
                """).systems();
        assertEquals(Duration.ofSeconds(30), systems.cardu().orElseThrow().every());
        assertEquals("Bearer", systems.custobar().orElseThrow().scheme());
        assertEquals("k3y", systems.rule().orElseThrow().key().text());
        assertEquals(GiftCards.Mode.ON_CUSTOMER, systems.giftCards().orElseThrow().mode());
        assertFalse(systems.toString().contains("t0ken"));
    }

    @Test
    void aMissingSecretIsNamedWithItsFile() throws IOException {
        var problem = problem(LEAST + "rule:\n  address: https://rule.example\n");
        assertEquals(Kind.MISSING, problem.kind());
        assertEquals("rule.key", problem.setting());
        assertEquals(home.secretsFile(), problem.file());
    }

    @Test
    void secretsThatOthersCanReadAreRefused() throws IOException {
        secrets("rule:\n  key: k3y\n");
        Files.setPosixFilePermissions(home.secretsFile(), PosixFilePermissions.fromString("rw-r--r--"));
        assertEquals(Kind.NOT_PRIVATE, problem(LEAST).kind());
    }

    @Test
    void brokenYamlIsToldWithItsLine() throws IOException {
        var problem = problem("shop:\n  name: Kauppa\n country: [FI\n");
        assertEquals(Kind.BROKEN, problem.kind());
        assertTrue(problem.line() >= 3, "line " + problem.line());
    }

    @Test
    void theShopsCodesPacksAndSlips() throws IOException, SettingsProblem {
        var settings = read(LEAST + """
                codes:
                  customer-card-prefix: FI
                  customer-card-length: 8-12
                  bonus-check: 'BC-\\d+'
                  deposit-slip:
                    pattern: '98\\d{5}(?<amount>\\d{5})\\d'
                    decimals: 2
                    vat: standard
                    name: Pant
                    numbers-repeat-after-days: 30
                  in-store:
                    - {prefix: "28", article: 4, value: 5, kind: price, inner-check-digit: true}
                    - {prefix: "29", article: 5, value: 5, kind: weight, decimals: 2}
                packs:
                  expiry: stop
                  best-before: ask
                """);
        assertEquals(new CardRule("FI", 8, 12, ""), settings.codes().customerCard());
        assertEquals("BC-\\d+", settings.codes().bonusCheck());
        assertEquals(new SlipRule("98\\d{5}(?<amount>\\d{5})\\d", 2), settings.codes().depositSlip());
        assertEquals(List.of(new InStoreCode("28", 4, 5, Content.PRICE, 1, true),
                new InStoreCode("29", 5, 5, Content.WEIGHT, 10, false)), settings.codes().inStore());
        assertEquals(new ShelfRules(WhenPassed.STOP, WhenPassed.ASK, new Deposits("Pant", VatClass.STANDARD, 30)),
                settings.shelf());
    }

    @Test
    void withoutATableTheCountrysCounts() throws IOException, SettingsProblem {
        assertEquals(InStoreCode.of(Country.FI), read(LEAST).codes().inStore());
        assertEquals(List.of(), read(LEAST + "codes:\n  in-store: []\n").codes().inStore());
        assertEquals(ShelfRules.usual(Country.FI), read(LEAST).shelf());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{prefix: '30', article: 6, value: 4, kind: price}", "{prefix: '28', article: 5, value: 4, kind: price}",
        "{prefix: '28', article: 6, value: 4, kind: length}", "{prefix: '28', article: 6, value: 4}",
        "{prefix: '28', article: six, value: 4, kind: price}", "{prefix: '28', article: 6, value: 4, kind: price, x: 1}",
        "{prefix: '28', article: 6, value: 4, kind: price, decimals: 3}", "28", "{prefix: [28]}",
        "{prefix: '28', article: 6, value: 4, kind: price}, {prefix: '28', article: 6, value: 4, kind: weight}",
    })
    void aRowThatIsNoLabelIsNamed(String row) throws IOException {
        var problem = problem(LEAST + "codes:\n  in-store: [" + row + "]\n");
        assertEquals(Kind.WRONG, problem.kind());
        assertEquals("codes.in-store", problem.setting());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "just text                                                     | BROKEN  | ''",
        "\"shop:\n  name: A\n\"                                        | MISSING | shop.country",
        "\"shop:\n  country: FI\n\"                                    | MISSING | shop.name",
        "\"shop:\n  name: A\n  country: XX\n\"                         | WRONG   | shop.country",
        "\"till: kassa yksi\nshop:\n  name: A\n  country: FI\n\"       | WRONG   | till",
        "\"language: tlh\nshop:\n  name: A\n  country: FI\n\"          | WRONG   | language",
        "\"shop:\n  name: A\n  country: FI\n  time-zone: Mars\n\"      | WRONG   | shop.time-zone",
        "\"codes:\n  gift-card: '(('\nshop:\n  name: A\n  country: FI\n\" | WRONG | codes.gift-card",
        "\"codes:\n  customer-card-length: long\nshop:\n  name: A\n  country: FI\n\" | WRONG | codes.customer-card-length",
        "\"codes:\n  deposit-slip:\n    pattern: '98'\nshop:\n  name: A\n  country: FI\n\" | WRONG | codes.deposit-slip.pattern",
        "\"packs:\n  expiry: maybe\nshop:\n  name: A\n  country: FI\n\" | WRONG | packs.expiry",
        "\"patience:\n  use: soon\nshop:\n  name: A\n  country: FI\n\" | WRONG   | patience.use",
        "\"shop:\n  name: A\n  country: FI\n  adress: x\n\"         | UNKNOWN | shop.adress",
        "\"custobr: x\nshop:\n  name: A\n  country: FI\n\"          | UNKNOWN | custobr",
        "\"rule:\n  address: http://rule.example\nshop:\n  name: A\n  country: FI\n\" | WRONG | rule.address",
        "\"printer:\n  port: 99999\nshop:\n  name: A\n  country: FI\n\" | WRONG  | printer.port",
    })
    void whatIsWrongIsNamed(String settings, Kind kind, String setting) throws IOException {
        var problem = problem(settings);
        assertEquals(kind, problem.kind());
        assertEquals(setting.replace("'", ""), problem.setting());
    }

    @Test
    void valuesStayAsTheyAreWritten() throws IOException, SettingsProblem {
        var settings = read("till: 007\ncashier: 1.50\nshop:\n  name: true\n  country: FI\n  phone: +358942410000\nrule:\n"
                + "scanner: {hid: False}\n");
        assertEquals("007", settings.till());
        assertEquals("1.50", settings.cashier());
        assertEquals("true", settings.shop().name());
        assertEquals("+358942410000", settings.shop().phone());
        assertFalse(settings.scanner().hid());
    }

    @ParameterizedTest
    @ValueSource(strings = {"till: T2\n", "shop:\n  name: B\n  country: SE\n", "--- \nshop: b\n", "theme: !!int 5\n"})
    void whatIsSaidTwiceOrInNoWordsIsBroken(String more) throws IOException {
        var problem = problem("till: T1\n" + LEAST + more);
        assertEquals(Kind.BROKEN, problem.kind());
        assertTrue(problem.line() >= 4, "line " + problem.line());
    }

    @Test
    void noSettingsAtAllCannotBeRead() {
        assertEquals(Kind.UNREADABLE, assertThrows(SettingsProblem.class, () -> SettingsFile.read(home)).kind());
    }
}
