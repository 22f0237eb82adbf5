package org.nordkassa.checkout;

import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.checkout.PaymentState.Unconfirmed;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.checkout.port.OfflineBook;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.GiftCard;
import org.nordkassa.loyalty.GiftCardNumber;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueUse;

/// What may be taken from gift cards and balances while their server cannot be asked: see
/// [org.nordkassa.loyalty.OfflineRule].
final class OfflineDesk {
    private final Desk desk;
    private final CheckoutPorts ports;
    private final CheckoutSettings settings;
    private Optional<Customer> followed = Optional.empty();
    private Optional<Lookup> lookup = Optional.empty();
    private Optional<Unconfirmed> balance = Optional.empty();

    OfflineDesk(Desk desk, CheckoutPorts ports, CheckoutSettings settings) {
        this.desk = desk;
        this.ports = ports;
        this.settings = settings;
    }

    /// The card as it was last seen, where something may be taken from it although its server does not answer.
    Optional<PaymentState.AskedCard> card(GiftCardNumber number, RemoteFailure why) {
        boolean staysOnCard = ports.giftCards().filter(cards -> cards.mode() == GiftCards.Mode.ON_CARD).isPresent();
        return staysOnCard && isOut(why)
                ? allowed(book().account(number)).map(seen -> new PaymentState.AskedCard.NotConfirmed(
                        new GiftCard(number, seen.balance(), Optional.empty(), true, false), seen))
                : Optional.empty();
    }

    /// The customer's balance as it was last seen, likewise.
    Optional<Unconfirmed> balance() {
        return balance;
    }

    /// The server has answered about the customer, or has not.
    void follow(MemberLookups lookups) {
        var now = Optional.ofNullable(lookups.lookups().get(RemoteSystem.GIFT_CARDS));
        if (!now.equals(lookup) || !lookups.customer().equals(followed)) {
            lookup = now;
            followed = lookups.customer();
            refresh();
        }
    }

    /// Something was taken: less may be taken now.
    void refresh() {
        boolean isOut = lookup.orElse(null) instanceof Lookup.Failed(var why) && isOut(why);
        balance = isOut ? followed.flatMap(member -> allowed(book().account(member.id()))) : Optional.empty();
    }

    /// What stands in the journal when this amount is taken without the server.
    ///
    /// @return empty where it may not be
    Optional<ValueEvent.TakenOffline> take(ValueUse use, RemoteFailure why) {
        return isOut(why) ? account(use).filter(account -> allowed(account)
                        .filter(seen -> !use.amount().isGreaterThan(seen.allowed())).isPresent())
                .map(account -> new ValueEvent.TakenOffline(
                        use.key(), account, use.amount(), settings.day(desk.now()), desk.now()))
                : Optional.empty();
    }

    /// What a courier has heard of a use: that it was refused makes it a shortfall, if it was sold without its server.
    void heard(ValueEvent event) {
        if (event instanceof ValueEvent.Refused(var key, var reason, var _)) {
            book().shortfalls().stream().filter(one -> one.key().equals(key)).findFirst()
                    .ifPresent(one -> desk.say(new Notice.ShortfallFound(one.amount(), reason)));
        }
    }

    private Optional<String> account(ValueUse use) {
        return switch (use.subject()) {
            case ValueUse.OfGiftCard(var number, var pin) -> Optional.of(number).filter(_ -> pin.isEmpty())
                    .map(book()::account);
            case ValueUse.OfCustomerBalance _ -> use.customer().map(book()::account);
            case ValueUse.OfCardLoad _, ValueUse.OfCardMove _, ValueUse.OfBenefit _, ValueUse.OfPromotion _,
                    ValueUse.OfBonusCheck _ -> Optional.empty();
        };
    }

    private Optional<Unconfirmed> allowed(String account) {
        var rule = ports.offline().rule();
        if (rule.isNothing()) {
            return Optional.empty();
        }
        var now = desk.now();
        var seen = book().seen(account);
        return rule.allowed(seen, book().taken(account), settings.day(now), now).filter(this::isOurs)
                .map(most -> new Unconfirmed(seen.orElseThrow().balance(), most, seen.get().at()));
    }

    private boolean isOurs(Money money) {
        return money.getCurrencyUnit().equals(settings.shop().country().currency());
    }

    private OfflineBook book() {
        return ports.offline().book();
    }

    /// The server cannot be reached or is in trouble itself; one that says no, or nonsense, is there.
    private static boolean isOut(RemoteFailure why) {
        return switch (why) {
            case RemoteFailure.Unreachable _, RemoteFailure.TimedOut _, RemoteFailure.Resting _,
                    RemoteFailure.ServerFault _ -> true;
            case RemoteFailure.NotSetUp _, RemoteFailure.NotAuthorised _, RemoteFailure.NotTrusted _,
                    RemoteFailure.Moved _, RemoteFailure.AccountTaken _, RemoteFailure.TooManyRequests _,
                    RemoteFailure.NotAccepted _, RemoteFailure.NotHeld _,
                    RemoteFailure.Nonsense _ -> false;
        };
    }
}
