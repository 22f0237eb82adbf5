package org.nordkassa.ui.customer;

import java.util.Comparator;
import java.util.Optional;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.checkout.MemberState.OfferState;
import org.nordkassa.loyalty.MemberOffer;
import org.nordkassa.loyalty.OfferVerdict;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.loyalty.ValueInFlight.Stage;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.sale.Discount;
import org.nordkassa.sale.DiscountId;
import org.nordkassa.sale.DiscountOrigin;
import org.nordkassa.ui.text.Texts;

/// One offer as a card.
///
/// @param number its place in the list, which is its key
/// @param value what it is worth: percent or money
/// @param detail when it ends, and what it asks for
/// @param word how far it has come, in a word or two
/// @param discount its discount in the basket, where it is used
public record OfferModel(String id, int number, boolean isCheck, String name, String value, String detail, Tone tone,
        String word, boolean usable, Optional<DiscountId> discount) {
    /// How a card is coloured.
    public enum Tone {
        OFFERED, HELD, CAPTURED, UNKNOWN, RETURNED, REFUSED, UNUSABLE;

        /// The colour of a use that has come so far, on every screen.
        public static Tone of(Stage stage) {
            return switch (stage) {
                case HELD, CAPTURING -> HELD;
                case CAPTURED -> CAPTURED;
                case UNKNOWN -> UNKNOWN;
                case REFUSED -> REFUSED;
                case GIVING_BACK, GIVEN_BACK -> RETURNED;
            };
        }
    }

    static OfferModel of(CheckoutState state, OfferState offered, int number, Texts texts) {
        var offer = offered.offer();
        var discount = discountOf(state, offer.id());
        var stage = stageOf(state, offer.id(), discount);
        return new OfferModel(offer.id(), number, offer instanceof MemberOffer.BonusCheck, offer.name(),
                value(offer, texts), detail(offer, texts), tone(stage, offered.verdict()),
                word(stage, offered.verdict(), texts), offered.verdict().isUsable(), discount.map(Discount::id));
    }

    private static Optional<Discount> discountOf(CheckoutState state, String offerId) {
        return state.sale().stream().flatMap(sale -> sale.discounts().stream())
                .filter(discount -> discount.origin() instanceof DiscountOrigin.MemberOffer origin
                        && origin.offerId().equals(offerId))
                .findFirst();
    }

    /// The stage of the use that stands in the basket, or else of the one that is least settled. One that has been
    /// given back says nothing of what the offer is worth now.
    private static Optional<Stage> stageOf(CheckoutState state, String offerId, Optional<Discount> discount) {
        if (discount.isPresent() && discount.get().origin() instanceof DiscountOrigin.MemberOffer origin) {
            return Optional.of(Optional.ofNullable(state.uses().get(origin.useKey()))
                    .map(ValueInFlight::stage).orElse(Stage.HELD));
        }
        return state.uses().values().stream().filter(use -> isOf(use.use(), offerId)).map(ValueInFlight::stage)
                .filter(stage -> stage != Stage.GIVEN_BACK).min(Comparator.comparing(Stage::isSettled));
    }

    private static boolean isOf(ValueUse use, String offerId) {
        return switch (use.subject()) {
            case ValueUse.OfBenefit(var id) -> id.equals(offerId);
            case ValueUse.OfPromotion(var id) -> id.equals(offerId);
            case ValueUse.OfBonusCheck(var id) -> id.equals(offerId);
            case ValueUse.OfGiftCard _, ValueUse.OfCustomerBalance _, ValueUse.OfCardLoad _, ValueUse.OfCardMove _ -> false;
        };
    }

    private static Tone tone(Optional<Stage> stage, OfferVerdict verdict) {
        return stage.map(Tone::of).orElseGet(() -> switch (verdict) {
            case OfferVerdict.Usable _ -> Tone.OFFERED;
            case OfferVerdict.AlreadyInBasket() -> Tone.HELD;
            case OfferVerdict.Used _, OfferVerdict.NotYetValid _, OfferVerdict.Expired _, OfferVerdict.BelowMinimum _,
                    OfferVerdict.OtherCurrency _, OfferVerdict.NothingToReduce _, OfferVerdict.DoesNotCombine _,
                    OfferVerdict.WouldWaste _ -> Tone.UNUSABLE;
        });
    }

    private static String word(Optional<Stage> stage, OfferVerdict verdict, Texts texts) {
        return stage.map(texts.loyalty()::stage).orElseGet(() -> texts.of(verdict));
    }

    private static String value(MemberOffer offer, Texts texts) {
        return switch (offer) {
            case MemberOffer.Benefit benefit -> "−" + texts.formats().reduction(benefit.reduction());
            case MemberOffer.BonusCheck check -> texts.formats().money(check.left());
        };
    }

    private static String detail(MemberOffer offer, Texts texts) {
        var until = offer.validity().to().map(day -> texts.say("offer.until", day)).orElse("");
        var parts = offer instanceof MemberOffer.BonusCheck check && check.inParts() ? texts.say("offer.in-parts") : "";
        var minimum = offer.minimumPurchase().isPositive()
                ? texts.say("offer.minimum", offer.minimumPurchase()) : "";
        return String.join(" · ", java.util.stream.Stream.of(until, minimum, parts)
                .filter(text -> !text.isEmpty()).toList());
    }
}
