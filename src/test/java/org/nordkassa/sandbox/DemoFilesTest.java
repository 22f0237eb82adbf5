package org.nordkassa.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemoFilesTest {
    @Test
    void quotesKeepCommasAndEmptyFieldsAreNothing() throws IOException {
        var table = CsvTable.parse("test", """
                id,name,amount
                B-1,"Member day, 10 % off",
                B-2,"5 "" cake",5.00
                """);

        assertEquals(List.of("Member day, 10 % off", "5 \" cake"), table.map(row -> row.must("name")));
        assertEquals(List.of(Optional.empty(), Optional.of("5.00")), table.map(row -> row.may("amount")));
    }

    @Test
    void aRowThatCannotBeReadIsNamed() throws IOException {
        var table = CsvTable.parse("members.csv", "id,name\nB-1,a\nB-2,\n");

        var told = assertThrows(IOException.class, () -> table.map(row -> row.must("name")));

        assertEquals("members.csv, row 2: name is missing", told.getMessage());
        assertThrows(IOException.class, () -> CsvTable.onClassPath("/assets/demo/nothing.csv"));
    }

    @Test
    void theDemoShopFillsTheSandbox() throws IOException {
        var data = SandboxData.demo();
        assertFalse(data.members().isEmpty());
        assertFalse(data.benefits().isEmpty());
        assertFalse(data.bonusChecks().isEmpty());

        try (var sandbox = Sandbox.start(SandboxSettings.of(data));
                var cards = new Asker(sandbox.giftCards().address(), Asker.basic("till", "demo-giftcards"));
                var rule = new Asker(sandbox.rule().address(), "Bearer demo-rule")) {
            var card = data.giftCards().getFirst();
            assertEquals(card.amount().getAmount().toPlainString(),
                    cards.get("/giftcards/" + card.cardNumber() + ".json").at("/moneyamount"));
            assertTrue(data.giftCards().stream().anyMatch(SandboxData.GiftCard::isVoid));
            for (var member : data.members()) {
                var path = "/api/v2/subscribers/" + member.customerCard() + "?identified_by=custom_identifier";
                assertEquals(200, rule.get(path).status());
            }
        }
    }
}
