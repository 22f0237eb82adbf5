package org.nordkassa.checkout;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.nordkassa.checkout.MessageDesk.Background;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.GiftCardLedger;
import org.nordkassa.checkout.port.GiftCardLedger.Card;
import org.nordkassa.checkout.port.GiftCardLedger.Impact;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.GiftCardNumber;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleId;

/// Asks the ledger beside the sale. The server knows sales by their ids; which receipt that was stands in our journal.
final class CardBookDesk implements CardBook {
    private final CheckoutPorts ports;
    private final Background background;
    private final Closing closing;

    /// Closes a shortfall when whoever asks may.
    @FunctionalInterface
    interface Closing {
        void close(String key, String reason, Runnable then);
    }

    CardBookDesk(CheckoutPorts ports, Background background, Closing closing) {
        this.ports = ports;
        this.background = background;
        this.closing = closing;
    }

    @Override
    public void cards(Consumer<Answer<List<Card>>> then) {
        background.run(() -> asked(GiftCardLedger::cards), then);
    }

    @Override
    public void history(String number, Consumer<Answer<Optional<History>>> then) {
        background.run(() -> GiftCardNumber.parse(number).map(card ->
                        told(card.masked(), asked(ledger -> ledger.history(card))))
                .orElseGet(() -> new Answer.Answered<>(Optional.empty())), then);
    }

    @Override
    public void history(Customer customer, Consumer<Answer<Optional<History>>> then) {
        background.run(() -> told("", asked(ledger -> ledger.history(customer))), then);
    }

    @Override
    public void impact(GiftCards.Mode to, Consumer<Answer<Optional<Impact>>> then) {
        background.run(() -> asked(ledger -> switch (ledger.mode()) {
            case Answer.Failed<GiftCards.Mode>(var failure) -> new Answer.Failed<Optional<Impact>>(failure);
            case Answer.Answered<GiftCards.Mode>(var mode) -> mode == to
                    ? new Answer.Answered<>(Optional.empty()) : stopping(ledger, to);
        }), then);
    }

    private static Answer<Optional<Impact>> stopping(GiftCardLedger ledger, GiftCards.Mode to) {
        return switch (ledger.impact(to)) {
            case Answer.Failed<Impact>(var failure) -> new Answer.Failed<>(failure);
            case Answer.Answered<Impact>(var impact) -> new Answer.Answered<>(Optional.of(impact));
        };
    }

    private <T> Answer<T> asked(Function<GiftCardLedger, Answer<T>> question) {
        return ports.giftCards().flatMap(GiftCards::ledger).map(question)
                .orElseGet(() -> new Answer.Failed<>(new RemoteFailure.NotSetUp()));
    }

    private Answer<Optional<History>> told(String name, Answer<Optional<GiftCardLedger.Account>> answer) {
        return switch (answer) {
            case Answer.Failed<Optional<GiftCardLedger.Account>>(var failure) -> new Answer.Failed<>(failure);
            case Answer.Answered<Optional<GiftCardLedger.Account>>(var found) ->
                    new Answer.Answered<>(found.map(account -> new History(name, account.balance(),
                            account.movements().stream().map(one ->
                                    new Entry(one.at(), one.amount(), receipt(one.reference()))).toList())));
        };
    }

    private Optional<String> receipt(String reference) {
        return reference.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? receipt(new SaleId(UUID.fromString(reference))) : Optional.empty();
    }

    private Optional<String> receipt(SaleId sale) {
        return ports.journal().read(sale).map(Replay::sale).filter(Sale.Completed.class::isInstance)
                .map(Sale.Completed.class::cast).map(done -> done.number().toString());
    }

    @Override
    public void owed(Consumer<List<Owed>> then) {
        background.run(() -> ports.offline().book().shortfalls().stream()
                .map(one -> new Owed(one, receipt(one.sale()))).toList(), then);
    }

    @Override
    public void close(String key, String reason, Runnable then) {
        closing.close(key, reason.strip(), then);
    }
}
