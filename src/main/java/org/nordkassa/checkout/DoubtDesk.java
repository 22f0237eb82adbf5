package org.nordkassa.checkout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nordkassa.checkout.port.OfflineBook.Shortfall;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueInFlight.Stage;
import org.nordkassa.sale.Discount;
import org.nordkassa.sale.Line;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleCommand;

/// Everything that is not resolved, of this sale and of earlier ones, and what a person does about it. Read beside the
/// sale whenever something may have changed; used by the conducting thread only.
final class DoubtDesk {
    private final Desk desk;
    private final CheckoutPorts ports;
    private final Duty duty;
    private final CurrentSale current;
    private final PastSales past;
    private final Systems systems;
    private final CardTenders cards;
    private final ReceiptDesk receipts;
    private List<Doubt> found = List.of();
    private boolean reading;
    private boolean readAgain;

    DoubtDesk(Desk desk, CheckoutPorts ports, Duty duty, CurrentSale current, PastSales past,
            Systems systems, CardTenders cards, ReceiptDesk receipts) {
        this.desk = desk;
        this.ports = ports;
        this.duty = duty;
        this.current = current;
        this.past = past;
        this.systems = systems;
        this.cards = cards;
        this.receipts = receipts;
    }

    /// Something may have changed.
    void refresh() {
        readAgain = reading;
        if (!reading) {
            reading = true;
            var reader = new DoubtReader(ports, systems.states());
            desk.inBackground(reader::read, found, this::take);
        }
    }

    private void take(List<Doubt> read) {
        found = read;
        reading = false;
        if (readAgain) {
            refresh();
        }
    }

    /// What is in doubt, the oldest first. What is just being done is nobody's doubt.
    List<Doubt> all() {
        return found.stream().filter(doubt -> switch (doubt) {
            case Doubt.OfReceipt(var number, var _, var _) -> !receipts.isInHand(number);
            case Doubt.OfCardPayment payment -> !cards.isInHand(payment.key());
            case Doubt.OfUse _, Doubt.OfMessages _, Doubt.OfShortfall _, Doubt.OfBackup _ -> true;
        }).toList();
    }

    /// What has left meanwhile, or does not go with what it has become, needs nothing done.
    void resolve(String id, Remedy remedy) {
        all().stream().filter(doubt -> doubt.id().equals(id) && Remedy.of(doubt).contains(remedy)).findFirst()
                .ifPresent(doubt -> {
                    resolve(doubt, remedy);
                    refresh();
                });
    }

    private void resolve(Doubt doubt, Remedy remedy) {
        switch (doubt) {
            case Doubt.OfUse use -> resolve(use, remedy);
            case Doubt.OfCardPayment payment -> resolve(payment, remedy);
            case Doubt.OfShortfall(var shortfall, var _) -> close(shortfall,
                    remedy == Remedy.WRITE_OFF ? "written off" : "paid otherwise");
            case Doubt.OfMessages messages -> {
                ports.outbox().wake(messages.system());
                desk.messagesWait();
            }
            case Doubt.OfReceipt receipt -> receipts.printLate(receipt.sale());
            case Doubt.OfBackup _ -> ports.backups().tryNow();
        }
    }

    private void resolve(Doubt.OfUse doubt, Remedy remedy) {
        switch (remedy) {
            case ASK_AGAIN -> askAgain(doubt);
            case FINISH -> finish(doubt);
            case GIVE_BACK -> giveBack(doubt);
            case WRITE_OFF, PRINT, SEE_MESSAGES -> { }
        }
    }

    /// What is not open any more needs no closing.
    void close(String key, String reason) {
        ports.offline().book().shortfalls().stream().filter(one -> one.key().equals(key)).findFirst()
                .ifPresent(one -> {
                    close(one, reason);
                    refresh();
                });
    }

    private void close(Shortfall shortfall, String reason) {
        var now = desk.now();
        ports.journal().note(new TillEvent.SettledByHand(shortfall.key(), shortfall.sale(), duty.by(), now));
        ports.offline().book().close(shortfall.key(), reason, now);
    }

    private void askAgain(Doubt.OfUse doubt) {
        boolean isThere = doubt.message().filter(ports.outbox()::sendAgain).isPresent();
        if (!isThere) {
            past.tell(doubt.value().use().sale(), message(doubt));
        }
        ports.outbox().wake(doubt.value().use().keeper());
        desk.messagesWait();
    }

    private static OutgoingMessage message(Doubt.OfUse doubt) {
        var use = doubt.value().use();
        return doubt.value().stage() == Stage.GIVING_BACK
                ? new OutgoingMessage.GiveBackUse(use.keeper(), use.sale(), use.key())
                : new OutgoingMessage.CaptureUse(use.keeper(), use.sale(), use.key());
    }

    /// That a person said so stands in the journal before what follows from it.
    private void finish(Doubt.OfUse doubt) {
        var use = doubt.value().use();
        var now = desk.now();
        ports.journal().note(new TillEvent.SettledByHand(use.key(), use.sale(), duty.by(), now));
        past.record(use.sale(), doubt.value().stage() == Stage.GIVING_BACK
                ? new ValueEvent.GivenBack(use.key(), now) : new ValueEvent.Captured(use.key(), Optional.empty(), now));
        leaveOutbox(doubt);
    }

    private void leaveOutbox(Doubt.OfUse doubt) {
        doubt.message().ifPresent(message -> ports.outbox().sent(List.of(message)));
        desk.messagesWait();
    }

    private void giveBack(Doubt.OfUse doubt) {
        var use = doubt.value().use();
        if (doubt.of() == Doubt.Of.OPEN_SALE) {
            takeOff(use.key());
            return;
        }
        past.giveBack(use, desk.now());
        leaveOutbox(doubt);
    }

    /// What loses its place in the open sale goes back by itself.
    private void takeOff(String key) {
        var sale = current.open();
        var discount = sale.stream().map(Sale.Open::discounts).flatMap(List::stream)
                .filter(one -> UseKeys.of(one).equals(Optional.of(key))).map(Discount::id)
                .<SaleCommand>map(id -> new SaleCommand.RemoveDiscount(id, desk.now()));
        var line = sale.stream().map(Sale.Open::lines).flatMap(List::stream)
                .filter(one -> UseKeys.of(one).equals(Optional.of(key))).map(Line::id)
                .<SaleCommand>map(id -> new SaleCommand.RemoveLine(id, desk.now()));
        Stream.concat(discount, line).findFirst().flatMap(command -> current.apply(command))
                .ifPresent(reason -> desk.say(new Notice.CommandRejected(reason)));
    }

    private void resolve(Doubt.OfCardPayment payment, Remedy remedy) {
        switch (remedy) {
            case ASK_AGAIN -> cards.askAgain(payment, this::refresh);
            case FINISH -> cards.taken(payment, "");
            case GIVE_BACK -> cards.notTaken(payment);
            case WRITE_OFF, PRINT, SEE_MESSAGES -> { }
        }
    }
}
