package org.nordkassa.checkout;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.sale.Discount;
import org.nordkassa.sale.Line;
import org.nordkassa.sale.Pricing;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.Tender;

/// Value in flight that has no place in its sale, neither as a line nor as a discount or tender. What can never go back, and
/// so needs no place, is none.
final class Strays {
    private Strays() {}

    static List<ValueInFlight> of(Sale sale, Uses uses) {
        var places = places(sale);
        return uses.byKey().values().stream().filter(value -> value.use().isReturnable())
                .filter(value -> !places.contains(value.use().key()))
                .filter(value -> switch (value.stage()) {
                    case HELD, CAPTURED, UNKNOWN -> true;
                    case CAPTURING -> sale instanceof Sale.Voided;
                    case REFUSED, GIVING_BACK, GIVEN_BACK -> false;
                })
                .toList();
    }

    private static Set<String> places(Sale sale) {
        return switch (sale) {
            case Sale.NotStarted _, Sale.Voided _ -> Set.of();
            case Sale.Open open -> places(open.lines().stream(), open.discounts().stream(), open.tenders());
            case Sale.Completed completed -> places(completed.pricing().lines().stream().map(Pricing.PricedLine::line),
                    completed.pricing().discounts().stream().map(Pricing.AppliedDiscount::discount),
                    completed.tenders());
        };
    }

    private static Set<String> places(Stream<Line> lines, Stream<Discount> discounts, List<Tender> tenders) {
        return Stream.of(lines.flatMap(line -> UseKeys.of(line).stream()),
                discounts.flatMap(discount -> UseKeys.of(discount).stream()),
                tenders.stream().flatMap(tender -> UseKeys.of(tender).stream()))
                .flatMap(part -> part).collect(Collectors.toSet());
    }

    /// Who has to be told of what goes back.
    static Stream<OutgoingMessage> returned(List<ValueInFlight> strays) {
        return strays.stream().filter(value -> value.stage().mayBeTaken()).map(ValueInFlight::use)
                .map(use -> new OutgoingMessage.GiveBackUse(use.keeper(), use.sale(), use.key()));
    }

    /// Who is asked after what can only go on, and of which an answer was lost just now.
    static Stream<OutgoingMessage> goingOn(List<ValueEvent> values, Uses uses) {
        return values.stream().filter(ValueEvent.BecameUnknown.class::isInstance)
                .flatMap(event -> uses.find(event.key()).stream()).map(ValueInFlight::use)
                .filter(use -> !use.isReturnable())
                .map(use -> new OutgoingMessage.CaptureUse(use.keeper(), use.sale(), use.key()));
    }

    /// How it goes back.
    static ValueEvent release(ValueInFlight value, Instant at) {
        var key = value.use().key();
        return value.stage().mayBeTaken()
                ? new ValueEvent.GiveBackIntended(key, at) : new ValueEvent.GivenBack(key, at);
    }
}
