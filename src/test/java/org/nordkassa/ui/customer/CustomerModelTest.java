package org.nordkassa.ui.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.sale.DiscountId;
import org.nordkassa.ui.demo.Canned;
import org.nordkassa.ui.demo.FakeCheckout;
import org.nordkassa.ui.desk.Desk;
import org.nordkassa.ui.text.Texts;

class CustomerModelTest {
    private final Texts texts = new Texts(Locale.ENGLISH, Canned.ZONE);

    private CustomerModel of(CheckoutState state) {
        var desk = new Desk(new FakeCheckout(state), Canned.empty(), () -> { });
        desk.take(state);
        return CustomerModel.of(desk, texts);
    }

    private MemberModel known(CheckoutState state) {
        return assertInstanceOf(CustomerModel.Known.class, of(state)).member();
    }

    @Test
    void severalCustomersAreToldApartByMaskedDataOnly() {
        var people = assertInstanceOf(CustomerModel.Several.class, of(Canned.severalFound())).people();
        assertEquals(List.of("Helmi L.", "Onni L."), people.stream().map(CustomerModel.Person::name).toList());
        var shown = people.toString();
        assertFalse(shown.contains("Lehtisuo") || shown.contains("358480107342") || shown.contains("onni.lehtisuo"), shown);
    }

    @Test
    void aMemberIsThereBeforeAnySystemHasAnswered() {
        var member = known(Canned.memberAsking());
        assertEquals("Member", member.name());
        assertEquals("CU•••8YH2", member.card().orElseThrow().masked());
        assertFalse(member.toString().contains(member.card().orElseThrow().whole()));
        assertTrue(member.asking());
        assertEquals("asking…", member.lookups().getLast().word());
    }

    @Test
    void answersAreOneQuietLineOnceAllAreIn() {
        var member = known(Canned.memberAnswered());
        assertEquals(List.of(), member.lookups());
        assertEquals(Optional.of("all answered in 120 ms"), member.answered());
        assertEquals(Optional.of("€32.40"), member.balance());
        assertFalse(member.toString().contains("401234567"));
    }

    @Test
    void aSilentSystemSaysSinceWhen() {
        var member = known(Canned.memberTroubled());
        assertEquals("no answer since 12:03", member.lookups().get(2).word());
        assertEquals(MemberModel.Light.SILENT, member.lookups().get(2).light());
    }

    @Test
    void anOfferInTheBasketCanBeWithdrawnAndOneInDoubtSaysSo() {
        var used = known(Canned.memberUsing()).offers().getFirst();
        assertEquals(OfferModel.Tone.HELD, used.tone());
        assertEquals(Optional.of(new DiscountId(21)), used.discount());
        var doubtful = known(Canned.memberTroubled()).offers().get(2);
        assertEquals(OfferModel.Tone.UNKNOWN, doubtful.tone());
        assertEquals("In doubt", doubtful.word());
    }

    @Test
    void anOfferSaysWhatItIsWorthAndWhyItCannotBeUsed() {
        var offers = known(Canned.memberUsing()).offers();
        assertEquals("−10%", offers.getFirst().value());
        assertEquals("Saves €5.00", offers.get(1).word());
        assertEquals("until 31 Dec 2027 · in parts", offers.get(2).detail());
        assertEquals(OfferModel.Tone.UNUSABLE, offers.get(4).tone());
        assertEquals("Expired on 31 May 2026", offers.get(4).word());
        assertFalse(offers.get(4).usable());
    }
}
