package org.nordkassa.checkout;

import java.util.List;
import java.util.Optional;
import org.nordkassa.scan.CodeMeaning;
import org.nordkassa.scan.CodeReader;
import org.nordkassa.scan.CodeReading;
import org.nordkassa.scan.CodeReading.Fit;
import org.nordkassa.scan.CodeRules;
import org.nordkassa.scan.Scan;
import org.nordkassa.scan.ShownCode;

/// Takes a scan to where its meaning belongs: basket, customer, offers or gift card.
final class ScanDesk {
    private final Desk desk;
    private final CodeReader codes;
    private final Basket basket;
    private final PackDesk packs;
    private final SlipDesk slips;
    private final OfferDesk offers;
    private final CustomerFinder finder;
    private final CardOnCounter counter;

    ScanDesk(
            Desk desk, CodeRules rules, Basket basket, PackDesk packs, SlipDesk slips, OfferDesk offers,
            CustomerFinder finder, CardOnCounter counter) {
        this.desk = desk;
        this.codes = new CodeReader(rules);
        this.basket = basket;
        this.packs = packs;
        this.slips = slips;
        this.offers = offers;
        this.finder = finder;
        this.counter = counter;
    }

    void scanned(Scan scan) {
        var reading = codes.interpret(scan);
        switch (reading.meaning()) {
            case CodeMeaning.ReceiptNumberCode(var number) -> {
                desk.say(new Notice.ReceiptScanned(number.toString()));
                sayWhatElse(reading, reading.fits().getFirst());
            }
            case CodeMeaning.GiftCardCode(var number) -> {
                counter.ask(number, Optional.empty());
                sayWhatElse(reading, reading.fits().getFirst());
            }
            case CodeMeaning.CustomerCardCode(var card) -> {
                finder.byCard(card);
                sayWhatElse(reading, reading.fits().getFirst());
            }
            case CodeMeaning.BonusCheckCode(var id) -> {
                offers.useCheck(id);
                sayWhatElse(reading, reading.fits().getFirst());
            }
            case CodeMeaning.DepositSlipCode slip -> {
                slips.take(slip);
                sayWhatElse(reading, reading.fits().getFirst());
            }
            case CodeMeaning.WeighedItem _, CodeMeaning.PricedItem _, CodeMeaning.ArticleNumber _,
                 CodeMeaning.Gs1Article _ -> sell(scan, reading);
            case CodeMeaning.OtherCode code -> {
                if (!basket.scanned(code) && !finder.byKnownCard(code.text())) {
                    sayUnknown(code.text());
                }
            }
            case CodeMeaning.WrongCheckDigit(var digits) -> desk.say(new Notice.WrongCheckDigit(ShownCode.of(digits)));
            case CodeMeaning.BrokenGs1(var fault) -> desk.say(new Notice.BrokenGs1(fault));
            case CodeMeaning.Gs1WithoutArticle(var ai) -> desk.say(new Notice.Gs1WithoutArticle(ai));
            case CodeMeaning.BankCard() -> desk.say(new Notice.BankCardRead());
            case CodeMeaning.ForeignCode(var use) -> desk.say(new Notice.ForeignCode(use, ""));
            case CodeMeaning.Unreadable(var length) -> desk.say(new Notice.UnreadableCode(length));
        }
    }

    /// Of the numbers of products that the text may be, the first that the catalogue knows.
    private void sell(Scan scan, CodeReading reading) {
        var sold = reading.fits().stream().filter(fit -> isSold(scan, fit.meaning())).findFirst();
        sold.ifPresentOrElse(fit -> sayWhatElse(reading, fit), () -> sayUnknown(keyOf(reading.meaning())));
    }

    private boolean isSold(Scan scan, CodeMeaning meaning) {
        return switch (meaning) {
            case CodeMeaning.WeighedItem item -> basket.scanned(item);
            case CodeMeaning.PricedItem item -> basket.scanned(item);
            case CodeMeaning.ArticleNumber article -> packs.scanned(scan, article, Optional.empty());
            case CodeMeaning.Gs1Article(var article, var label) -> packs.scanned(scan, article, Optional.of(label));
            case CodeMeaning.ReceiptNumberCode _, CodeMeaning.GiftCardCode _, CodeMeaning.CustomerCardCode _,
                 CodeMeaning.BonusCheckCode _, CodeMeaning.DepositSlipCode _, CodeMeaning.OtherCode _,
                 CodeMeaning.WrongCheckDigit _, CodeMeaning.BrokenGs1 _, CodeMeaning.Gs1WithoutArticle _,
                 CodeMeaning.BankCard _, CodeMeaning.ForeignCode _, CodeMeaning.Unreadable _ -> false;
        };
    }

    private static String keyOf(CodeMeaning product) {
        return switch (product) {
            case CodeMeaning.WeighedItem(var key, long _) -> key;
            case CodeMeaning.PricedItem(var key, long _) -> key;
            case CodeMeaning.Gs1Article(var article, var _) -> article.gtin();
            case CodeMeaning.ArticleNumber(var gtin, var _) -> gtin;
            case CodeMeaning.ReceiptNumberCode _, CodeMeaning.GiftCardCode _, CodeMeaning.CustomerCardCode _,
                 CodeMeaning.BonusCheckCode _, CodeMeaning.DepositSlipCode _, CodeMeaning.OtherCode _,
                 CodeMeaning.WrongCheckDigit _, CodeMeaning.BrokenGs1 _, CodeMeaning.Gs1WithoutArticle _,
                 CodeMeaning.BankCard _, CodeMeaning.ForeignCode _, CodeMeaning.Unreadable _ -> "";
        };
    }

    /// Quietly, where the text could have been something else as well.
    private void sayWhatElse(CodeReading reading, Fit taken) {
        var others = reading.others().stream().filter(other -> other != taken.as()).toList();
        boolean fellBack = taken != reading.fits().getFirst();
        var all = fellBack ? List.of(reading.taken()) : others;
        if (!all.isEmpty()) {
            desk.say(new Notice.TakenAs(taken.as(), all));
        }
    }

    private void sayUnknown(String code) {
        desk.say(ShownCode.foreignUse(code).<Notice>map(use -> new Notice.ForeignCode(use, ShownCode.of(code)))
                .orElseGet(() -> new Notice.UnknownCode(ShownCode.of(code))));
    }

    void sayUnknownUnless(boolean known, String code) {
        if (!known) {
            sayUnknown(code);
        }
    }
}
