package org.nordkassa.ui.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.nordkassa.checkout.Messages.Overview;
import org.nordkassa.checkout.Messages.Row;
import org.nordkassa.checkout.Messages.Subject;
import org.nordkassa.checkout.port.Outbox.Listed;
import org.nordkassa.checkout.port.Outbox.Place;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.EmailAddress;
import org.nordkassa.loyalty.PhoneNumber;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.ui.text.Texts;

/// The messages, written out.
///
/// @param systems those for which messages wait, to choose among
/// @param footer that there are more than these, or the empty text
public record MessagesModel(List<RemoteSystem> systems, List<Line> lines, String footer) {
    public enum Tone {
        WAITING, TROUBLE, REFUSED, ASIDE
    }

    /// @param state where it is and why, in words
    /// @param since since when it waits
    public record Line(long id, Tone tone, String system, String title, String state, String since) {}

    /// One message looked into.
    ///
    /// @param words everything there is to say of it, a sentence each
    /// @param contact what can be mended at its customer
    /// @param mayBeSetAside not when it has been already
    public record Detail(long id, String title, List<String> words, Optional<ContactText> contact, boolean mayBeSetAside) {
        public Detail {
            words = List.copyOf(words);
        }
    }

    public record ContactText(String phone, String email) {}

    public MessagesModel {
        systems = List.copyOf(systems);
        lines = List.copyOf(lines);
    }

    public static MessagesModel of(Overview overview, Texts texts) {
        var systems = EnumSet.noneOf(RemoteSystem.class);
        overview.backlog().forEach((system, backlog) -> {
            if (backlog.waiting() + backlog.refused() > 0) {
                systems.add(system);
            }
        });
        overview.rows().forEach(row -> systems.add(row.listed().waiting().message().to()));
        return new MessagesModel(List.copyOf(systems), overview.rows().stream().map(row -> line(row, texts)).toList(),
                overview.more() ? texts.say("messages.more", overview.rows().size()) : "");
    }

    private static Line line(Row row, Texts texts) {
        var listed = row.listed();
        return new Line(listed.waiting().id(), tone(listed), texts.of(listed.waiting().message().to()), title(row, texts),
                state(listed, texts), texts.say("messages.since", when(listed.waiting().since(), texts)));
    }

    private static Tone tone(Listed listed) {
        return switch (listed.place()) {
            case REFUSED -> Tone.REFUSED;
            case SET_ASIDE -> Tone.ASIDE;
            case WAITING -> listed.failure().isPresent() || listed.behind().isPresent() ? Tone.TROUBLE : Tone.WAITING;
        };
    }

    private static String title(Row row, Texts texts) {
        var receipt = row.subject().receipt().map(String::valueOf).orElseGet(() -> texts.say("messages.without-receipt"));
        var name = row.subject().customer().map(Customer::name).filter(text -> !text.isEmpty())
                .orElseGet(() -> texts.say("messages.without-name"));
        return switch (row.listed().waiting().message()) {
            case OutgoingMessage.TellSale _ -> sale(row.subject(), receipt, texts);
            case OutgoingMessage.TellCustomer _ -> texts.say("messages.customer", name);
            case OutgoingMessage.TellJoining _ -> texts.say("messages.joining", name);
            case OutgoingMessage.TellProducts _ -> texts.say("messages.products");
            case OutgoingMessage.CaptureUse _ -> texts.say("messages.capture", receipt);
            case OutgoingMessage.GiveBackUse _ -> texts.say("messages.give-back", receipt);
        };
    }

    private static String sale(Subject subject, String receipt, Texts texts) {
        var name = subject.customer().map(Customer::name).filter(text -> !text.isEmpty());
        return texts.say("messages.sale", receipt)
                + subject.total().map(total -> " · " + texts.formats().money(total)).orElse("")
                + name.map(text -> " · " + text).orElse("");
    }

    private static String state(Listed listed, Texts texts) {
        return switch (listed.place()) {
            case REFUSED -> texts.say("messages.refused")
                    + listed.failure().map(failure -> " · " + inLine(failure, texts)).orElse("");
            case SET_ASIDE -> texts.say("messages.aside", listed.reason());
            case WAITING -> waiting(listed, texts);
        };
    }

    private static String waiting(Listed listed, Texts texts) {
        var words = new ArrayList<String>();
        words.add(texts.say(listed.behind().isPresent() ? "messages.behind" : "messages.waiting"));
        listed.failure().filter(failure -> !(failure instanceof RemoteFailure.Resting))
                .map(failure -> inLine(failure, texts)).ifPresent(words::add);
        listed.notBefore().ifPresent(at -> words.add(texts.say("messages.next", when(at, texts))));
        return String.join(" · ", words);
    }

    /// As one part of a line, which has no full stops.
    private static String inLine(RemoteFailure failure, Texts texts) {
        var sentence = texts.of(failure);
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String when(Instant at, Texts texts) {
        return texts.formats().day(at.atZone(texts.formats().zone()).toLocalDate()) + " " + texts.formats().time(at);
    }

    /// @param isSetUp whether its system is
    public static Detail detail(Row row, boolean isSetUp, Texts texts) {
        var listed = row.listed();
        var system = texts.of(listed.waiting().message().to());
        var words = new ArrayList<String>();
        words.add(system + " · " + texts.say("messages.since", when(listed.waiting().since(), texts))
                + (listed.waiting().attempts() > 0
                        ? " · " + texts.count("messages.tried", listed.waiting().attempts()) : ""));
        words.add(state(listed, texts));
        if (!listed.said().isBlank()) {
            words.add(texts.say("messages.said", system, listed.said()));
        }
        if (!isSetUp) {
            words.add(texts.say("messages.not-set-up", system));
        }
        var contact = row.subject().customer().map(customer -> new ContactText(
                customer.phone().map(PhoneNumber::e164).orElse(""), customer.email().map(EmailAddress::value).orElse("")));
        return new Detail(listed.waiting().id(), title(row, texts), words, contact, listed.place() != Place.SET_ASIDE);
    }
}
