package org.nordkassa.checkout;

import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.checkout.port.PaymentTerminal;
import org.nordkassa.checkout.port.PaymentTerminal.Connected;
import org.nordkassa.sale.SaleCommand;
import org.nordkassa.sale.Tender;

/// Pays by bank card, on a terminal without a cable or one the till speaks to.
///
/// What was or may have been taken there and is no tender yet, because the terminal's answer was lost, the basket has
/// changed or the journal could not be written, stays with the cashier, who says what came of it.
final class CardTenders {
    private static final int STATUS_TRIES = 3;

    private record OnTerminal(Money amount, String reference) {}

    private final Desk desk;
    private final CheckoutPorts ports;
    private final CurrentSale current;
    private final Runnable onTendered;
    private Optional<OnTerminal> onTerminal = Optional.empty();
    private boolean waiting;

    CardTenders(Desk desk, CheckoutPorts ports, CurrentSale current, Runnable onTendered) {
        this.desk = desk;
        this.ports = ports;
        this.current = current;
        this.onTendered = onTendered;
    }

    /// The amount of which the cashier has to say whether the terminal took it.
    Optional<Money> onTerminal() {
        return onTerminal.map(OnTerminal::amount);
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
            case PaymentTerminal.StandAlone _ -> onTerminal = Optional.of(new OnTerminal(amount, ""));
            case Connected terminal -> {
                waiting = true;
                var key = ports.ids().next().toString();
                desk.<Connected.Result>inBackground(() -> pay(terminal, amount, key), new Connected.Unknown(),
                        result -> heard(amount, result));
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
            case Connected.Approved(var reference) -> {
                onTerminal = Optional.of(new OnTerminal(amount, reference));
                approved();
            }
            case Connected.Declined _ -> desk.say(new Notice.CardPaymentDeclined());
            case Connected.Unknown _ -> {
                onTerminal = Optional.of(new OnTerminal(amount, ""));
                desk.say(new Notice.CardPaymentUnknown());
            }
        }
    }

    void approved() {
        if (onTerminal.isPresent() && current.open().isPresent()) {
            var tender = new Tender.Card(current.open().get().nextTenderId(), onTerminal.get().amount(),
                    onTerminal.get().reference());
            current.apply(new SaleCommand.TakeTender(tender, desk.now())).ifPresentOrElse(
                    reason -> desk.say(new Notice.CommandRejected(reason)), () -> {
                        leave();
                        onTendered.run();
                    });
        }
    }

    void declined() {
        if (onTerminal.isPresent()) {
            leave();
            desk.say(new Notice.CardPaymentDeclined());
        }
    }
}
