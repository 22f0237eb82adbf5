package org.nordkassa.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementTest {
    /// Tenders are written `cash 10.00 + card 0.02`.
    @ParameterizedTest(name = "{0}: {1} with {2}")
    @CsvSource(nullValues = "none", value = {
        // country, total, tenders,                   paid,  due,   due in cash, rounding, change
        "FI, 10.02, none,                             false, 10.02, 10.00, 0.00,  0.00",
        "FI, 10.03, none,                             false, 10.03, 10.05, 0.00,  0.00",
        "FI, 10.02, cash 10.00,                       true,  0.00,  0.00,  -0.02, 0.00",
        "FI, 10.03, cash 10.05,                       true,  0.00,  0.00,  0.02,  0.00",
        "FI, 10.02, cash 20.00,                       true,  0.00,  0.00,  -0.02, 10.00",
        "FI, 10.02, card 10.02,                       true,  0.00,  0.00,  0.00,  0.00",
        "FI, 10.02, cash 5.00,                        false, 5.02,  5.00,  0.00,  0.00",
        "FI, 10.02, cash 5.00 + card 5.02,            true,  0.00,  0.00,  0.00,  0.00",
        "FI, 10.02, card 5.02 + cash 5.00,            true,  0.00,  0.00,  0.00,  0.00",
        "FI, 10.02, card 5.00 + cash 5.00,            true,  0.00,  0.00,  -0.02, 0.00",
        "FI, 10.04, card 5.00 + cash 10.00,           true,  0.00,  0.00,  0.01,  4.95",
        "FI, 10.02, card 10.00,                       false, 0.02,  0.00,  0.00,  0.00",
        "FI, 10.02, card 10.00 + cash 0.00,           true,  0.00,  0.00,  -0.02, 0.00",
        "FI, 50.00, gift 20.00 + balance 9.99 + card 20.01, true, 0.00, 0.00, 0.00, 0.00",
        "FI, 50.00, gift 20.00 + balance 9.99 + cash 50.00, true, 0.00, 0.00, -0.01, 30.00",
        "FI, 0.00,  none,                             true,  0.00,  0.00,  0.00,  0.00",
        "FI, 0.02,  none,                             false, 0.02,  0.00,  0.00,  0.00",
        "SE, 99.50, cash 100.00,                      true,  0.00,  0.00,  0.50,  0.00",
        "SE, 99.49, cash 100.00,                      true,  0.00,  0.00,  -0.49, 1.00",
        "SE, 99.90, card 50.00 + cash 50.00,          true,  0.00,  0.00,  0.10,  0.00",
        "NO, 10.50, cash 20.00,                       true,  0.00,  0.00,  0.50,  9.00",
        "DK, 10.25, cash 20.00,                       true,  0.00,  0.00,  0.25,  9.50",
        "DK, 10.24, cash 10.00,                       true,  0.00,  0.00,  -0.24, 0.00",
        "DE, 10.01, cash 10.00,                       false, 0.01,  0.01,  0.00,  0.00",
        "DE, 10.01, cash 10.02,                       true,  0.00,  0.00,  0.00,  0.01",
    })
    void aTotalAndItsTenders(Country country, String total, String tenders, boolean paid, String due, String dueInCash,
            String rounding, String change) {
        var expected = new Settlement(paid, money(country, due), money(country, dueInCash), money(country, rounding),
                money(country, change));
        var parts = tenders == null ? new String[0] : tenders.split(" \\+ ");
        var taken = IntStream.range(0, parts.length).mapToObj(i -> tender(country, i + 1, parts[i])).toList();
        assertEquals(expected, Settlement.of(money(country, total), taken, country.cashRounding()),
                Arrays.toString(parts));
    }

    private static Tender tender(Country country, int number, String text) {
        var id = new TenderId(number);
        var amount = money(country, text.split(" ")[1]);
        return switch (text.split(" ")[0]) {
            case "cash" -> new Tender.Cash(id, amount);
            case "card" -> new Tender.Card(id, amount, "");
            case "gift" -> new Tender.GiftCard(id, amount, "•••• 8720", "key");
            case "balance" -> new Tender.CustomerBalance(id, amount, "key");
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Money money(Country country, String amount) {
        return Money.parse(country.currency() + " " + amount);
    }
}
