package org.nordkassa.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import tools.jackson.databind.json.JsonMapper;

/// The gift-card server without its listening: its real rules on its real ledger, a call is a method call.
public final class InProcessGiftCards implements AutoCloseable {
    public record Told(int status, byte[] body) {}

    private final Ledger ledger;
    private final GiftCards cards;
    private final Routes routes;

    public InProcessGiftCards(Path folder, GiftCardMode mode, Clock clock) throws IOException {
        ledger = Ledger.open(folder);
        ledger.transaction(book -> {
            if (book.empty()) {
                book.writeMode(mode);
            }
            return mode;
        });
        cards = new GiftCards(ledger, mode, CurrencyUnit.EUR, clock, PinHash.ITERATIONS);
        routes = new HoldEndpoints(new Holds(ledger, clock), new byte[32]).addTo(new Endpoints(cards).guarded());
    }

    public void issue(String number, Money amount) {
        cards.open(new NewCard(AccountKey.card(number), amount, Optional.empty(), Optional.empty(),
                new References("issue-" + UUID.randomUUID(), Optional.empty(), Optional.empty())));
    }

    /// What is lent or was used is forgotten, as it is by itself some time afterwards.
    public void forgetHolds() {
        ledger.holds(book -> {
            book.forget(Instant.ofEpochMilli(Long.MAX_VALUE));
            return true;
        });
    }

    public Told call(String method, String path, String query, byte[] body) {
        Answer answer;
        try {
            var found = routes.find(method, path)
                    .orElseThrow(() -> new Refused(ErrorCode.NOT_FOUND, "there is nothing at this address"));
            answer = found.endpoint().apply(new Request(found.path(), Routes.query(query), body, Optional.empty()));
        } catch (Refused refusal) {
            answer = Answer.refused(refusal, "simulated");
        }
        return new Told(answer.status(), JsonMapper.shared().writeValueAsBytes(answer.body()));
    }

    @Override
    public void close() {
        ledger.close();
    }
}
