package org.nordkassa.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nordkassa.sale.Samples.eur;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.checkout.testing.Members;
import org.nordkassa.checkout.testing.Mood;
import org.nordkassa.checkout.testing.Shelf;
import org.nordkassa.checkout.testing.TestTill;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.RemoteSystem;

/// A member's card is scanned: who it is at once, what they own as the answers come.
class MemberInTheBasketTest {
    private final TestTill till = new TestTill();

    @AfterEach
    void close() {
        till.custobar.lookups.release();
        till.rule.lookups.release();
        till.giftCards.lookups.release();
        till.close();
    }

    private MemberState member() {
        return till.state().member().orElseThrow();
    }

    @Test
    void theMemberIsInTheBasketBeforeAnySystemHasAnswered() {
        till.custobar.lookups.are(Mood.HELD_BACK);
        till.rule.lookups.are(Mood.HELD_BACK);
        till.open().scan(Members.MAIJAS_CARD);

        assertEquals(Members.maija(), member().customer());
        assertEquals(Optional.of(Members.maija().ref()), till.sale().customer());
        assertInstanceOf(Lookup.Asking.class, member().lookups().get(RemoteSystem.CUSTOBAR));
        assertFalse(member().isComplete());
    }

    @Test
    void aCardNobodyKnowsIsInTheBasketJustTheSame() {
        till.open().scan(Members.STRANGERS_CARD);

        assertEquals(Optional.of(Members.STRANGERS_CARD), member().customer().customerCard());
        assertEquals(3, till.customers.all().size());
    }

    @Test
    void eachAnswerIsShownAsItComes() {
        till.custobar.give(Members.MAIJAS_CARD, Members.percent("B-1", 100));
        till.rule.give(Members.MAIJAS_CARD, Members.inParts("C-1", "5.00"));
        till.custobar.lookups.are(Mood.HELD_BACK);
        till.open().scan(Shelf.MUG, Members.MAIJAS_CARD);

        var first = till.await(state -> offers(state).equals(List.of("C-1"))).member().orElseThrow();
        assertInstanceOf(Lookup.Asking.class, first.lookups().get(RemoteSystem.CUSTOBAR));

        till.custobar.lookups.release();
        var second = till.await(state -> offers(state).size() == 2).member().orElseThrow();
        assertEquals(new Lookup.Answered(0, 1), second.lookups().get(RemoteSystem.CUSTOBAR));
        assertTrue(second.isComplete());
    }

    private static List<String> offers(CheckoutState state) {
        return state.member().stream().flatMap(member -> member.offers().stream()).map(offer -> offer.offer().id()).toList();
    }

    @Test
    void theCustomersBalanceIsAskedForWhateverTheServerDoesWithCards() {
        till.giftCards.credit(Members.MAIJAS_CARD, eur("20.00"));
        till.open().scan(Members.MAIJAS_CARD).settle();
        assertEquals(Optional.of(eur("20.00")), member().balance());

        till.giftCards.mode(GiftCards.Mode.ON_CUSTOMER);
        till.act(new Action.AskAgain()).settle();
        assertEquals(Optional.of(eur("20.00")), member().balance());
    }

    @Test
    void anAnswerAfterTheCustomerWasRemovedIsDropped() {
        till.custobar.give(Members.MAIJAS_CARD, Members.percent("B-1", 100));
        till.custobar.lookups.are(Mood.HELD_BACK);
        till.open().scan(Shelf.MUG, Members.MAIJAS_CARD).act(new Action.RemoveCustomer());
        till.custobar.lookups.release();
        heardOf(RemoteSystem.CUSTOBAR);

        assertEquals(Optional.empty(), till.state().member());
        assertEquals(Optional.empty(), till.sale().customer());
    }

    /// The answer has arrived, whether it was of use or not.
    private void heardOf(RemoteSystem system) {
        till.await(state -> state.systems().get(system).since().isPresent());
    }

    @Test
    void anAnswerIsNeverAppliedToTheNextCustomer() {
        till.custobar.give(Members.MAIJAS_CARD, Members.percent("B-1", 100));
        till.custobar.lookups.are(Mood.HELD_BACK);
        till.open().scan(Shelf.MUG, Members.MAIJAS_CARD);
        TestTill.until(() -> till.custobar.lookups.calls() == 1);
        till.scan(Members.PEKKAS_CARD);
        till.custobar.lookups.release();

        till.settle();
        assertEquals(Members.pekka(), member().customer());
        assertEquals(List.of(), member().offers());
        assertTrue(till.states().stream().allMatch(state -> offers(state).isEmpty()));
    }

    @Test
    void anAnswerAfterTheSaleIsDroppedAlsoWhenTheSameMemberComesBack() {
        till.rule.give(Members.MAIJAS_CARD, Members.inParts("C-1", "5.00"));
        till.rule.lookups.are(Mood.HELD_BACK);
        till.open().scan(Shelf.MUG, Members.MAIJAS_CARD).cash("10.00");
        till.scan(Shelf.BREAD);
        till.rule.lookups.release();
        heardOf(RemoteSystem.RULE);

        assertEquals(Optional.empty(), till.state().member());
        till.scan(Members.MAIJAS_CARD).settle();
        assertEquals(List.of("C-1"), offers(till.state()));
    }

    @Test
    void deadAndSlowSystemsBlockNothing() {
        till.custobar.lookups.are(Mood.FAILS);
        till.rule.lookups.are(Mood.HELD_BACK);
        till.open().scan(Members.MAIJAS_CARD, Shelf.MUG);
        till.await(state -> state.systems().get(RemoteSystem.CUSTOBAR).failure().isPresent());
        assertEquals(new Lookup.Failed(new RemoteFailure.Unreachable()), member().lookups().get(RemoteSystem.CUSTOBAR));

        till.cash("10.00");
        assertTrue(till.state().finished().isPresent());
    }

    @Test
    void aFaultInAnAdapterIsAFailedAnswerAndNotAnEndlessQuestion() {
        till.custobar.lookups.are(Mood.BREAKS);
        till.open().scan(Members.MAIJAS_CARD).settle();

        assertEquals(new Lookup.Failed(new RemoteFailure.Nonsense()), member().lookups().get(RemoteSystem.CUSTOBAR));
        assertInstanceOf(Notice.Fault.class, till.notice().orElseThrow());
    }

    @Test
    void aCustomerKnownByCardOnlyGetsAPhoneFromADirectoryAndIsThenAskedAboutByIt() {
        till.custobar.give(Members.STRANGERS_CARD, Members.percent("B-1", 100));
        till.ruleMembers.add(Members.member("r-9", "Outi", "+358401112223", "", Members.STRANGERS_CARD));
        till.custobarMembers.lookups.are(Mood.FAILS);
        till.open().scan(Shelf.MUG, Members.STRANGERS_CARD);

        till.await(state -> offers(state).equals(List.of("B-1")));
        assertEquals("Outi Testi", member().customer().name());
        assertEquals(List.of("+358401112223"),
                till.custobar.asked().stream().map(asked -> asked.phone().orElseThrow().e164()).toList());
        assertTrue(till.customers.all().contains(member().customer()));
    }

    @Test
    void withoutAPhoneThereIsNothingToAskCustobarFor() {
        till.open().scan(Members.STRANGERS_CARD).settle();

        assertEquals(new Lookup.NotPossible(), member().lookups().get(RemoteSystem.CUSTOBAR));
        assertEquals(List.of(), till.custobar.asked());
    }

    @Test
    void whatTheRegisterHasLearntMeanwhileIsNotOverwrittenByADirectory() {
        till.ruleMembers.add(Members.member("r-9", "Outi", "+358401112223", "", Members.STRANGERS_CARD));
        till.ruleMembers.lookups.are(Mood.HELD_BACK);
        till.open().scan(Members.STRANGERS_CARD);
        var id = member().customer().id();
        var newer = Members.member(id.value(), "Outi-Maria", "", "outi@example.fi", Members.STRANGERS_CARD);
        till.customers.save(newer, List.of());
        till.ruleMembers.lookups.release();

        till.await(state -> state.member().orElseThrow().customer().phone().isPresent());
        var saved = till.customers.byId(id).orElseThrow();
        assertEquals("Outi-Maria", saved.firstName());
        assertEquals("+358401112223", saved.phone().orElseThrow().e164());
    }

    @Test
    void whatTheMemberFeedSaysOfTheMemberIsTakenUpAtOnce() {
        till.custobar.give(Members.STRANGERS_CARD, Members.percent("B-1", 100));
        till.open().scan(Shelf.MUG, Members.STRANGERS_CARD).settle();
        till.cardu.publish(Members.member("x", "Outi", "+358401112223", "", Members.STRANGERS_CARD));
        till.openBackOffice();

        till.await(state -> offers(state).equals(List.of("B-1")));
        assertEquals("Outi Testi", member().customer().name());
    }

    @Test
    void scanningTheCardAgainAsksAgain() {
        till.rule.lookups.next(Mood.FAILS);
        till.rule.give(Members.MAIJAS_CARD, Members.inParts("C-1", "5.00"));
        till.open().scan(Members.MAIJAS_CARD).settle();
        assertEquals(List.of(), offers(till.state()));

        till.scan(Members.MAIJAS_CARD).settle();
        assertEquals(List.of("C-1"), offers(till.state()));
    }

    @Test
    void aMemberWhoseBalancePaysCannotBeExchanged() {
        till.giftCards.mode(GiftCards.Mode.ON_CUSTOMER);
        till.giftCards.credit(Members.MAIJAS_CARD, eur("5.00"));
        till.open().scan(Shelf.MUG, Members.MAIJAS_CARD).settle();
        till.act(new Action.PayByBalance(Optional.empty())).settle();
        till.scan(Members.PEKKAS_CARD);

        assertInstanceOf(Notice.CommandRejected.class, till.notice().orElseThrow());
        assertEquals(Members.maija(), member().customer());
    }

    @Test
    void noPersonIsNamedInTheJournal() {
        till.open().scan(Shelf.MUG, Members.MAIJAS_CARD).settle();

        var written = till.journal.entries().toString();
        for (Customer known : List.of(Members.maija())) {
            assertFalse(written.contains(known.firstName()), written);
            assertFalse(written.contains(known.phone().orElseThrow().e164()), written);
        }
    }
}
