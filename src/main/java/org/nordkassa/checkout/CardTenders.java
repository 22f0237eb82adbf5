package org.nordkassa.checkout;

import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.checkout.port.OpenEnds;
import org.nordkassa.checkout.port.PaymentTerminal.Connected;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.checkout.port.TillEvent.CardEnd;
import org.nordkassa.sale.SaleCommand;
import org.nordkassa.sale.Tender;

/// Pays by bank card, on a terminal without a cable or one the till speaks to.
///
/// What was or may have been taken there and is no tender yet, because the terminal's answer was lost, the basket has
/// changed or the journal could not be written, stays with the cashier, who says what came of it.
final class CardTenders {
    private static final int STATUS_TRIES = 3;

    /// @param inDoubt whether an answer was lost, or the till was closed meanwhile
    private record OnTerminal(String key, Money amount, String reference, boolean inDoubt) {}

    private final Desk desk;
    private final CheckoutPorts ports;
    private final CurrentSale current;
    private final Runnable onTendered;
    private final Runnable onDoubt;
    private Optional<OnTerminal> onTerminal = Optional.empty();
    private boolean waiting;

    /// @param onDoubt told when a payment has begun, ended or been left
    CardTenders(Desk desk, CheckoutPorts ports, CurrentSale current, Runnable onTendered, Runnable onDoubt) {
        this.onDoubt = onDoubt;
        this.desk = desk;
        this.ports = ports;
        this.current = current;
        this.onTendered = onTendered;
    }

    /// The amount of which the cashier has to say whether the terminal took it.
    Optional<Money> onTerminal() {
        return onTerminal.filter(_ -> !waiting).map(OnTerminal::amount);
    }

    boolean isWaiting() {
        return waiting;
    }

    void leave() {
        if (onTerminal.isPresent()) {
            onTerminal = Optional.empty();
            onDoubt.run();
        }
    }

    void pay(Optional<Money> amount) {
        current.open().ifPresent(sale -> {
            var asked = amount.orElse(sale.settlement().due());
            var trial = new SaleCommand.TakeTender(new Tender.Card(sale.nextTenderId(), asked, ""), desk.now());
            current.check(trial).ifPresentOrElse(
                    reason -> desk.say(new Notice.CommandRejected(reason)), () -> start(asked));
        });
    }

    /// That the terminal is asked stands in the journal before it is.
    private void start(Money amount) {
        var key = ports.ids().next().toString();
        ports.journal().note(new TillEvent.CardPaymentAsked(key, current.id().orElseThrow(), amount, desk.now()));
        onTerminal = Optional.of(new OnTerminal(key, amount, "", false));
        onDoubt.run();
        if (ports.terminal() instanceof Connected terminal) {
            waiting = true;
            desk.<Connected.Result>inBackground(() -> pay(terminal, amount, key), new Connected.Unknown(),
                    result -> heard(amount, key, result));
        }
    }

    /// A payment of the open sale that was not resolved when the till was closed is before the cashier again.
    void resume(OpenEnds.CardPayment payment) {
        onTerminal = Optional.of(new OnTerminal(payment.key(), payment.amount(), "", true));
    }

    /// Whether it is before the cashier anyway, with nothing lost.
    boolean isInHand(String key) {
        return onTerminal.filter(payment -> payment.key().equals(key) && !payment.inDoubt()).isPresent();
    }

    /// A lost answer is asked after; the terminal knows.
    private static Connected.Result pay(Connected terminal, Money amount, String key) {
        var result = terminal.pay(amount, key);
        for (int i = 0; i < STATUS_TRIES && result instanceof Connected.Unknown; i++) {
            result = terminal.status(key);
        }
        return result;
    }

    private void heard(Money amount, String key, Connected.Result result) {
        waiting = false;
        switch (result) {
            case Connected.Approved(var reference) -> {
                onTerminal = Optional.of(new OnTerminal(key, amount, reference, false));
                approved();
            }
            case Connected.Declined _ -> declined();
            case Connected.Unknown _ -> {
                onTerminal = Optional.of(new OnTerminal(key, amount, "", true));
                desk.say(new Notice.CardPaymentUnknown());
            }
        }
    }

    void approved() {
        onTerminal.ifPresent(payment -> take(payment.key(), payment.amount(), payment.reference()));
    }

    private void take(String key, Money amount, String reference) {
        current.open().ifPresent(sale -> {
            var tender = new Tender.Card(sale.nextTenderId(), amount, reference);
            var ended = new TillEvent.CardPaymentEnded(key, CardEnd.TAKEN, desk.now());
            current.apply(new SaleCommand.TakeTender(tender, desk.now()), ended).ifPresentOrElse(
                    reason -> desk.say(new Notice.CommandRejected(reason)), () -> {
                        leave();
                        onTendered.run();
                    });
        });
    }

    void declined() {
        onTerminal.ifPresent(payment -> {
            end(payment.key());
            desk.say(new Notice.CardPaymentDeclined());
        });
    }

    private void end(String key) {
        ports.journal().note(new TillEvent.CardPaymentEnded(key, CardEnd.NOT_TAKEN, desk.now()));
        onTerminal = onTerminal.filter(payment -> !payment.key().equals(key));
        onDoubt.run();
    }

    /// The terminal is asked once more what became of it.
    ///
    /// @param then told when it has answered
    void askAgain(Doubt.OfCardPayment payment, Runnable then) {
        if (ports.terminal() instanceof Connected terminal) {
            desk.<Connected.Result>inBackground(() -> terminal.status(payment.key()), new Connected.Unknown(), result -> {
                switch (result) {
                    case Connected.Approved(var reference) -> taken(payment, reference);
                    case Connected.Declined _ -> notTaken(payment);
                    case Connected.Unknown _ -> desk.say(new Notice.CardPaymentUnknown());
                }
                then.run();
            });
        }
    }

    /// It was taken: a tender, where its sale is still open. After the sale the money has to be given back at the terminal.
    void taken(Doubt.OfCardPayment payment, String reference) {
        boolean isOpen = current.open().filter(sale -> sale.start().id().equals(payment.sale())).isPresent();
        if (isOpen) {
            take(payment.key(), payment.amount(), reference);
        } else {
            desk.say(new Notice.CardPaymentTaken(payment.amount()));
        }
    }

    void notTaken(Doubt.OfCardPayment payment) {
        end(payment.key());
    }
}
