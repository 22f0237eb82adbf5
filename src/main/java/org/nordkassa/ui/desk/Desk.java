package org.nordkassa.ui.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.checkout.Action;
import org.nordkassa.checkout.Checkout;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.checkout.CustomerSearch;
import org.nordkassa.checkout.Notice;
import org.nordkassa.checkout.PaymentState.AskedCard;
import org.nordkassa.sale.Line;
import org.nordkassa.sale.LineId;
import org.nordkassa.sale.Unit;
import org.nordkassa.ui.commands.Command;

/// The cashier's desk: takes states in, turns commands and typed digits into actions. Used by one thread.
public final class Desk {
    private final Checkout checkout;
    private final Runnable changed;
    private final DeskCommands commands;
    private PricedState shown;
    private Panel panel = Panel.CUSTOMER;
    private PayMethod method = PayMethod.CASH;
    private AmountEntry entry = AmountEntry.empty(2);
    private final Mark mark = new Mark();
    private final SplitChoice split = new SplitChoice();
    private boolean discountOnLine;
    private boolean discountInPercent = true;
    private boolean voidAsked;

    /// @param changed told after everything that may look different
    public Desk(Checkout checkout, CheckoutState first, Runnable changed) {
        this.checkout = checkout;
        this.changed = changed;
        this.shown = PricedState.of(first);
        this.commands = new DeskCommands(this);
    }

    /// Takes a new state in and opens or closes panels as it asks for.
    public void take(CheckoutState next) {
        var before = shown;
        shown = PricedState.of(next);
        follow(before.state(), next);
        mark(before);
        changed.run();
    }

    private void follow(CheckoutState before, CheckoutState next) {
        var begun = next.sale().map(sale -> sale.start().id());
        boolean saleOver = before.sale().map(sale -> sale.start().id()).filter(id -> !begun.equals(Optional.of(id))).isPresent();
        if (saleOver || panel.takesDigits() && next.lines().isEmpty()) {
            closePanel();
            voidAsked = false;
        }
        if (before.payment().giftCard().isEmpty() && next.payment().giftCard().isPresent()) {
            openPay(PayMethod.GIFT_CARD);
        }
        if (before.payment().onTerminal().isEmpty() && next.payment().onTerminal().isPresent()) {
            openPay(PayMethod.CARD);
        }
        if (next.sale().isPresent() && tenders(next) > tenders(before)) {
            openPay(PayMethod.CASH);
        }
        boolean isSplit = panel == Panel.SPLIT && next.sale().filter(sale -> sale.following().isEmpty()).isEmpty();
        if (isSplit) {
            openPay(PayMethod.CASH);
        }
        boolean newFinding = !before.finding().equals(next.finding()) && !(next.finding() instanceof CustomerSearch.None);
        boolean newMember = before.member().isEmpty() && next.member().isPresent();
        boolean saved = panel == Panel.EDIT && (next.member().isEmpty()
                || next.notice().filter(Notice.CustomerUpdated.class::isInstance).isPresent()
                && !before.notice().equals(next.notice()));
        if (saved || newFinding || newMember && panel == Panel.FIND) {
            closePanel();
        }
    }

    private static int tenders(CheckoutState state) {
        return state.sale().map(sale -> sale.tenders().size()).orElse(0);
    }

    private void mark(PricedState before) {
        if (mark.follow(before, shown) && panel == Panel.QUANTITY) {
            closePanel();
        }
    }

    /// @param number which of the command's keys it was, counted from 0
    public void press(Command command, int number) {
        commands.press(command, number);
        changed.run();
    }

    /// A key for the amount being typed.
    ///
    /// @return whether it was one
    public boolean type(char key) {
        boolean mine = panel.takesDigits() && (Character.isDigit(key) || key == '.' || key == ',' || key == '\b');
        if (mine) {
            entry = key == '\b' ? entry.erase() : entry.type(key);
            changed.run();
        }
        return mine;
    }

    /// Enter on the open panel.
    ///
    /// @return whether something came of it
    public boolean enter() {
        boolean used = switch (panel) {
            case PAY -> payEntered();
            case DISCOUNT -> giveDiscount(entry.value());
            case QUANTITY -> changeQuantity();
            case SPLIT -> split.isAllowed(shown) && act(new Action.SplitSale(split.leaving(shown)));
            case CUSTOMER, FIND, EDIT, LOAD -> false;
        };
        changed.run();
        return used;
    }

    private boolean payEntered() {
        var amount = enteredMoney();
        var card = shown.state().payment().giftCard().orElse(null);
        var known = card instanceof AskedCard.Known || card instanceof AskedCard.NotConfirmed;
        return switch (method) {
            case CASH -> amount.or(() -> Optional.of(shown.dueInCash()).filter(Money::isNegative))
                    .map(cash -> act(new Action.PayCash(cash))).orElse(false);
            case CARD -> shown.state().payment().onTerminal().isEmpty() && act(new Action.PayByCard(amount));
            case GIFT_CARD -> known && act(new Action.PayByGiftCard(amount));
            case BALANCE -> act(new Action.PayByBalance(amount));
        };
    }

    /// A discount of that many percent or that much money on what the panel says.
    public boolean giveDiscount(Optional<BigDecimal> number) {
        var given = Discounts.reduction(number, discountInPercent, shown.state().currency());
        given.ifPresent(reduction -> {
            act(new Action.GiveDiscount(discountOnLine ? selected() : Optional.empty(), reduction));
            closePanel();
            changed.run();
        });
        return given.isPresent();
    }

    private boolean changeQuantity() {
        var line = selectedLine();
        var number = entry.value();
        if (line.isEmpty() || number.isEmpty()) {
            return false;
        }
        act(new Action.ChangeQuantity(line.get().id(), number.get().movePointRight(3).longValue()));
        closePanel();
        return true;
    }

    boolean act(Action action) {
        checkout.act(action);
        return true;
    }

    void open(Panel wanted) {
        panel = wanted;
        if (wanted == Panel.SPLIT) {
            shown.state().sale().ifPresent(split::propose);
        }
        boolean pieces = wanted == Panel.QUANTITY
                && selectedLine().filter(line -> line.item().unit() == Unit.PIECE).isPresent();
        entry = AmountEntry.empty(pieces ? 0 : wanted == Panel.QUANTITY ? 3 : 2);
    }

    void openPay(PayMethod wanted) {
        open(Panel.PAY);
        method = wanted;
    }

    public void chooseMethod(PayMethod wanted) {
        openPay(wanted);
        changed.run();
    }

    public void closePanel() {
        open(Panel.CUSTOMER);
    }

    public void select(LineId line) {
        if (mark.select(line)) {
            changed.run();
        }
    }

    void move(int by) {
        mark.move(shown, by);
    }

    public void aimDiscount(boolean onLine, boolean inPercent) {
        discountOnLine = onLine;
        discountInPercent = inPercent;
        entry = entry.cleared();
        changed.run();
    }

    void clearEntry() {
        entry = entry.cleared();
    }

    void askVoid(boolean asked) {
        voidAsked = asked;
    }

    /// Takes away what is asked or said at the moment.
    ///
    /// @return whether there was something
    public boolean dismiss() {
        if (voidAsked) {
            voidAsked = false;
            changed.run();
            return true;
        }
        return shown.state().notice().isPresent() && act(new Action.DismissNotice());
    }

    /// What has been typed, as money of the sale's currency.
    public Optional<Money> enteredMoney() {
        return entry.value().map(number -> Money.of(shown.state().currency(), number, RoundingMode.HALF_UP));
    }

    public PricedState shown() {
        return shown;
    }

    public Panel panel() {
        return panel;
    }

    public PayMethod method() {
        return method;
    }

    public AmountEntry entry() {
        return entry;
    }

    public Optional<LineId> selected() {
        return mark.selected();
    }

    public Optional<Line> selectedLine() {
        return mark.line(shown);
    }

    /// What is to leave the sale, while that is being chosen.
    public SplitChoice split() {
        return split;
    }

    /// One more, or one less, of a line to leave the sale.
    public void splitOff(Line line, int pieces) {
        split.change(line, pieces);
        changed.run();
    }

    public boolean discountOnLine() {
        return discountOnLine;
    }

    public boolean discountInPercent() {
        return discountInPercent;
    }

    public boolean voidAsked() {
        return voidAsked;
    }
}
