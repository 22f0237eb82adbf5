package org.nordkassa.ui.finished;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.nordkassa.receipt.Receipt;
import org.nordkassa.sale.Pricing;
import org.nordkassa.sale.Tender;
import org.nordkassa.ui.text.Texts;

/// A receipt's rows in the cashier's words.
public final class PlainReceiptRows implements ReceiptRows {
    private static final int WIDTH = 42;

    private final Texts texts;

    public PlainReceiptRows(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<String> of(Receipt receipt) {
        var rows = new ArrayList<String>();
        var sale = receipt.sale();
        rows.add(centred(receipt.shop().name()));
        receipt.shop().address().forEach(line -> rows.add(centred(line)));
        rows.add(centred(receipt.shop().businessId()));
        rows.add("");
        rows.add(ends(sale.number().toString(),
                texts.formats().day(sale.at().atZone(receipt.shop().zone()).toLocalDate()) + " "
                        + texts.formats().time(sale.at())));
        rows.add("-".repeat(WIDTH));
        sale.pricing().lines().forEach(priced -> line(rows, priced));
        sale.pricing().discounts().forEach(applied ->
                rows.add(ends(applied.discount().label(), amount(applied.amount().negated()))));
        rows.add("-".repeat(WIDTH));
        rows.add(ends(texts.say("totals.total"), texts.formats().money(sale.pricing().total())));
        sale.tenders().forEach(tender -> rows.add(ends(name(tender), amount(tender.amount()))));
        if (!sale.rounding().isZero()) {
            rows.add(ends(texts.say("receipt.rounding"), amount(sale.rounding())));
        }
        if (!sale.change().isZero()) {
            rows.add(ends(texts.say("finished.change"), amount(sale.change())));
        }
        rows.add("");
        sale.pricing().vat().forEach(share -> rows.add(ends(
                texts.say("receipt.vat", texts.formats().rate(share.rate())), amount(share.vat()))));
        receipt.left().forEach(left -> rows.add(ends(texts.say("receipt.left", left.name()),
                left.amount().map(this::amount).orElse("?"))));
        return rows;
    }

    private void line(List<String> rows, Pricing.PricedLine priced) {
        var line = priced.line();
        rows.add(ends(line.item().name(), amount(line.gross())));
        if (line.quantity().thousandths() != 1000) {
            rows.add("  " + texts.formats().quantity(line.quantity()) + " × " + amount(line.item().unitPrice()));
        }
    }

    private String name(Tender tender) {
        return switch (tender) {
            case Tender.Cash _ -> texts.say("tender.cash");
            case Tender.Card _ -> texts.say("tender.card");
            case Tender.GiftCard card -> texts.say("tender.gift-card", card.maskedNumber());
            case Tender.CustomerBalance _ -> texts.say("tender.balance");
        };
    }

    private String amount(Money money) {
        return texts.formats().amount(money);
    }

    private static String centred(String text) {
        return " ".repeat(Math.max(0, (WIDTH - text.length()) / 2)) + text;
    }

    private static String ends(String left, String right) {
        int room = WIDTH - right.length() - 1;
        var cut = left.length() > room ? left.substring(0, room) : left;
        return cut + " ".repeat(WIDTH - cut.length() - right.length()) + right;
    }
}
