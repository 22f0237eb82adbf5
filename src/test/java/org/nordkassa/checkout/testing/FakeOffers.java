package org.nordkassa.checkout.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.joda.money.Money;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.OfferSource;
import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.MemberOffer;
import org.nordkassa.loyalty.MemberOffer.Benefit;
import org.nordkassa.loyalty.MemberOffer.BonusCheck;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.ValueUse;

/// Benefits or bonus checks of members, who are known by customer card. A check's money is really taken from it.
public final class FakeOffers implements OfferSource {
    public final Moods lookups = new Moods();
    public final Moods uses = new Moods();
    public final Moods givingBack = new Moods();
    private final RemoteSystem system;
    private final Map<String, List<MemberOffer>> byCard = new ConcurrentHashMap<>();
    private final Map<String, String> usedBenefits = new HashMap<>();
    private final List<Customer> asked = new CopyOnWriteArrayList<>();
    private final Purse purse = new Purse();

    public FakeOffers(RemoteSystem system) {
        this.system = system;
    }

    public void give(String card, MemberOffer... offers) {
        byCard.put(card, List.of(offers));
        for (var offer : offers) {
            if (offer instanceof BonusCheck check) {
                purse.put(check.id(), check.left());
            }
        }
    }

    /// About whom it was asked, in order.
    public List<Customer> asked() {
        return asked;
    }

    /// What is left on a check.
    public Money left(String id) {
        return purse.balance(id).orElseThrow();
    }

    /// What checks have given out, by our key.
    public Map<String, Money> out() {
        return purse.out();
    }

    public synchronized boolean isUsed(String benefit) {
        return usedBenefits.containsValue(benefit);
    }

    /// What the till has done against the contract.
    public List<String> violations() {
        return purse.violations();
    }

    @Override
    public RemoteSystem system() {
        return system;
    }

    @Override
    public Answer<List<MemberOffer>> offersOf(Customer customer) {
        asked.add(customer);
        return lookups.answer(() -> customer.customerCard().map(card -> byCard.getOrDefault(card, List.of()))
                .orElse(List.of()).stream().map(this::asItStands).toList());
    }

    private synchronized MemberOffer asItStands(MemberOffer offer) {
        return switch (offer) {
            case Benefit benefit -> usedBenefits.containsValue(benefit.id())
                    ? new Benefit(benefit.id(), benefit.name(), benefit.reduction(), benefit.scope(),
                            benefit.validity(), benefit.minimumPurchase(), benefit.combines(),
                            Optional.of(LocalDate.EPOCH))
                    : benefit;
            case BonusCheck check -> new BonusCheck(check.id(), check.name(), check.amount(), left(check.id()),
                    check.validity(), check.minimumPurchase(), check.inParts(), check.usedOn());
        };
    }

    @Override
    public Outcome capture(ValueUse use, Money amount, Optional<Customer> customer) {
        return uses.outcome(() -> switch (use.subject()) {
            case ValueUse.OfBenefit(var id) -> mark(use.key(), id);
            case ValueUse.OfPromotion(var id) -> mark(use.key(), id);
            case ValueUse.OfBonusCheck(var id) -> purse.take(id, Optional.of(amount), use.key());
            case ValueUse.OfGiftCard _, ValueUse.OfCustomerBalance _, ValueUse.OfCardLoad _, ValueUse.OfCardMove _ ->
                    throw new IllegalStateException("not kept here");
        });
    }

    private synchronized Outcome mark(String key, String benefit) {
        boolean byAnother = usedBenefits.containsValue(benefit) && !benefit.equals(usedBenefits.get(key));
        if (byAnother) {
            return new Outcome.Refused(Refusal.ALREADY_USED);
        }
        usedBenefits.put(key, benefit);
        return new Outcome.Done(Optional.empty());
    }

    @Override
    public Outcome giveBack(ValueUse use, Money amount, Optional<Customer> customer) {
        return givingBack.outcome(() -> {
            synchronized (this) {
                usedBenefits.remove(use.key());
            }
            return purse.giveBack(use.key());
        });
    }

    /// The ids of all benefits and checks it keeps for a card.
    public List<String> ids(String card) {
        return new ArrayList<>(byCard.get(card)).stream().map(MemberOffer::id).toList();
    }
}
