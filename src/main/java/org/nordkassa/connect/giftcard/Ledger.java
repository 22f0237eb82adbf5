package org.nordkassa.connect.giftcard;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.nordkassa.connect.http.Amounts;
import org.nordkassa.connect.http.JsonFields;
import org.nordkassa.connect.http.UnexpectedShape;
import tools.jackson.databind.JsonNode;

/// An account's balance and movements, as the server gave them.
record Ledger(Money balance, List<Movement> movements) {
    /// @param id as the server spells it, text or number
    record Movement(JsonNode id, String reference, BigDecimal amount) {}

    /// @throws UnexpectedShape when balance or movements are not there: without them nobody can say what was taken
    static Ledger read(JsonNode body) {
        var fields = new JsonFields(body);
        var movements = fields.list("transactions").orElseThrow(() -> new UnexpectedShape("transactions"));
        return new Ledger(balance(fields), movements.stream().map(Ledger::movement).toList());
    }

    static Money balance(JsonFields fields) {
        var currency = Amounts.currency(fields.id("currencycode"));
        var amount = fields.decimal("moneyamount").orElseThrow(() -> new UnexpectedShape("moneyamount"));
        var balance = Amounts.of(amount, currency);
        if (balance.isNegative()) {
            throw new UnexpectedShape("moneyamount");
        }
        return balance;
    }

    private static Movement movement(JsonNode node) {
        var fields = new JsonFields(node);
        var amount = fields.decimal("moneyamount").orElseThrow(() -> new UnexpectedShape("moneyamount"));
        fields.id("transactionid");
        return new Movement(node.get("transactionid"), fields.text("transaction_reference").orElse(""),
                amount);
    }

    /// What was moved under the key and not moved back, which is done under the same key.
    List<JsonNode> movedUnder(String key) {
        var ours = movements.stream().filter(movement -> movement.reference().equals(key)).toList();
        boolean undone = ours.stream().map(Movement::amount).reduce(BigDecimal.ZERO, BigDecimal::add).signum() == 0;
        return undone ? List.of() : ours.stream().map(Movement::id).toList();
    }

    boolean has(String key) {
        return movements.stream().anyMatch(movement -> movement.reference().equals(key));
    }
}
