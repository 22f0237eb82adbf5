package org.nordkassa.prove;

import java.util.Optional;
import org.nordkassa.checkout.Action;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.prove.ProofShop.Owner;

/// What is sold in a round: everything that moves value, with second thoughts on the way.
final class Story {
    private final Cashier cashier;
    private final Owner owner;

    Story(Cashier cashier, Owner owner) {
        this.cashier = cashier;
        this.owner = owner;
    }

    void play(GiftCards.Mode mode) {
        switch (mode) {
            case ON_CUSTOMER -> {
                cardsMovedToTheCustomer();
                balanceGivenBack();
            }
            case ON_CARD -> {
                cardTakenBackAndAgain();
                cardWithPinCardAndCash();
                voidedWithCard();
            }
        }
    }

    private void begin() {
        cashier.scan(ProofShop.MUG).scan(owner.card()).scan(ProofShop.BREAD);
        cashier.act(new Action.UseOffer(owner.benefit())).act(new Action.UseOffer(owner.check()));
    }

    private Cashier ask(String card, Optional<String> pin) {
        return cashier.act(new Action.AskGiftCard(card, pin));
    }

    private void cardsMovedToTheCustomer() {
        begin();
        ask(owner.giftCard(), Optional.empty()).act(new Action.MoveGiftCard());
        ask(owner.giftCardWithPin(), Optional.of(ProofShop.PIN)).act(new Action.MoveGiftCard());
        cashier.act(new Action.PayByBalance(cashier.money("6.00"))).cash("20.00").quiet();
    }

    private void balanceGivenBack() {
        cashier.scan(ProofShop.MUG).scan(owner.card()).act(new Action.UseOffer(owner.otherCheck()));
        cashier.act(new Action.PayByBalance(cashier.money("2.00"))).removeTender();
        cashier.act(new Action.PayByBalance(cashier.money("1.00"))).removeTender().act(new Action.VoidSale()).quiet();
    }

    private void cardTakenBackAndAgain() {
        begin();
        ask(owner.giftCard(), Optional.empty()).act(new Action.PayByGiftCard(cashier.money("4.00"))).removeTender();
        ask(owner.giftCard(), Optional.empty()).act(new Action.PayByGiftCard(cashier.money("5.00")));
        cashier.cash("20.00").quiet();
    }

    private void cardWithPinCardAndCash() {
        cashier.scan(ProofShop.BREAD);
        ask(owner.giftCardWithPin(), Optional.of(ProofShop.PIN)).act(new Action.PayByGiftCard(cashier.money("2.00")));
        cashier.act(new Action.PayByCard(cashier.money("1.00"))).act(new Action.CardApproved()).cash("1.00").quiet();
    }

    private void voidedWithCard() {
        cashier.scan(ProofShop.MUG);
        ask(owner.giftCardWithPin(), Optional.of(ProofShop.PIN)).act(new Action.PayByGiftCard(cashier.money("1.00")));
        cashier.removeTender().act(new Action.VoidSale()).quiet();
    }
}
