package org.nordkassa.connect.giftcard;

import java.util.Optional;
import org.nordkassa.connect.http.Ask;
import tools.jackson.databind.JsonNode;

/// Something with a balance and a ledger on the server: a card, or a customer.
///
/// @param path below the address, without `.json`
/// @param ofCustomer whether it is a customer's: the server knows those only once something has been moved to them
record Account(String path, Optional<String> pin, boolean ofCustomer) {
    Ask state() {
        return withPin(Ask.get(path + ".json"));
    }

    Ask post(JsonNode transaction) {
        return withPin(Ask.post(path + "/transactions.json", transaction));
    }

    Ask rollBack(JsonNode transactionIds) {
        return Ask.delete(path + "/transactions.json", transactionIds);
    }

    Ask move(String call, JsonNode body) {
        return withPin(Ask.post(path + "/" + call, body));
    }

    private Ask withPin(Ask ask) {
        return pin.map(secret -> ask.with("pin", secret)).orElse(ask);
    }

    boolean pinGiven() {
        return pin.isPresent();
    }

    @Override
    public String toString() {
        return "account";
    }
}
