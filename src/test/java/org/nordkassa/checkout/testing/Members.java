package org.nordkassa.checkout.testing;

import static org.nordkassa.sale.Samples.EUR;
import static org.nordkassa.sale.Samples.eur;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.Customer.MarketingConsent;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.EmailAddress;
import org.nordkassa.loyalty.Identifier;
import org.nordkassa.loyalty.MemberOffer.Benefit;
import org.nordkassa.loyalty.MemberOffer.BonusCheck;
import org.nordkassa.loyalty.MemberOffer.Validity;
import org.nordkassa.loyalty.PhoneNumber;
import org.nordkassa.sale.Reduction;
import org.nordkassa.sale.Samples;

/// People and what they own.
public final class Members {
    public static final String MAIJAS_CARD = "CUMAIJA00001";
    public static final String MAIJAS_PHONE = "+358401234567";
    public static final String PEKKAS_CARD = "CUPEKKA00001";
    public static final String PEKKAS_PHONE = "+358407654321";
    public static final String STRANGERS_CARD = "CUSTRANGER01";

    private Members() {}

    public static Customer maija() {
        return member("maija", "Maija", MAIJAS_PHONE, "maija@example.fi", MAIJAS_CARD);
    }

    public static Customer pekka() {
        return member("pekka", "Pekka", PEKKAS_PHONE, "pekka@example.fi", PEKKAS_CARD);
    }

    /// @param phone or empty
    /// @param email or empty
    /// @param card or empty
    public static Customer member(String id, String name, String phone, String email, String card) {
        return new Customer(new CustomerId(id), name, "Testi",
                Optional.of(phone).filter(text -> !text.isEmpty()).map(PhoneNumber::new),
                Optional.of(email).filter(text -> !text.isEmpty()).map(EmailAddress::new),
                card.isEmpty() ? List.of() : List.of(Identifier.customerCard(card)), MarketingConsent.NONE);
    }

    public static Benefit percent(String id, int permille) {
        return new Benefit(id, "Benefit " + id, new Reduction.Percent(permille), Samples.wholeSale(), Validity.ALWAYS,
                Money.zero(EUR), true, Optional.empty());
    }

    public static BonusCheck inParts(String id, String amount) {
        return check(id, amount, "0.00", true);
    }

    public static BonusCheck whole(String id, String amount) {
        return check(id, amount, "0.00", false);
    }

    public static BonusCheck check(String id, String amount, String minimum, boolean inParts) {
        return new BonusCheck(id, "Check " + id, eur(amount), eur(amount), Validity.ALWAYS, eur(minimum), inParts,
                Optional.empty());
    }
}
