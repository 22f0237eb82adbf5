package org.nordkassa.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.OutgoingMessage.TellCustomer;
import org.nordkassa.checkout.port.OutgoingMessage.TellJoining;
import org.nordkassa.checkout.port.PermissionSource;
import org.nordkassa.checkout.testing.Members;
import org.nordkassa.checkout.testing.Mood;
import org.nordkassa.checkout.testing.Shelf;
import org.nordkassa.checkout.testing.TestTill;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.Customer.Permission;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.Identifier;
import org.nordkassa.loyalty.RemoteSystem;

/// Finding a member by phone or e-mail, and registering a new one.
class FindingCustomersTest {
    private static final String OUTIS_PHONE = "+358401112223";
    private static final String OUTIS_CARD = "CUOUTI000001";

    private final TestTill till = new TestTill().open();

    @AfterEach
    void close() {
        till.custobarMembers.lookups.release();
        till.close();
    }

    private void find(String text) {
        till.act(new Action.FindCustomer(text));
        till.await(state -> !(state.finding() instanceof CustomerSearch.Searching));
    }

    private Optional<Customer> member() {
        return till.state().member().map(MemberState::customer);
    }

    @Test
    void theCustomersDetailsAreChangedAndEverySystemIsTold() {
        till.open().scan(Shelf.MUG, Members.MAIJAS_CARD).settle();
        int before = till.outbox.ever().size();
        till.act(new Action.UpdateCustomer("Maija", "Uusinimi", "", "maija.uusi@example.fi", true, true, Optional.empty()))
                .settle();
        var changed = till.state().member().orElseThrow().customer();
        assertEquals("Uusinimi", changed.lastName());
        assertEquals(Optional.empty(), changed.phone());
        assertEquals(Optional.of(new Notice.CustomerUpdated()), till.state().notice());
        assertEquals(before + 2, till.outbox.ever().size());
    }

    private static Action.RegisterCustomer form(String phone, String email) {
        return new Action.RegisterCustomer("Outi", "Uusi", phone, email, true, false);
    }

    @Test
    void aPhoneNumberIsUnderstoodAsPeopleTypeIt() {
        for (var text : List.of("040 123 4567", "040-1234567", "+358 40 1234567", "00358401234567")) {
            find(text);
            assertEquals(Optional.of(Members.maija()), member(), text);
            till.act(new Action.RemoveCustomer());
        }
    }

    @Test
    void anEMailIsFoundHoweverItIsSpelled() {
        find(" Maija@Example.FI ");

        assertEquals(Optional.of(Members.maija()), member());
    }

    @Test
    void theShopsOwnRegisterComesFirstAndNobodyElseIsAsked() {
        find("040 123 4567");

        assertEquals(0, till.custobarMembers.lookups.calls());
    }

    @Test
    void whoIsNotInTheRegisterIsLookedForEverywhereAndThenIsInIt() {
        till.ruleMembers.add(Members.member("r-1", "Outi", OUTIS_PHONE, "", ""));
        find("040 111 2223");

        assertEquals("Outi Testi", member().orElseThrow().name());
        assertTrue(till.customers.all().contains(member().orElseThrow()));
        assertEquals(new CustomerSearch.None(), till.state().finding());
    }

    @Test
    void nobodyFoundOffersToRegister() {
        find("040 999 8887");

        assertEquals(new CustomerSearch.NobodyFound("+358409998887", "", true), till.state().finding());
    }

    @Test
    void nobodyFoundIsUncertainWhenASystemDidNotAnswer() {
        till.custobarMembers.lookups.are(Mood.FAILS);
        find("uusi@example.fi");

        assertEquals(new CustomerSearch.NobodyFound("", "uusi@example.fi", false), till.state().finding());
    }

    @Test
    void aFaultInADirectoryEndsTheSearchAllTheSame() {
        till.custobarMembers.lookups.are(Mood.BREAKS);
        find("uusi@example.fi");

        assertEquals(new CustomerSearch.NobodyFound("", "uusi@example.fi", false), till.state().finding());
    }

    @Test
    void ofTwoWithOnePhoneTheCashierChooses() {
        var outi = Members.member("outi", "Outi", Members.MAIJAS_PHONE, "", OUTIS_CARD);
        till.customers.save(outi, List.of());
        find("040 123 4567");
        assertEquals(new CustomerSearch.SeveralFound(List.of(Members.maija(), outi)), till.state().finding());
        assertEquals(Optional.empty(), member());

        till.act(new Action.ChooseCustomer(outi.id()));
        assertEquals(Optional.of(outi), member());
        assertEquals(new CustomerSearch.None(), till.state().finding());
    }

    @Test
    void oneWhoTwoSystemsKnowIsOnePerson() {
        till.custobarMembers.add(Members.member("c-1", "Outi", OUTIS_PHONE, "", OUTIS_CARD));
        till.ruleMembers.add(Members.member("r-1", "", OUTIS_PHONE, "outi@example.fi", ""));
        find("040 111 2223");

        assertEquals(Optional.of(OUTIS_CARD), member().orElseThrow().customerCard());
        assertEquals("outi@example.fi", member().orElseThrow().email().orElseThrow().value());
    }

    @Test
    void whatTheFirstDirectorySaysCountsWhicheverAnswersFirst() {
        till.custobarMembers.lookups.are(Mood.HELD_BACK);
        till.custobarMembers.add(Members.member("c-1", "Outi", OUTIS_PHONE, "", OUTIS_CARD));
        till.ruleMembers.add(Members.member("r-1", "Auti", OUTIS_PHONE, "", OUTIS_CARD));
        till.act(new Action.FindCustomer(OUTIS_PHONE));
        till.await(state -> state.systems().get(RemoteSystem.RULE).since().isPresent());
        till.custobarMembers.lookups.release();

        till.await(state -> state.member().isPresent());
        assertEquals("Outi", member().orElseThrow().firstName());
    }

    @Test
    void twoWhomOneSystemTellsApartStayTwo() {
        till.custobarMembers.add(Members.member("c-1", "Outi", OUTIS_PHONE, "", OUTIS_CARD));
        till.custobarMembers.add(Members.member("c-2", "Ossi", OUTIS_PHONE, "", "CUOSSI000001"));
        find(OUTIS_PHONE);

        assertEquals(2, ((CustomerSearch.SeveralFound) till.state().finding()).customers().size());
    }

    @Test
    void aRemoteSystemsMemberWhoseCardTheRegisterHasIsThatMember() {
        till.custobarMembers.add(Members.member("c-1", "Maija", OUTIS_PHONE, "", Members.MAIJAS_CARD));
        find(OUTIS_PHONE);

        assertEquals(Members.maija().id(), member().orElseThrow().id());
        assertEquals(2, till.customers.all().size());
    }

    @Test
    void whatIsNeitherPhoneNorEMailIsSaidToBeNeither() {
        till.act(new Action.FindCustomer("Maija"));
        assertEquals(Optional.of(new Notice.NotPhoneNorEmail()), till.notice());
        till.act(new Action.FindCustomer("040 12"));
        assertEquals(Optional.of(new Notice.PhoneNotUnderstood()), till.notice());
        till.act(new Action.FindCustomer("maija@"));
        assertEquals(Optional.of(new Notice.EmailNotUnderstood()), till.notice());
    }

    @Test
    void aSearchTheCashierHasLeftFindsNobody() {
        till.custobarMembers.add(Members.member("c-1", "Outi", OUTIS_PHONE, "", OUTIS_CARD));
        till.custobarMembers.lookups.are(Mood.HELD_BACK);
        till.act(new Action.FindCustomer(OUTIS_PHONE), new Action.LeaveSearch());
        till.custobarMembers.lookups.release();
        till.await(state -> state.systems().get(RemoteSystem.CUSTOBAR).since().isPresent());

        assertEquals(Optional.empty(), member());
        assertEquals(new CustomerSearch.None(), till.state().finding());
    }

    @Test
    void aSearchIsNotAppliedToTheNextSale() {
        till.custobarMembers.add(Members.member("c-1", "Outi", OUTIS_PHONE, "", OUTIS_CARD));
        till.custobarMembers.lookups.are(Mood.HELD_BACK);
        till.scan(Shelf.MUG).act(new Action.FindCustomer(OUTIS_PHONE)).cash("10.00").scan(Shelf.BREAD);
        till.custobarMembers.lookups.release();
        till.await(state -> state.systems().get(RemoteSystem.CUSTOBAR).since().isPresent());

        assertEquals(Optional.empty(), member());
    }

    @Test
    void aNewMemberIsInTheBasketAndEverySystemWillHearOfIt() {
        till.act(form("040 111 2223", "outi@example.fi"));

        var outi = member().orElseThrow();
        assertEquals("Outi Uusi", outi.name());
        assertEquals(Customer.MarketingConsent.ticked(true, false, till.clock.instant()), outi.consent());
        assertEquals(Optional.of(new Notice.CustomerRegistered()), till.notice());
        assertEquals(List.of(new TellCustomer(RemoteSystem.CUSTOBAR, outi.id()),
                new TellCustomer(RemoteSystem.RULE, outi.id())), till.outbox.ever());
    }

    @Test
    void aSystemWithAProgrammeHearsThatANewMemberJoinsIt() {
        till.toCustobar.openProgramme();
        till.act(form("040 111 2223", "outi@example.fi"));
        till.openBackOffice();

        var outi = member().orElseThrow();
        assertEquals(List.of(new TellJoining(RemoteSystem.CUSTOBAR, outi.id()),
                new TellCustomer(RemoteSystem.RULE, outi.id())), till.outbox.ever());
        TestTill.until(() -> till.toCustobar.joinings().equals(List.of(outi.id())));
    }

    @Test
    void whatAMemberHasAllowedSinceTheLastVisitIsShownAndKept() {
        till.close();
        till.permissions = Optional.of(new Permissions(new Customer.MarketingConsent(false, true)));
        till.open().scan(Members.MAIJAS_CARD);
        till.await(state -> state.member().filter(shown -> shown.customer().consent().bySms() == Permission.GIVEN).isPresent());

        assertEquals(new Customer.MarketingConsent(false, true),
                till.customers.byId(Members.maija().id()).orElseThrow().consent());
    }

    @Test
    void everybodysPermissionsAreTakenInInTheBackground() {
        till.close();
        till.permissions = Optional.of(new Permissions(new Customer.MarketingConsent(true, true)));
        till.open().openBackOffice();

        TestTill.until(() -> till.customers.byId(Members.maija().id()).orElseThrow().consent()
                .equals(new Customer.MarketingConsent(true, true)));
    }

    /// Says the same of everybody.
    private record Permissions(Customer.MarketingConsent consent) implements PermissionSource {
        @Override
        public RemoteSystem system() {
            return RemoteSystem.CUSTOBAR;
        }

        @Override
        public Answer<Optional<Customer.MarketingConsent>> permissionsOf(Customer customer) {
            return new Answer.Answered<>(Optional.of(consent));
        }

        @Override
        public Answer<Part> permissions(Optional<String> from) {
            var maija = new CustomerKey.ByIdentifier(Identifier.customerCard(Members.MAIJAS_CARD));
            return new Answer.Answered<>(new Part(List.of(new Known(List.of(maija), consent)), Optional.empty()));
        }
    }

    @Test
    void aFormThatCannotBeUsedSaysWhy() {
        till.act(form("", ""));
        assertEquals(Optional.of(new Notice.PhoneOrEmailNeeded()), till.notice());
        till.act(form("12", ""));
        assertEquals(Optional.of(new Notice.PhoneNotUnderstood()), till.notice());
        till.act(form("", "outi"));
        assertEquals(Optional.of(new Notice.EmailNotUnderstood()), till.notice());
        till.act(form("0401234567", "outi@example.fi"));
        assertEquals(Optional.of(new Notice.AlreadyRegistered()), till.notice());
        assertEquals(2, till.customers.all().size());
    }

    @Test
    void aCodeThatIsNoArticleMayBeAMembersCard() {
        till.customers.save(Members.member("outi", "Outi", "", "", "OLD-CARD-77"), List.of());
        till.scan("OLD-CARD-77");

        assertEquals("Outi Testi", member().orElseThrow().name());
        till.scan("OLD-CARD-78");
        assertInstanceOf(Notice.UnknownCode.class, till.notice().orElseThrow());
    }
}
