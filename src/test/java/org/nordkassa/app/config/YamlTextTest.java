package org.nordkassa.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {
    private static String set(String text, String setting, String value) throws YamlText.NotEditable {
        return YamlText.of(text).with(setting, value).text();
    }

    @Test
    void aValueIsChangedWhereItStands() throws YamlText.NotEditable {
        assertEquals("# mine\nshop:\n  name: Kauppa   # at the top\n  country: SE # moved\nodd: 1\n",
                set("# mine\nshop:\n  name: Kauppa   # at the top\n  country: FI # moved\nodd: 1\n", "shop.country", "SE"));
        assertEquals("till: \"T 2: a\"", set("till: 'T1'", "till", "T 2: a"));
        assertEquals("shop: {name: Uusi, country: FI}", set("shop: {name: 'Old', country: FI}", "shop.name", "Uusi"));
    }

    @Test
    void aSettingThatIsOnlyACommentTakesItsPlace() throws YamlText.NotEditable {
        var file = """
                shop:
                  name: Kauppa
                  # time-zone: Europe/Helsinki   # what counts as today
                # printer:
                #   host: 192.168.1.50
                #   port: 9100        # usually
                # rule:
                #   port: 1
                """;
        assertEquals(file.replace("  # time-zone: Europe/Helsinki", "  time-zone: Europe/Oslo"),
                set(file, "shop.time-zone", "Europe/Oslo"));
        var withPort = set(file, "printer.port", "9101");
        assertEquals(file.replace("# printer:", "printer:").replace("#   port: 9100 ", "  port: 9101 "), withPort);
        assertEquals(withPort.replace("#   host: 192.168.1.50", "  host: p1"), set(withPort, "printer.host", "p1"));
    }

    @Test
    void aSettingThatIsNowhereIsAdded() throws YamlText.NotEditable {
        assertEquals("shop:\n    name: K\n    phone: \"1\\\"2\"\n\n# end\nx: 1\n",
                set("shop:\n    name: K\n\n# end\nx: 1\n", "shop.phone", "1\"2"));
        assertEquals("till: T1\ntheme: dark\nshop:\n  name: K\n", set("till: T1\nshop:\n  name: K\n", "theme", "dark"));
        assertEquals("# nothing yet\nscanner:\n  hid: false\n", set("# nothing yet\n", "scanner.hid", "false"));
        assertEquals("shop: {name: K, phone: abc}\n", set("shop: {name: K}\n", "shop.phone", "abc"));
        assertEquals("a: 1\nshop:\n  phone: abc\nb: 2\n", set("a: 1\nshop:\nb: 2\n", "shop.phone", "abc"));
    }

    @Test
    void listsBecomeOneLine() throws YamlText.NotEditable {
        var text = YamlText.of("shop:\n  address:\n  - Katu 1\n  - 00100 Helsinki\n  # kept\n  name: K\n");
        assertEquals(Optional.of(List.of("Katu 1", "00100 Helsinki")), text.get("shop.address"));
        assertEquals("shop:\n  address: [Tie 2, \"a, b\"]\n  # kept\n  name: K\n",
                text.with("shop.address", List.of("Tie 2", "a, b")).text());
    }

    @Test
    void windowsLineEndsStay() throws YamlText.NotEditable {
        assertEquals("till: T2\r\ntheme: dark\r\nshop:\r\n  name: K\r\n",
                YamlText.of("till: T1\r\nshop:\r\n  name: K\r\n").with("till", "T2").with("theme", "dark").text());
        assertEquals("a:\r\n  c: 2\r\n", YamlText.of("a:\r\n  b: 1\r\n  c: 2\r\n").without("a.b").text());
    }

    @Test
    void charactersBeyondTheFirstPlaneDoNotShiftThePlace() throws YamlText.NotEditable {
        assertEquals("# 🧾🧾\ntill: T2\n", set("# 🧾🧾\ntill: T1\n", "till", "T2"));
    }

    @Test
    void aSettingGoesWithItsLine() throws YamlText.NotEditable {
        assertEquals("# keys\nrule:\n  key: k\n", YamlText.of("# keys\ncardu: {}\nrule:\n  key: k\n").without("cardu").text());
        assertEquals("cardu:\nrule:\n  key: k", YamlText.of("cardu:\n  password: p\nrule:\n  key: k").without("cardu.password").text());
        assertEquals("a: 1", YamlText.of("a: 1").without("b.c").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"- a\n- b\n", "a: [\n", "one\n", "a: 1\n---\nb: 2\n"})
    void whatIsNoFileOfSettingsIsLeftAlone(String text) {
        assertThrows(YamlText.NotEditable.class, () -> YamlText.of(text));
    }

    @Test
    void whatCannotBeChangedSafelyIsLeftAlone() throws YamlText.NotEditable {
        assertThrows(YamlText.NotEditable.class, () -> set("shop: just text\n", "shop.name", "K"));
        assertThrows(YamlText.NotEditable.class, () -> set("a: &x {name: 1}\nshop: *x\n", "a", "2"));
    }
}
