package org.nordkassa.ui.desk;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.checkout.Action;
import org.nordkassa.checkout.CustomerSearch;
import org.nordkassa.checkout.MemberState;
import org.nordkassa.checkout.MemberState.OfferState;
import org.nordkassa.checkout.Notice;
import org.nordkassa.checkout.StaffAction;
import org.nordkassa.loyalty.OfferVerdict;
import org.nordkassa.sale.Discount;
import org.nordkassa.sale.DiscountId;
import org.nordkassa.sale.DiscountOrigin;
import org.nordkassa.sale.Line;
import org.nordkassa.sale.Quantity;
import org.nordkassa.sale.Unit;
import org.nordkassa.ui.commands.Command;

/// What each command does at the desk. What the window alone can do (focus, colours) it does by itself.
final class DeskCommands {
    private final Desk desk;

    DeskCommands(Desk desk) {
        this.desk = desk;
    }

    void press(Command command, int number) {
        switch (command) {
            case FIND_CUSTOMER -> desk.open(Panel.FIND);
            case REMOVE_CUSTOMER -> desk.act(new Action.RemoveCustomer());
            case EDIT_CUSTOMER -> {
                if (desk.shown().state().member().isPresent()) {
                    desk.open(Panel.EDIT);
                }
            }
            case SELL_GIFT_CARD -> desk.open(Panel.LOAD);
            case QUANTITY -> desk.selectedLine().ifPresent(_ -> desk.open(Panel.QUANTITY));
            case BEST_DEAL -> desk.act(new Action.TakeBestDeal());
            case USE_OFFER -> useOffer(number);
            case ASK_AGAIN -> desk.act(new Action.AskAgain());
            case DISCOUNT -> whenSelling(() -> desk.open(Panel.DISCOUNT));
            case GIFT_CARD -> whenSelling(() -> desk.openPay(PayMethod.GIFT_CARD));
            case CARD -> whenSelling(this::card);
            case CASH_EXACT -> whenSelling(() -> desk.act(new Action.PayCash(desk.shown().dueInCash())));
            case BALANCE -> whenSelling(() -> desk.openPay(PayMethod.BALANCE));
            case PAY -> whenSelling(() -> desk.openPay(PayMethod.CASH));
            case LINE_UP -> desk.move(-1);
            case LINE_DOWN -> desk.move(1);
            case MORE -> step(1000);
            case LESS -> step(-1000);
            case REMOVE_LINE -> desk.selected().ifPresent(line -> desk.act(new Action.RemoveLine(line)));
            case VOID_SALE -> voidSale();
            case SPLIT_SALE -> split();
            case SELL_ANYWAY -> sellAnyway();
            case PRINT_AGAIN -> desk.act(new Action.PrintAgain());
            case OPEN_DRAWER -> desk.act(new Action.OpenDrawer());
            case LOCK -> desk.act(new StaffAction.Lock(false));
            case NEXT_CUSTOMER -> nextCustomer();
            case BACK -> back();
            case HELP, SEARCH, CAMERA, THEME, CALIBRATE, MEMBERS, MESSAGES, IN_DOUBT, DAY, GIFT_CARDS, SETTINGS -> { }
        }
    }

    private void whenSelling(Runnable action) {
        if (desk.shown().hasLines()) {
            action.run();
        }
    }

    private void card() {
        var payment = desk.shown().state().payment();
        if (payment.onTerminal().isPresent()) {
            desk.act(new Action.CardApproved());
        } else {
            var amount = desk.panel() == Panel.PAY ? desk.enteredMoney() : Optional.<Money>empty();
            desk.openPay(PayMethod.CARD);
            desk.act(new Action.PayByCard(amount));
        }
    }

    private void step(long thousandths) {
        desk.selectedLine().ifPresent(line -> {
            if (desk.panel() == Panel.SPLIT) {
                desk.splitOff(line, thousandths > 0 ? 1 : -1);
            } else if (line.item().unit() == Unit.KILOGRAM) {
                desk.open(Panel.QUANTITY);
            } else {
                change(line, line.quantity().thousandths() + thousandths);
            }
        });
    }

    private void change(Line line, long thousandths) {
        if (Quantity.isInRange(thousandths, line.item().unit())) {
            desk.act(new Action.ChangeQuantity(line.id(), thousandths));
        }
    }

    private void voidSale() {
        if (desk.shown().state().sale().isEmpty()) {
            return;
        }
        // With money taken it cannot be voided, which is said at once and not asked first.
        boolean isRefused = !desk.shown().tenders().isEmpty();
        if (desk.voidAsked() || isRefused) {
            desk.act(new Action.VoidSale());
        }
        desk.askVoid(!desk.voidAsked() && !isRefused);
    }

    /// Once something has been paid: what more is to be paid goes into another sale.
    private void split() {
        boolean maySplit = !desk.shown().tenders().isEmpty()
                && desk.shown().state().sale().filter(sale -> sale.following().isEmpty()).isPresent();
        if (maySplit) {
            desk.open(Panel.SPLIT);
            if (desk.shown().state().notice().orElse(null) instanceof Notice.OneGiftCardPerSale) {
                desk.act(new Action.DismissNotice());
            }
        }
    }

    /// Only what the cashier can read on the screen.
    private void sellAnyway() {
        if (desk.shown().state().notice().orElse(null) instanceof Notice.PackStopped stopped && stopped.maySell()) {
            desk.act(new Action.SellAnyway());
        }
    }

    private void nextCustomer() {
        if (desk.shown().state().finished().isPresent()) {
            desk.act(new Action.NextCustomer());
        }
    }

    /// @param number 0 for the first usable offer, otherwise the offer's place in the list
    private void useOffer(int number) {
        var offers = desk.shown().state().member().map(MemberState::offers).orElse(List.of());
        var wanted = number == 0
                ? offers.stream().filter(offer -> offer.verdict().isUsable()).findFirst()
                : offers.stream().skip(number - 1L).findFirst();
        wanted.ifPresent(this::toggle);
    }

    private void toggle(OfferState offer) {
        if (offer.verdict() instanceof OfferVerdict.AlreadyInBasket) {
            discountOf(offer.offer().id()).ifPresent(id -> desk.act(new Action.RemoveDiscount(id)));
        } else {
            desk.act(new Action.UseOffer(offer.offer().id()));
        }
    }

    private Optional<DiscountId> discountOf(String offerId) {
        return desk.shown().state().sale().stream().flatMap(sale -> sale.discounts().stream())
                .filter(discount -> discount.origin() instanceof DiscountOrigin.MemberOffer offer
                        && offer.offerId().equals(offerId))
                .map(Discount::id).findFirst();
    }

    /// One step back: the nearest thing that can be closed is closed.
    private void back() {
        var state = desk.shown().state();
        if (desk.dismiss()) {
            return;
        }
        if (state.payment().onTerminal().isPresent()) {
            desk.act(new Action.CardDeclined());
        } else if (desk.panel().takesDigits() && !desk.entry().isEmpty()) {
            desk.clearEntry();
        } else if (desk.panel() == Panel.PAY && state.payment().giftCard().isPresent()) {
            desk.act(new Action.LeaveGiftCard());
        } else if (desk.panel() != Panel.CUSTOMER) {
            desk.closePanel();
        } else if (!(state.finding() instanceof CustomerSearch.None)) {
            desk.act(new Action.LeaveSearch());
        } else if (state.nextQuantity().isPresent()) {
            desk.act(new Action.NextQuantity(Optional.empty()));
        }
    }
}
