package org.nordkassa.checkout;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.nordkassa.checkout.port.Outbox.Listed;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.EmailAddress;
import org.nordkassa.loyalty.PhoneNumber;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleId;

/// Reads and mends messages beside the sale.
final class MessageDesk implements Messages {
    private final CheckoutPorts ports;
    private final String region;
    private final Background background;
    private final Runnable changed;

    /// Does work elsewhere; if it fails, that is told to the cashier and nothing follows.
    interface Background {
        <T> void run(Supplier<T> work, Consumer<T> then);
    }

    /// @param region ISO country whose national form of phone numbers is assumed
    /// @param changed told when messages may be due
    MessageDesk(CheckoutPorts ports, String region, Background background, Runnable changed) {
        this.ports = ports;
        this.region = region;
        this.background = background;
        this.changed = changed;
    }

    @Override
    public void list(Optional<RemoteSystem> system, int most, Consumer<Overview> onFound) {
        background.run(() -> {
            var listed = ports.outbox().list(system, most + 1);
            var rows = listed.stream().limit(most).map(one -> new Row(one, subject(one.waiting().message()))).toList();
            return new Overview(ports.outbox().backlog(), rows, listed.size() > most);
        }, onFound);
    }

    private Subject subject(OutgoingMessage message) {
        return switch (message) {
            case OutgoingMessage.TellSale(var _, var sale, var _) -> of(sale);
            case OutgoingMessage.TellCustomer(var _, var customer) -> of(customer);
            case OutgoingMessage.TellJoining(var _, var customer) -> of(customer);
            case OutgoingMessage.TellProducts _ -> Subject.NONE;
            case OutgoingMessage.CaptureUse(var _, var sale, var _) -> of(sale);
            case OutgoingMessage.GiveBackUse(var _, var sale, var _) -> of(sale);
        };
    }

    private Subject of(CustomerId customer) {
        return new Subject(Optional.empty(), Optional.empty(), ports.customers().byId(customer));
    }

    private Subject of(SaleId id) {
        return ports.journal().read(id).map(Replay::sale)
                .filter(Sale.Completed.class::isInstance).map(Sale.Completed.class::cast)
                .map(sale -> new Subject(Optional.of(sale.number()), Optional.of(sale.pricing().total()),
                        sale.customer().flatMap(ref -> ports.customers().byId(new CustomerId(ref.id())))))
                .orElse(Subject.NONE);
    }

    @Override
    public void sendAgain(long id, Optional<Contact> contact, Consumer<Done> then) {
        background.run(() -> contact.flatMap(typed -> mend(id, typed)).orElseGet(() -> done(ports.outbox().sendAgain(id))),
                done -> {
                    changed.run();
                    then.accept(done);
                });
    }

    @Override
    public void setAside(long id, String reason, Consumer<Done> then) {
        background.run(() -> done(ports.outbox().setAside(id, reason.strip(), ports.clock().instant())), done -> {
            changed.run();
            then.accept(done);
        });
    }

    private static Done done(boolean found) {
        return found ? Done.DONE : Done.GONE;
    }

    /// @return why nothing could be mended, if so
    private Optional<Done> mend(long id, Contact typed) {
        var phone = PhoneNumber.parse(typed.phone(), region);
        var email = EmailAddress.parse(typed.email());
        if (!typed.phone().isBlank() && phone.isEmpty()) {
            return Optional.of(Done.PHONE_NOT_UNDERSTOOD);
        }
        if (!typed.email().isBlank() && email.isEmpty()) {
            return Optional.of(Done.EMAIL_NOT_UNDERSTOOD);
        }
        customer(id).filter(known -> !known.phone().equals(phone) || !known.email().equals(email))
                .ifPresent(known -> ports.customers().save(new Customer(known.id(), known.firstName(), known.lastName(),
                        phone, email, known.identifiers(), known.consent(), known.groups(),
                        known.since()), List.of()));
        return Optional.empty();
    }

    private Optional<Customer> customer(long id) {
        return ports.outbox().find(id).map(Listed::waiting).flatMap(waiting -> subject(waiting.message()).customer());
    }
}
