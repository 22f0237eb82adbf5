package org.nordkassa.checkout;

import java.util.Optional;
import org.nordkassa.checkout.PaymentState.AskedCard;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.GiftCard;
import org.nordkassa.loyalty.GiftCardNumber;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.sale.SplitProposal;
import org.nordkassa.sale.Tender;

/// The gift card on the counter: asked about, judged, and laid aside when it is used or of no use.
final class CardOnCounter {
    private final Desk desk;
    private final CheckoutPorts ports;
    private final CheckoutSettings settings;
    private final CurrentSale current;
    private final Systems systems;
    private final OfflineDesk offline;
    private int asking;
    private Optional<AskedCard> asked = Optional.empty();
    private Optional<String> pin = Optional.empty();
    private Optional<GiftCardNumber> refused = Optional.empty();

    CardOnCounter(
            Desk desk, CheckoutPorts ports, CheckoutSettings settings, CurrentSale current, Systems systems,
            OfflineDesk offline) {
        this.desk = desk;
        this.ports = ports;
        this.settings = settings;
        this.current = current;
        this.systems = systems;
        this.offline = offline;
    }

    Optional<AskedCard> asked() {
        return asked;
    }

    /// The card, once its server has described it as good.
    Optional<GiftCard> known() {
        return asked.flatMap(card ->
                card instanceof AskedCard.Known(var known) ? Optional.of(known) : Optional.empty());
    }

    /// The card with what can be taken from it: all there is, or what the owner allows while its server is silent.
    Optional<GiftCard> usable() {
        return known().or(() -> asked.flatMap(card -> card instanceof AskedCard.NotConfirmed(var seen, var how)
                ? Optional.of(new GiftCard(seen.number(), how.allowed(), seen.expires(), true, false)) : Optional.empty()));
    }

    /// As typed for this card.
    Optional<String> pin() {
        return pin;
    }

    /// The second one, where a sale takes one.
    Optional<GiftCardNumber> refused() {
        return refused;
    }

    void leave() {
        asking++;
        refused = Optional.empty();
        asked = Optional.empty();
        pin = Optional.empty();
    }

    void ask(String text, Optional<String> typedPin) {
        var number = GiftCardNumber.parse(text);
        if (number.isEmpty()) {
            desk.say(new Notice.NotAGiftCardNumber());
        } else if (staysOnCard() && hasGiftCard()) {
            refused = number;
            desk.say(new Notice.OneGiftCardPerSale(current.open().map(SplitProposal::of)
                    .filter(leaving -> !leaving.isEmpty()).isPresent()));
        } else if (ports.giftCards().isEmpty()) {
            desk.say(new Notice.SystemFailed(RemoteSystem.GIFT_CARDS, new RemoteFailure.NotSetUp()));
        } else {
            ask(ports.giftCards().get(), number.get(), typedPin);
        }
    }

    private boolean staysOnCard() {
        return ports.giftCards().filter(cards -> cards.mode() == GiftCards.Mode.ON_CARD).isPresent();
    }

    private void ask(GiftCards server, GiftCardNumber number, Optional<String> typedPin) {
        int mine = ++asking;
        pin = typedPin;
        asked = Optional.of(new AskedCard.Asking(number));
        desk.<Answer<Optional<GiftCard>>>inBackground(() -> server.card(number, typedPin),
                new Answer.Failed<>(new RemoteFailure.Nonsense()), answer -> heard(mine, number, answer));
    }

    private boolean hasGiftCard() {
        return current.open().stream().flatMap(sale -> sale.tenders().stream())
                .anyMatch(Tender.GiftCard.class::isInstance);
    }

    private void heard(int of, GiftCardNumber number, Answer<Optional<GiftCard>> answer) {
        boolean wrongPin = of == asking && pin.isPresent() && isRefusal(answer);
        if (wrongPin) {
            systems.heard(RemoteSystem.GIFT_CARDS, Optional.empty());
        } else {
            systems.heard(RemoteSystem.GIFT_CARDS, answer);
        }
        if (of != asking) {
            return;
        }
        asked = switch (answer) {
            case Answer.Failed<Optional<GiftCard>> _ when wrongPin -> {
                desk.say(new Notice.GiftCardRefused(number.masked(), Refusal.WRONG_PIN));
                yield Optional.of(new AskedCard.PinNeeded(number));
            }
            case Answer.Failed<Optional<GiftCard>>(var failure) -> {
                var seen = offline.card(number, failure).filter(_ -> pin.isEmpty());
                if (seen.isEmpty()) {
                    desk.say(new Notice.SystemFailed(RemoteSystem.GIFT_CARDS, failure));
                }
                yield seen;
            }
            case Answer.Answered<Optional<GiftCard>>(var card) -> judged(number, card);
        };
    }

    /// Servers of the public contract refuse a look-up with a wrong PIN, and for no other reason.
    private static boolean isRefusal(Answer<?> answer) {
        return answer instanceof Answer.Failed<?>(RemoteFailure.NotAccepted _);
    }

    private Optional<AskedCard> judged(GiftCardNumber number, Optional<GiftCard> found) {
        if (found.isPresent() && found.get().needsPin() && pin.isEmpty()) {
            return Optional.of(new AskedCard.PinNeeded(number));
        }
        var refusal = found.map(this::refusalOf).orElse(Optional.of(Refusal.UNKNOWN));
        if (refusal.isPresent()) {
            desk.say(new Notice.GiftCardRefused(number.masked(), refusal.get()));
            return Optional.empty();
        }
        if (!found.get().balance().isPositive()) {
            desk.say(new Notice.GiftCardEmpty(number.masked()));
            return Optional.empty();
        }
        return found.map(AskedCard.Known::new);
    }

    private Optional<Refusal> refusalOf(GiftCard card) {
        if (!card.balance().getCurrencyUnit().equals(settings.shop().country().currency())) {
            return Optional.of(Refusal.OTHER_CURRENCY);
        }
        if (card.expires().filter(settings.day(desk.now())::isAfter).isPresent()) {
            return Optional.of(Refusal.EXPIRED);
        }
        return card.redeemable() || card.balance().isZero() ? Optional.empty() : Optional.of(Refusal.BLOCKED);
    }
}
