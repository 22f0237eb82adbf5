package org.nordkassa.receipt;

import java.util.List;
import org.joda.money.Money;
import org.nordkassa.sale.Discount;
import org.nordkassa.sale.DiscountOrigin;
import org.nordkassa.sale.DiscountScope;
import org.nordkassa.sale.Line;
import org.nordkassa.sale.LineId;
import org.nordkassa.sale.Pricing;
import org.nordkassa.sale.Pricing.AppliedDiscount;
import org.nordkassa.sale.Quantity;
import org.nordkassa.sale.Reduction;
import org.nordkassa.sale.Unit;

/// What was bought, and what was taken off: a line's own discount right below it, the others together after all lines.
/// Lines are shown at their full price, so that lines - discounts = total can be checked by hand.
///
/// @param texts of the receipt's language
record GoodsRows(ReceiptTexts texts, Pricing pricing) {
    private static final String INDENT = "  ";

    void writeTo(Sheet sheet) {
        pricing.lines().forEach(priced -> {
            line(sheet, priced.line());
            discounts(sheet, appliedTo(priced.line().id()));
        });
        var others = pricing.discounts().stream()
                .filter(applied -> !isOnOneLine(applied) && applied.amount().isPositive()).toList();
        if (!others.isEmpty()) {
            sheet.rule();
            sheet.priced(texts.text("subtotal"), texts.figures().amount(pricing.total().plus(sum(others))), "");
            discounts(sheet, others);
        }
    }

    private void line(Sheet sheet, Line line) {
        var figures = texts.figures();
        var letter = VatRows.letter(pricing, line.item().vat());
        var amount = figures.amount(line.gross());
        if (line.item().load().isPresent()) {
            sheet.priced(texts.text("giftCard") + " " + Masks.cardNumber(line.item().name()), amount, "");
            sheet.left(INDENT + texts.text("giftCard.sold"));
            return;
        }
        if (line.quantity().equals(Quantity.pieces(1))) {
            sheet.priced(line.item().name(), amount, letter);
            return;
        }
        var price = figures.amount(line.item().unitPrice());
        var perUnit = line.item().unit() == Unit.KILOGRAM ? texts.text("perKilogram", price) : price;
        sheet.left(line.item().name());
        sheet.priced(INDENT + figures.quantity(line.quantity()) + " x " + perUnit, amount, letter);
    }

    private void discounts(Sheet sheet, List<AppliedDiscount> discounts) {
        for (var applied : discounts) {
            var amount = texts.figures().amount(applied.amount().negated());
            sheet.priced(INDENT + label(applied.discount()), amount, "");
        }
    }

    private List<AppliedDiscount> appliedTo(LineId line) {
        return pricing.discounts().stream()
                .filter(applied -> applied.discount().scope().equals(new DiscountScope.OneLine(line))
                        && applied.amount().isPositive())
                .toList();
    }

    private static boolean isOnOneLine(AppliedDiscount applied) {
        return applied.discount().scope() instanceof DiscountScope.OneLine;
    }

    private Money sum(List<AppliedDiscount> discounts) {
        return discounts.stream().map(AppliedDiscount::amount)
                .reduce(Money.zero(pricing.total().getCurrencyUnit()), Money::plus);
    }

    private static String word(DiscountOrigin.OfferKind offer) {
        return offer.isBenefit() ? "benefit" : "bonusCheck";
    }

    /// What was redeemed says what kind of thing it was; a percentage is named unless its label already has one.
    private String label(Discount discount) {
        var kind = texts.text(switch (discount.origin()) {
            case DiscountOrigin.Cashier _ -> "discount";
            case DiscountOrigin.MemberOffer(var offer, var _, var _) -> word(offer);
            case DiscountOrigin.Carried(var offer, var _) -> word(offer);
        });
        var name = TextWidth.clean(discount.label());
        var named = name.isEmpty() ? kind
                : !(discount.origin() instanceof DiscountOrigin.Cashier) && !texts.saysAlready(name, kind) ? kind + ": " + name : name;
        return discount.reduction() instanceof Reduction.Percent(var permille) && !named.contains("%")
                ? named + " " + texts.figures().percent(permille)
                : named;
    }
}
