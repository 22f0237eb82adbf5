package org.nordkassa.connect.sitoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nordkassa.checkout.port.AddressBook;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.Correspondent.Delivered;
import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.connect.http.RemoteHttp;
import org.nordkassa.connect.http.Samples;
import org.nordkassa.connect.http.Secret;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.MemberOffer;
import org.nordkassa.loyalty.PhoneNumber;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.sandbox.Sandbox;
import org.nordkassa.sandbox.SandboxData;
import org.nordkassa.sandbox.SandboxSettings;

/// The client and the stand-in, which were written apart, play a member's visit together.
class SitooStandInTest {
    @ParameterizedTest
    @EnumSource(SitooSettings.Version.class)
    void aMembersVisit(SitooSettings.Version version) throws IOException {
        try (var sandbox = Sandbox.start(SandboxSettings.of(SandboxData.demo()));
                var http = new RemoteHttp(Samples.PATIENT, Samples.CLOCK)) {
            var client = new SitooClient(http, new SitooSettings(version, sandbox.sitoo().address().toString(),
                    version == SitooSettings.Version.V1 ? "" : sandbox.accounts().giftCardUser(),
                    new Secret(sandbox.accounts().ruleKey()), "FI", CurrencyUnit.EUR, Samples.HELSINKI,
                    SitooSettings.Assumed.CONTRACT), AddressBook.EMPTY, () -> Samples.SALE.value());
            var aino = client.find(new CustomerKey.ByPhone(new PhoneNumber("+358401234567")))
                    instanceof Answer.Answered<List<Customer>>(var found) ? found.getFirst() : Samples.MAIJA;
            assertEquals("Aino", aino.firstName());
            var check = offers(client, aino).stream().filter(offer -> offer.id().equals("BC-1001")).findFirst();
            assertTrue(check.isPresent());
            redeemOnce(client, aino, "BC-1001");
            assertEquals(new Delivered(), client.tellSale(Samples.sale(), Optional.of(aino)));
            assertEquals(new Delivered(), client.tellSale(Samples.sale(), Optional.of(aino)));
            assertEquals(version == SitooSettings.Version.V1 ? 1 : 0, sandbox.sitoo().received("tell-sale"));
        }
    }

    private static List<MemberOffer> offers(SitooClient client, Customer customer) {
        return client.offersOf(customer) instanceof Answer.Answered<List<MemberOffer>>(var found) ? found : List.of();
    }

    private static void redeemOnce(SitooClient client, Customer customer, String check) {
        var use = Samples.use(new ValueUse.OfBonusCheck(check), "10.00");
        var other = new ValueUse("key-2", use.subject(), use.amount(), use.sale(), use.customer());
        var ten = Money.parse("EUR 10.00");
        assertEquals(new Outcome.Done(Optional.empty()), client.capture(use, ten, Optional.of(customer)));
        assertEquals(new Outcome.Done(Optional.empty()), client.capture(use, ten, Optional.of(customer)));
        assertEquals(new Outcome.Refused(Refusal.ALREADY_USED), client.capture(other, ten, Optional.of(customer)));
        assertEquals(new Outcome.Done(Optional.empty()), client.giveBack(use, ten, Optional.of(customer)));
        assertEquals(new Outcome.Done(Optional.empty()), client.capture(other, ten, Optional.of(customer)));
    }
}
