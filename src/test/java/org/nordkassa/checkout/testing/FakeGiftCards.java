package org.nordkassa.checkout.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.joda.money.Money;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.GiftCard;
import org.nordkassa.loyalty.GiftCardNumber;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.sale.Samples;

/// A gift-card server in one of its two modes. Customers are known by their customer card.
public final class FakeGiftCards implements GiftCards {
    public final Moods lookups = new Moods();
    public final Moods uses = new Moods();
    public final Moods givingBack = new Moods();
    public final Moods moves = new Moods();
    private final Map<String, GiftCard> cards = new ConcurrentHashMap<>();
    private final Map<String, String> pins = new ConcurrentHashMap<>();
    private final Purse purse = new Purse();
    private final List<String> staff = new CopyOnWriteArrayList<>();
    private volatile Mode mode = Mode.ON_CARD;

    public void mode(Mode now) {
        mode = now;
    }

    /// A card that is good for ever.
    public GiftCardNumber issue(String number, Money balance) {
        return issue(new GiftCard(new GiftCardNumber(number), balance, Optional.empty(), true, false));
    }

    public GiftCardNumber issue(GiftCard card) {
        cards.put(card.number().value(), card);
        purse.put(card.number().value(), card.balance());
        return card.number();
    }

    public void pin(GiftCardNumber number, String pin) {
        pins.put(number.value(), pin);
    }

    public void credit(String customerCard, Money money) {
        purse.put("customer " + customerCard, money);
    }

    public Money left(GiftCardNumber number) {
        return purse.balance(number.value()).orElseThrow();
    }

    public Money balanceOf(String customerCard) {
        return purse.balance("customer " + customerCard).orElse(Money.zero(Samples.EUR));
    }

    /// What cards and customers have given out, by our key.
    public Map<String, Money> out() {
        return purse.out();
    }

    /// Whose the money of moved cards became, by our key.
    public Map<String, String> moved() {
        return purse.moved();
    }

    /// The cashiers of the uses that came, in order.
    public List<String> staff() {
        return List.copyOf(staff);
    }

    /// What the till has done against the contract.
    public List<String> violations() {
        return purse.violations();
    }

    @Override
    public RemoteSystem system() {
        return RemoteSystem.GIFT_CARDS;
    }

    @Override
    public Mode mode() {
        return mode;
    }

    @Override
    public Answer<Optional<GiftCard>> card(GiftCardNumber number, Optional<String> pin) {
        return lookups.answer(() -> Optional.ofNullable(cards.get(number.value())).map(card -> new GiftCard(number,
                left(number), card.expires(), card.redeemable(), pins.containsKey(number.value()))));
    }

    @Override
    public Optional<String> numberOf(Customer customer) {
        return customer.customerCard();
    }

    @Override
    public Answer<Money> balanceOf(Customer customer) {
        return lookups.answer(() -> customer.customerCard().map(this::balanceOf).orElse(Money.zero(Samples.EUR)));
    }

    @Override
    public Outcome capture(ValueUse use, Money amount, Optional<Customer> customer) {
        staff.add(use.staff());
        if (use.subject() instanceof ValueUse.OfCardMove move) {
            return move(move, use.key());
        }
        return uses.outcome(() -> switch (use.subject()) {
            case ValueUse.OfGiftCard(var number, var pin) -> mode == Mode.ON_CARD
                    ? debit(number, pin, amount, use.key()) : new Outcome.Refused(Refusal.WRONG_MODE);
            case ValueUse.OfCustomerBalance _ -> purse.take(
                    "customer " + customer.orElseThrow().customerCard().orElseThrow(), Optional.of(amount), use.key());
            case ValueUse.OfCardLoad(var number) -> purse.add(number.value(), amount, use.key());
            case ValueUse.OfCardMove _, ValueUse.OfBenefit _, ValueUse.OfPromotion _, ValueUse.OfBonusCheck _ ->
                    throw new IllegalStateException("not kept here");
        });
    }

    private Outcome debit(GiftCardNumber number, Optional<String> pin, Money amount, String key) {
        var right = Optional.ofNullable(pins.get(number.value()));
        return right.isPresent() && !right.equals(pin)
                ? new Outcome.Refused(Refusal.WRONG_PIN)
                : purse.take(number.value(), Optional.of(amount), key);
    }

    @Override
    public Outcome giveBack(ValueUse use, Money amount, Optional<Customer> customer) {
        return givingBack.outcome(() -> purse.giveBack(use.key()));
    }

    private Outcome move(ValueUse.OfCardMove move, String key) {
        return moves.outcome(() -> {
            var right = Optional.ofNullable(pins.get(move.number().value()));
            return right.isPresent() && !right.equals(move.pin()) ? new Outcome.Refused(Refusal.WRONG_PIN)
                    : purse.move(move.number().value(), "customer " + move.to(), key);
        });
    }
}
