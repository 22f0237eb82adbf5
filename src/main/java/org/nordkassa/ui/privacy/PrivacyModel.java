package org.nordkassa.ui.privacy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.nordkassa.checkout.SearchDay;
import org.nordkassa.checkout.port.PersonalData.Erasure;
import org.nordkassa.checkout.port.PersonalData.Found;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.ui.privacy.PrivacyDesk.Done;

/// The page's state. Used by the JavaFX thread only.
public final class PrivacyModel {
    /// What the page says below the field.
    public sealed interface Message {
        record None() implements Message {}

        record Working() implements Message {}

        record Nobody() implements Message {}

        record Several(int customers) implements Message {}

        /// Found: now they can be handed out or erased.
        record Ready(Customer customer) implements Message {}

        /// Asked to erase: once more, and it is done.
        record Sure(Customer customer) implements Message {}

        record Written(Path file) implements Message {}

        record Erased(int sales, int messages) implements Message {}

        record InOpenSale() implements Message {}

        record Unsettled(int uses) implements Message {}

        record Failed() implements Message {}
    }

    private final PrivacyDesk desk;
    private final Executor fx;
    private final Runnable changed;
    private List<SearchDay> days = List.of();
    private Message message = new Message.None();
    private int asking;

    /// @param changed told after each change
    public PrivacyModel(PrivacyDesk desk, Executor fx, Runnable changed) {
        this.desk = desk;
        this.fx = fx;
        this.changed = changed;
    }

    public List<SearchDay> days() {
        return days;
    }

    public Message message() {
        return message;
    }

    /// Whom the next deed is about.
    public Optional<Customer> customer() {
        return switch (message) {
            case Message.Ready(var customer) -> Optional.of(customer);
            case Message.Sure(var customer) -> Optional.of(customer);
            case Message.None _, Message.Working _, Message.Nobody _, Message.Several _, Message.Written _, Message.Erased _,
                    Message.InOpenSale _, Message.Unsettled _, Message.Failed _ -> Optional.empty();
        };
    }

    /// The page was opened, or is looked at again: nobody is shown who was found before.
    public void open() {
        say(new Message.None());
        desk.searches(read -> fx.execute(() -> {
            days = read;
            changed.run();
        }));
    }

    public void leave() {
        say(new Message.None());
    }

    public void find(String key) {
        this.<Found>ask(answer -> desk.find(key, answer), found -> switch (found) {
            case Found.One(var customer) -> new Message.Ready(customer);
            case Found.Several(int customers) -> new Message.Several(customers);
            case Found.Nobody() -> new Message.Nobody();
        });
    }

    public void export(Path file) {
        customer().ifPresent(customer -> permitted(() ->
                this.<Path>ask(answer -> desk.export(customer.id(), file, answer), Message.Written::new)));
    }

    /// The first time it is only asked whether that is meant.
    public void erase() {
        switch (message) {
            case Message.Ready(var customer) -> say(new Message.Sure(customer));
            case Message.Sure(var customer) -> permitted(() -> this.<Erasure>ask(
                    answer -> desk.erase(customer.id(), answer), PrivacyModel::read));
            case Message.None _, Message.Working _, Message.Nobody _, Message.Several _, Message.Written _, Message.Erased _,
                    Message.InOpenSale _, Message.Unsettled _, Message.Failed _ -> { }
        }
    }

    private static Message read(Erasure erasure) {
        return switch (erasure) {
            case Erasure.Erased(int sales, int messages) -> new Message.Erased(sales, messages);
            case Erasure.InOpenSale() -> new Message.InOpenSale();
            case Erasure.Unsettled(int uses) -> new Message.Unsettled(uses);
            case Erasure.Gone() -> new Message.Nobody();
        };
    }

    /// What was asked for is done only while the page still says the same.
    private void permitted(Runnable deed) {
        int mine = asking;
        desk.permit(() -> fx.execute(() -> {
            if (mine == asking) {
                deed.run();
            }
        }));
    }

    private interface Reading<T> {
        Message of(T result);
    }

    private <T> void ask(Consumer<Consumer<Done<T>>> question, Reading<T> reading) {
        say(new Message.Working());
        int mine = asking;
        question.accept(done -> fx.execute(() -> {
            if (mine == asking) {
                say(switch (done) {
                    case Done.Well<T>(var result) -> reading.of(result);
                    case Done.Failed<T>() -> new Message.Failed();
                });
            }
        }));
    }

    private void say(Message next) {
        asking++;
        message = next;
        changed.run();
    }
}
