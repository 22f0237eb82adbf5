package org.nordkassa.checkout;

import java.time.Duration;
import java.time.Instant;
import org.joda.money.Money;
import org.nordkassa.checkout.port.DepositSlips;
import org.nordkassa.sale.Item;
import org.nordkassa.sale.ItemKind;
import org.nordkassa.sale.Unit;
import org.nordkassa.scan.CodeMeaning.DepositSlipCode;

/// Takes deposit slips into the sale as money back, each one once.
final class SlipDesk {
    /// What the lines of slips have in place of a product's number.
    private static final String SKU = "DEPOSIT";

    private final Desk desk;
    private final CheckoutSettings settings;
    private final Basket basket;
    private final DepositSlips slips;

    SlipDesk(Desk desk, CheckoutSettings settings, Basket basket, DepositSlips slips) {
        this.desk = desk;
        this.settings = settings;
        this.basket = basket;
        this.slips = slips;
    }

    /// One that is in the sale already is refused by the sale itself.
    void take(DepositSlipCode slip) {
        slips.takenAt(slip.code()).filter(at -> isRemembered(at) && !basket.holdsSlip(slip.code())).ifPresentOrElse(
                at -> desk.say(new Notice.SlipTaken(settings.day(at))), () -> basket.addOne(line(slip)));
    }

    private boolean isRemembered(Instant at) {
        int days = settings.shelf().deposits().numbersRepeatAfterDays();
        return days == 0 || Duration.between(at, desk.now()).compareTo(Duration.ofDays(days)) < 0;
    }

    private Item line(DepositSlipCode slip) {
        var deposits = settings.shelf().deposits();
        var worth = Money.ofMinor(settings.shop().country().currency(), slip.amountMinor());
        return new Item(SKU, deposits.name(), worth.negated(),
                settings.vat().rate(deposits.vat(), settings.day(desk.now())), Unit.PIECE, slip.code(),
                new ItemKind.DepositSlip(slip.code()));
    }
}
