package org.nordkassa.connect.giftcard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.GiftCardLedger;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.connect.http.Amounts;
import org.nordkassa.connect.http.Ask;
import org.nordkassa.connect.http.Door;
import org.nordkassa.connect.http.Json;
import org.nordkassa.connect.http.JsonFields;
import org.nordkassa.connect.http.RemoteHttp;
import org.nordkassa.connect.http.Reply;
import org.nordkassa.connect.http.Secret;
import org.nordkassa.connect.http.UnexpectedShape;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.GiftCard;
import org.nordkassa.loyalty.GiftCardNumber;
import org.nordkassa.loyalty.Identifier;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.ValueUse;
import tools.jackson.databind.node.ObjectNode;

/// The till's side of the gift-card server.
///
/// Money only ever moves by signed movements that carry our reference. A wrong PIN at a look-up comes as
/// `NotAccepted`, for a look-up cannot be refused in any other way.
public final class GiftCardClient implements GiftCards {
    private final GiftCardSettings settings;
    private final Door door;
    private final Teller teller;
    private volatile boolean isOtherMode;

    public GiftCardClient(RemoteHttp http, GiftCardSettings settings) {
        this.settings = settings;
        this.door = http.door(settings.address(), Secret.basic(settings.user(), settings.password()));
        this.teller = new Teller(door, settings.serverIsIdempotent());
    }

    @Override
    public RemoteSystem system() {
        return RemoteSystem.GIFT_CARDS;
    }

    @Override
    public Mode mode() {
        return settings.mode();
    }

    /// The mode in which the server says it works, to be compared with the setting.
    ///
    /// If it is another, nothing is booked from then on but what has to go back.
    public Answer<Mode> serversMode() {
        var answer = looked().mode();
        if (answer instanceof Answer.Answered<Mode>(var mode)) {
            isOtherMode = mode != settings.mode();
        }
        return answer;
    }

    @Override
    public Optional<GiftCardLedger> ledger() {
        return Optional.of(looked());
    }

    private LedgerClient looked() {
        return new LedgerClient(door, settings.assumed(), this::numberOf);
    }

    @Override
    public Answer<Optional<GiftCard>> card(GiftCardNumber number, Optional<String> pin) {
        var reply = door.lookUp().send(account(number, pin).state());
        return reply instanceof Reply.Declined declined
                ? noCard(declined)
                : reply.answer(body -> Optional.of(read(number, new JsonFields(body))));
    }

    private static Answer<Optional<GiftCard>> noCard(Reply.Declined declined) {
        return Refused.isUnknownAccount(declined)
                ? new Answer.Answered<>(Optional.empty())
                : new Answer.Failed<>(Refused.failure(declined));
    }

    private GiftCard read(GiftCardNumber number, JsonFields card) {
        if (!card.text("cardnumber").flatMap(GiftCardNumber::parse).equals(Optional.of(number))) {
            throw new UnexpectedShape("cardnumber");
        }
        return new GiftCard(number, Ledger.balance(card), card.whole("date_expires").flatMap(this::day),
                card.flag("redeemable").orElse(true), card.flag("requirespin").orElse(false));
    }

    /// @param seconds since 1970; many servers write 0 for "never"
    private Optional<LocalDate> day(long seconds) {
        if (seconds == 0) {
            return Optional.empty();
        }
        if (seconds < 0 || seconds > Instant.parse("9999-01-01T00:00:00Z").getEpochSecond()) {
            throw new UnexpectedShape("date_expires");
        }
        return Optional.of(Instant.ofEpochSecond(seconds).atZone(settings.zone()).toLocalDate());
    }

    @Override
    public Optional<String> numberOf(Customer customer) {
        return customer.identifiers().stream()
                .filter(identifier -> identifier.type() == settings.customerNumber())
                .map(Identifier::value)
                .findFirst();
    }

    @Override
    public Answer<Money> balanceOf(Customer customer) {
        return numberOf(customer).map(this::account).map(this::balanceOf)
                .orElseGet(() -> new Answer.Answered<>(zero()));
    }

    private Answer<Money> balanceOf(Account account) {
        var reply = door.lookUp().send(account.state());
        return reply instanceof Reply.Declined declined && Refused.isUnknownAccount(declined)
                ? new Answer.Answered<>(zero())
                : reply.answer(body -> Ledger.balance(new JsonFields(body)));
    }

    @Override
    public Outcome capture(ValueUse use, Money amount, Optional<Customer> customer) {
        if (use.subject() instanceof ValueUse.OfCardMove move) {
            return move(move, use.key());
        }
        if (isOtherMode) {
            return new Outcome.Refused(Refusal.WRONG_MODE);
        }
        if (use.subject() instanceof ValueUse.OfCardLoad(var number)) {
            return teller.load(account(number, Optional.empty()), settings.assumed().cards() + ".json", number.value(),
                    movement(use, amount), use.key());
        }
        return isUsable(use)
                ? account(use, customer)
                        .map(account -> teller.take(account, movement(use, amount.negated()), use.key()))
                        .orElseGet(() -> new Outcome.Refused(Refusal.UNKNOWN))
                : new Outcome.Refused(Refusal.WRONG_MODE);
    }

    @Override
    public Outcome giveBack(ValueUse use, Money amount, Optional<Customer> customer) {
        return account(use, customer)
                .map(account -> teller.giveBack(account, movement(use, amount.negated()), use.key()))
                .orElseGet(() -> new Outcome.Refused(Refusal.UNKNOWN));
    }

    /// Asked whatever the mode is by now: under the same reference the server answers what it answered first, and only it
    /// knows whether there was a first time.
    private Outcome move(ValueUse.OfCardMove move, String key) {
        var order = Json.object().put("customernumber", move.to()).put("transaction_reference", key);
        return teller.move(account(move.number(), move.pin()), settings.assumed().move(), order, account(move.to()), key);
    }

    private ObjectNode movement(ValueUse use, Money amount) {
        var movement = Json.object()
                .put("moneyamount", Amounts.text(amount))
                .put("currencycode", amount.getCurrencyUnit().getCode())
                .put("merchant_reference", use.sale().toString());
        var staff = use.staff().isEmpty() ? settings.staffReference() : use.staff();
        if (!staff.isBlank()) {
            movement.put("staff_reference", staff);
        }
        return movement.put("transaction_reference", use.key());
    }

    /// A customer's balance can be used in both modes, a card only where the money stays on it.
    private boolean isUsable(ValueUse use) {
        return switch (use.subject()) {
            case ValueUse.OfCustomerBalance _, ValueUse.OfCardLoad _, ValueUse.OfCardMove _ -> true;
            case ValueUse.OfGiftCard _ -> settings.mode() == Mode.ON_CARD;
            case ValueUse.OfBenefit _, ValueUse.OfPromotion _, ValueUse.OfBonusCheck _ -> false;
        };
    }

    private Optional<Account> account(ValueUse use, Optional<Customer> customer) {
        return switch (use.subject()) {
            case ValueUse.OfGiftCard(var number, var pin) -> Optional.of(account(number, pin));
            case ValueUse.OfCardLoad(var number) -> Optional.of(account(number, Optional.empty()));
            case ValueUse.OfCustomerBalance _ -> customer.flatMap(this::numberOf).map(this::account);
            case ValueUse.OfCardMove _, ValueUse.OfBenefit _, ValueUse.OfPromotion _, ValueUse.OfBonusCheck _ ->
                    Optional.empty();
        };
    }

    private Account account(GiftCardNumber number, Optional<String> pin) {
        return new Account(settings.assumed().cards() + "/" + number.value(), pin, false);
    }

    private Account account(String customerNumber) {
        return new Account(settings.assumed().customers() + "/" + Ask.segment(customerNumber), Optional.empty(), true);
    }

    private Money zero() {
        return Money.zero(settings.currency());
    }
}
