package org.nordkassa.receipt;

import java.util.List;
import org.joda.money.Money;
import org.nordkassa.receipt.Row.Style;
import org.nordkassa.sale.Country;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.Tender;

/// Lays a receipt out as rows, in the shop's language. Pure: the same receipt always gives the same rows.
///
/// What has to be there: Finland, seller's name, contact and business id, date, number, quantity and kind of the goods,
/// amount and VAT per rate (658/2013); Sweden, the word for copy at twice the size of the amounts (SKVFS 2014:9);
/// Norway, the heading `Salgskvittering` at least half as large again as the amounts, whatever the language; Denmark,
/// who sold. So where a heading's size is measured by the amounts', the total is strong but not large, and the word for
/// copy is four times as large everywhere, which holds beside a large total too.
public final class ReceiptLayout {
    /// A roll of 80 mm, in the printer's usual font.
    public static final int WIDE = 48;
    /// A roll of 80 mm in older printers.
    public static final int NARROW = 42;

    private final int width;

    /// @param width columns of the paper, 32 to 64
    public ReceiptLayout(int width) {
        if (width < 32 || width > 64) {
            throw new IllegalArgumentException("no receipt of " + width + " columns");
        }
        this.width = width;
    }

    public int width() {
        return width;
    }

    public List<Row> rows(Receipt receipt) {
        var texts = ReceiptTexts.in(receipt.shop().language());
        var sheet = new Sheet(width);
        head(sheet, receipt, texts);
        sheet.rule();
        new GoodsRows(texts, receipt.sale().pricing()).writeTo(sheet);
        total(sheet, receipt, texts);
        receipt.sale().tenders().forEach(tender -> tender(sheet, tender, receipt, texts));
        change(sheet, receipt.sale(), texts);
        sheet.rule();
        new VatRows(texts, receipt.sale().pricing()).writeTo(sheet);
        left(sheet, receipt, texts);
        foot(sheet, receipt, texts);
        return sheet.rows();
    }

    private static void head(Sheet sheet, Receipt receipt, ReceiptTexts texts) {
        var shop = receipt.shop();
        var sale = receipt.sale();
        if (receipt.isCopy()) {
            sheet.centred(texts.text("copy"), Style.HUGE);
        }
        sheet.centred(shop.name(), Style.BOLD);
        shop.address().forEach(line -> sheet.centred(line, Style.NORMAL));
        if (!shop.phone().isBlank()) {
            sheet.centred(texts.text("phone", shop.phone()), Style.NORMAL);
        }
        sheet.centred(texts.text("businessId." + shop.country(), shop.businessId()), Style.NORMAL);
        sheet.blank();
        sheet.centred(texts.text(shop.country() == Country.NO ? "heading.NO" : "heading"), Style.BIG);
        sheet.blank();
        sheet.pair(texts.text("number", sale.number()), texts.dateTime(sale.at(), shop.zone()));
        sheet.pair(texts.text("till", sale.start().till()),
                receipt.cashier().isBlank() ? "" : texts.text("cashier", TextWidth.clean(receipt.cashier())));
        receipt.customerName().map(Masks::person).filter(name -> !name.isEmpty())
                .ifPresent(name -> sheet.left(texts.text("customer", name)));
    }

    private static void total(Sheet sheet, Receipt receipt, ReceiptTexts texts) {
        var total = receipt.sale().pricing().total();
        var rounding = receipt.sale().rounding();
        sheet.rule();
        sheet.total(texts.text("total"), texts.figures().money(total),
                receipt.shop().country() == Country.NO ? Style.BOLD : Style.BIG);
        if (!rounding.isZero()) {
            sheet.pair(texts.text("rounding"), texts.figures().money(rounding));
            sheet.pair(texts.text("toPay"), texts.figures().money(total.plus(rounding)), Style.BOLD);
        }
        sheet.blank();
    }

    private static void tender(Sheet sheet, Tender tender, Receipt receipt, ReceiptTexts texts) {
        var label = switch (tender) {
            case Tender.Cash _ -> texts.text("cash");
            case Tender.Card(var _, var _, var reference) -> (texts.text("card") + " " + reference).strip();
            case Tender.GiftCard card -> texts.text("giftCard") + " " + Masks.cardNumber(card.maskedNumber());
            case Tender.CustomerBalance _ -> texts.text("customerBalance");
        };
        sheet.pair(label, texts.figures().money(tender.amount()));
        if (receipt.unconfirmed().contains(tender.id())) {
            sheet.left("  " + texts.text("unconfirmed"));
        }
    }

    private static void change(Sheet sheet, Sale.Completed sale, ReceiptTexts texts) {
        if (!sale.change().isZero()) {
            sheet.pair(texts.text("change"), texts.figures().money(sale.change()), Style.BOLD);
        }
    }

    private static void left(Sheet sheet, Receipt receipt, ReceiptTexts texts) {
        if (receipt.left().isEmpty()) {
            return;
        }
        sheet.rule();
        sheet.centred(texts.text("left"), Style.BOLD);
        for (var left : receipt.left()) {
            var kind = texts.text(switch (left.kind()) {
                case GIFT_CARD -> "giftCard";
                case CUSTOMER_BALANCE -> "customerBalance";
                case BONUS_CHECK -> "bonusCheck";
            });
            var name = Masks.cardNumber(left.name());
            sheet.pair(texts.saysAlready(name, kind) ? name : (kind + " " + name).strip(),
                    left.amount().map(texts.figures()::money).orElseGet(() -> texts.text("left.unknown")));
        }
    }

    private static void foot(Sheet sheet, Receipt receipt, ReceiptTexts texts) {
        Money saved = receipt.sale().pricing().saved();
        sheet.rule();
        if (saved.isPositive()) {
            sheet.centred(texts.text("saved", texts.figures().money(saved)), Style.BOLD);
        }
        sheet.centred(texts.text("thanks"), Style.NORMAL);
        sheet.blank();
        receipt.invitation().ifPresent(address -> {
            sheet.centred(texts.text("invite"), Style.BOLD);
            sheet.centred(texts.text("invite.hint"), Style.NORMAL);
            sheet.square(address);
            sheet.blank();
        });
        sheet.barcode(receipt.sale().number().barcode());
        if (receipt.isCopy()) {
            sheet.centred(texts.text("copy"), Style.HUGE);
        }
    }
}
