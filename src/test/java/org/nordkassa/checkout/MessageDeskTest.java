package org.nordkassa.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.Messages.Contact;
import org.nordkassa.checkout.Messages.Done;
import org.nordkassa.checkout.Messages.Overview;
import org.nordkassa.checkout.port.Outbox.Place;
import org.nordkassa.checkout.port.OutgoingMessage.TellSale;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.checkout.testing.Members;
import org.nordkassa.checkout.testing.Shelf;
import org.nordkassa.checkout.testing.TestTill;
import org.nordkassa.loyalty.PhoneNumber;
import org.nordkassa.loyalty.RemoteSystem;

/// What a person can do about messages.
class MessageDeskTest {
    private final TestTill till = new TestTill();

    @BeforeEach
    void aSaleOfMaijasThatRuleDoesNotAccept() {
        till.toRule.failWith(new RemoteFailure.NotAccepted(422));
        till.open().scan(Shelf.MUG, Members.MAIJAS_CARD).settle();
        till.cash("10.00").settle();
        till.openBackOffice();
        TestTill.until(() -> till.outbox.putAside().size() == 1);
        TestTill.until(() -> till.outbox.waiting().isEmpty());
    }

    @AfterEach
    void close() {
        till.close();
    }

    private static <T> T told(Consumer<Consumer<T>> asking) throws Exception {
        var answer = new CompletableFuture<T>();
        asking.accept(answer::complete);
        return answer.get(30, TimeUnit.SECONDS);
    }

    private Overview overview() throws Exception {
        return told(then -> till.conductor().messages().list(Optional.empty(), 100, then));
    }

    private long refused() throws Exception {
        return overview().rows().getFirst().listed().waiting().id();
    }

    @Test
    void aMessageSaysWhatItIsAbout() throws Exception {
        var row = overview().rows().getFirst();
        assertEquals(Place.REFUSED, row.listed().place());
        assertEquals(Optional.of(1L), row.subject().receipt().map(number -> (long) number.number()));
        assertEquals(Optional.of(Members.maija().id()), row.subject().customer().map(customer -> customer.id()));
    }

    @Test
    void whatHasBeenMendedIsSentWithTheDataOfNow() throws Exception {
        till.toRule.recover();
        long id = refused();
        Done done = told(then -> till.conductor().messages()
                .sendAgain(id, Optional.of(new Contact("040 999 8877", "maija@example.fi")), then));

        assertEquals(Done.DONE, done);
        TestTill.until(() -> till.toRule.sales().size() == 1);
        assertEquals(Optional.of(new PhoneNumber("+358409998877")),
                till.customers.byId(Members.maija().id()).orElseThrow().phone());
    }

    @Test
    void whatCannotBeUnderstoodChangesAndSendsNothing() throws Exception {
        long id = refused();
        Done phone = told(then -> till.conductor().messages().sendAgain(id, Optional.of(new Contact("12", "")), then));
        Done email = told(then -> till.conductor().messages().sendAgain(id, Optional.of(new Contact("", "maija")), then));

        assertEquals(List.of(Done.PHONE_NOT_UNDERSTOOD, Done.EMAIL_NOT_UNDERSTOOD), List.of(phone, email));
        assertEquals(Members.maija(), till.customers.byId(Members.maija().id()).orElseThrow());
        assertEquals(1, till.outbox.putAside().size());
    }

    @Test
    void whatIsSetAsideIsCountedNoMore() throws Exception {
        long id = refused();
        Done done = told(then -> till.conductor().messages().setAside(id, " has left ", then));
        Done again = told(then -> till.conductor().messages().setAside(id, "twice", then));

        assertEquals(List.of(Done.DONE, Done.GONE), List.of(done, again));
        till.await(state -> state.systems().get(RemoteSystem.RULE).refused() == 0);
        assertEquals(1, till.outbox.ever().stream().filter(TellSale.class::isInstance)
                .filter(message -> message.to() == RemoteSystem.RULE).count());
    }
}
