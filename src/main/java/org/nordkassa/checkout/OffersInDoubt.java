package org.nordkassa.checkout;

import java.util.Optional;
import org.nordkassa.checkout.port.Journal;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.loyalty.MemberOffer;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.loyalty.ValueUse;

/// Offers that an earlier sale has used and whose system has not answered yet. It may not know of the use and still show
/// them as good; given a second time, one of the two uses could never be marked.
record OffersInDoubt(CheckoutPorts ports) {
    boolean has(MemberOffer offer) {
        var subject = switch (offer) {
            case MemberOffer.Benefit benefit -> new ValueUse.OfBenefit(benefit.id());
            case MemberOffer.BonusCheck check -> new ValueUse.OfBonusCheck(check.id());
        };
        return ports.outbox().inDoubt().stream()
                .anyMatch(message -> use(message).filter(use -> use.subject().equals(subject)).isPresent());
    }

    private Optional<ValueUse> use(OutgoingMessage.CaptureUse message) {
        return ports.journal().read(message.sale()).map(Journal.Stream::entries).map(Uses::of)
                .flatMap(uses -> uses.find(message.useKey())).map(ValueInFlight::use);
    }
}
