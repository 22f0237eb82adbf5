package org.nordkassa.checkout;

import java.util.Optional;
import org.nordkassa.scan.CodeMeaning;
import org.nordkassa.scan.CodeReader;
import org.nordkassa.scan.CodeRules;
import org.nordkassa.scan.Scan;

/// Takes a scan to where its meaning belongs: basket, customer or gift card.
final class ScanDesk {
    /// Longer than any article's number: what is longer may be a person's code, and is not shown whole.
    private static final int SHOWN = 14;

    private final Desk desk;
    private final CodeReader codes;
    private final Basket basket;
    private final CustomerFinder finder;
    private final CardOnCounter counter;

    ScanDesk(Desk desk, CodeRules rules, Basket basket, CustomerFinder finder, CardOnCounter counter) {
        this.desk = desk;
        this.codes = new CodeReader(rules);
        this.basket = basket;
        this.finder = finder;
        this.counter = counter;
    }

    void scanned(Scan scan) {
        switch (codes.read(scan.text())) {
            case CodeMeaning.ReceiptNumberCode(var number) -> desk.say(new Notice.ReceiptScanned(number.toString()));
            case CodeMeaning.GiftCardCode(var number) -> counter.ask(number, Optional.empty());
            case CodeMeaning.CustomerCardCode(var card) -> finder.byCard(card);
            case CodeMeaning.WeighedItem item -> sayUnknownUnless(basket.scanned(item), item.itemKey());
            case CodeMeaning.PricedItem item -> sayUnknownUnless(basket.scanned(item), item.itemKey());
            case CodeMeaning.ArticleNumber article -> sayUnknownUnless(basket.scanned(article), article.gtin());
            case CodeMeaning.Gs1Article(var article, var _) ->
                    sayUnknownUnless(basket.scanned(article), article.gtin());
            case CodeMeaning.BonusCheckCode _, CodeMeaning.DepositSlipCode _, CodeMeaning.BrokenGs1 _,
                 CodeMeaning.Gs1WithoutArticle _, CodeMeaning.ForeignCode _ ->
                    desk.say(new Notice.UnreadableCode(scan.text().length()));
            case CodeMeaning.OtherCode code ->
                    sayUnknownUnless(basket.scanned(code) || finder.byKnownCard(code.text()), code.text());
            case CodeMeaning.WrongCheckDigit(var digits) -> desk.say(new Notice.WrongCheckDigit(digits));
            case CodeMeaning.BankCard() -> desk.say(new Notice.BankCardRead());
            case CodeMeaning.Unreadable(var length) -> desk.say(new Notice.UnreadableCode(length));
        }
    }

    void sayUnknownUnless(boolean known, String code) {
        if (!known) {
            desk.say(new Notice.UnknownCode(code.length() <= SHOWN && !code.contains("@")
                    ? code : code.substring(0, Math.min(4, code.length())) + "…"));
        }
    }
}
