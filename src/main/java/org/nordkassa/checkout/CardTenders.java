package org.nordkassa.checkout;

import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.checkout.port.PaymentTerminal;
import org.nordkassa.checkout.port.PaymentTerminal.Connected;
import org.nordkassa.sale.SaleCommand;
import org.nordkassa.sale.Tender;

/// Pays by bank card, on a terminal without a cable or one the till speaks to.
final class CardTenders {
    private static final int STATUS_TRIES = 3;

    private final Desk desk;
    private final CheckoutPorts ports;
    private final CurrentSale current;
    private final Runnable onTendered;
    private Optional<Money> onTerminal = Optional.empty();
    private boolean waiting;

    CardTenders(Desk desk, CheckoutPorts ports, CurrentSale current, Runnable onTendered) {
        this.desk = desk;
        this.ports = ports;
        this.current = current;
        this.onTendered = onTendered;
    }

    /// The amount the cashier is taking on a terminal without a cable.
    Optional<Money> onTerminal() {
        return onTerminal;
    }

    boolean isWaiting() {
        return waiting;
    }

    void leave() {
        onTerminal = Optional.empty();
    }

    void pay(Optional<Money> amount) {
        current.open().ifPresent(sale -> {
            var asked = amount.orElse(sale.settlement().due());
            var trial = new SaleCommand.TakeTender(new Tender.Card(sale.nextTenderId(), asked, ""), desk.now());
            current.check(trial).ifPresentOrElse(
                    reason -> desk.say(new Notice.CommandRejected(reason)), () -> start(asked));
        });
    }

    private void start(Money amount) {
        switch (ports.terminal()) {
            case PaymentTerminal.StandAlone _ -> onTerminal = Optional.of(amount);
            case Connected terminal -> {
                waiting = true;
                var key = ports.ids().next().toString();
                desk.inBackground(() -> pay(terminal, amount, key), result -> heard(amount, result));
            }
        }
    }

    /// A lost answer is asked after; the terminal knows.
    private static Connected.Result pay(Connected terminal, Money amount, String key) {
        var result = terminal.pay(amount, key);
        for (int i = 0; i < STATUS_TRIES && result instanceof Connected.Unknown; i++) {
            result = terminal.status(key);
        }
        return result;
    }

    private void heard(Money amount, Connected.Result result) {
        waiting = false;
        switch (result) {
            case Connected.Approved(var reference) -> take(amount, reference);
            case Connected.Declined _ -> desk.say(new Notice.CardPaymentDeclined());
            case Connected.Unknown _ -> desk.say(new Notice.CardPaymentUnknown());
        }
    }

    void approved() {
        onTerminal.ifPresent(amount -> {
            onTerminal = Optional.empty();
            take(amount, "");
        });
    }

    void declined() {
        if (onTerminal.isPresent()) {
            onTerminal = Optional.empty();
            desk.say(new Notice.CardPaymentDeclined());
        }
    }

    private void take(Money amount, String reference) {
        var id = current.open().orElseThrow().nextTenderId();
        current.apply(new SaleCommand.TakeTender(new Tender.Card(id, amount, reference), desk.now())).ifPresentOrElse(
                reason -> desk.say(new Notice.CommandRejected(reason)), onTendered);
    }
}
