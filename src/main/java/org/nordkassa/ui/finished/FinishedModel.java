package org.nordkassa.ui.finished;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.nordkassa.checkout.CheckoutState.Finished;
import org.nordkassa.checkout.port.ReceiptPrinter;
import org.nordkassa.receipt.ReceiptLayout;
import org.nordkassa.receipt.Row;
import org.nordkassa.sale.Tender;
import org.nordkassa.ui.text.Texts;

/// The finished sale, written out.
///
/// @param change empty when nothing is given back
/// @param paidBy the ways of paying, in a row
/// @param rest what the following sale comes to, where this one was split
/// @param printing how the printer does with the receipt
public record FinishedModel(Optional<String> change, String total, String paidBy, String number, String printing,
        boolean printFailed, Optional<String> rest, List<Row> receipt) {
    public static FinishedModel of(Finished finished, Optional<Money> rest, Texts texts) {
        var sale = finished.receipt().sale();
        var formats = texts.formats();
        return new FinishedModel(
                sale.change().isZero() ? Optional.empty() : Optional.of(formats.money(sale.change())),
                formats.money(sale.pricing().total().plus(sale.rounding())),
                sale.tenders().stream().map(tender -> name(tender, texts)).distinct().collect(Collectors.joining(" + ")),
                sale.number().toString(), printing(finished, texts),
                finished.printed().orElse(null) instanceof ReceiptPrinter.Failed,
                rest.map(formats::money), new ReceiptLayout(ReceiptPaper.COLUMNS).rows(finished.receipt()));
    }

    private static String name(Tender tender, Texts texts) {
        return switch (tender) {
            case Tender.Cash _ -> texts.say("tender.cash");
            case Tender.Card _ -> texts.say("tender.card");
            case Tender.GiftCard _ -> texts.say("tender.gift-card.short");
            case Tender.CustomerBalance _ -> texts.say("tender.balance");
        };
    }

    private static String printing(Finished finished, Texts texts) {
        return switch (finished.printed().orElse(null)) {
            case null -> texts.say("finished.printing");
            case ReceiptPrinter.Done() -> texts.say("finished.printed");
            case ReceiptPrinter.Failed _ -> texts.say("finished.print-failed");
        };
    }
}
