package org.nordkassa.ui.customer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nordkassa.checkout.MemberState;
import org.nordkassa.loyalty.MemberOffer;
import org.nordkassa.loyalty.Purchase;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.ui.text.Texts;

/// What a customer has bought and used, as all systems together remember it, the latest first.
final class History {
    private static final int MOST = 8;

    private History() {}

    /// @param what goods that were bought, or the name of what was used
    /// @param remark the sum of a purchase, or who kept what was used
    record Row(String day, String what, String remark) {}

    private record Dated(Optional<LocalDate> on, Row row) {}

    static List<Row> of(MemberState member, Texts texts) {
        return Stream.concat(member.purchases().stream().map(purchase -> bought(purchase, texts)),
                        member.offers().stream().map(MemberState.OfferState::offer)
                                .flatMap(offer -> used(offer, texts).stream()))
                .sorted(Comparator.comparing((Dated one) -> one.on().orElse(LocalDate.MIN)).reversed())
                .limit(MOST).map(Dated::row).toList();
    }

    private static Dated bought(Purchase purchase, Texts texts) {
        var goods = purchase.goods().isEmpty() ? purchase.number() : String.join(", ", purchase.goods());
        var on = purchase.at().map(at -> at.toLocalDate());
        return new Dated(on, new Row(on.map(texts.formats()::day).orElse(""), goods,
                purchase.total().map(texts.formats()::money).orElse("")));
    }

    private static Optional<Dated> used(MemberOffer offer, Texts texts) {
        return switch (offer) {
            case MemberOffer.Benefit benefit ->
                    benefit.usedOn().map(day -> used(day, offer, RemoteSystem.CUSTOBAR, texts));
            case MemberOffer.BonusCheck check ->
                    check.usedOn().map(day -> used(day, offer, RemoteSystem.RULE, texts));
        };
    }

    private static Dated used(LocalDate day, MemberOffer offer, RemoteSystem keeper, Texts texts) {
        return new Dated(Optional.of(day), new Row(texts.formats().day(day),
                texts.say("customer.history.used", offer.name()), texts.of(keeper)));
    }
}
