package org.nordkassa.ui.text;

import java.util.List;
import java.util.stream.Collectors;
import org.nordkassa.checkout.Notice;
import org.nordkassa.checkout.port.JournalUnavailable;
import org.nordkassa.loyalty.BestDeal;
import org.nordkassa.scan.ForeignUse;
import org.nordkassa.scan.ScanTrouble;

/// The sentence of every notice.
final class NoticeTexts {
    private final Texts texts;

    private final CodeTexts codes;

    NoticeTexts(Texts texts) {
        this.texts = texts;
        this.codes = new CodeTexts(texts);
    }

    String sentence(Notice notice) {
        return switch (notice) {
            case Notice.CommandRejected(var reason) -> texts.of(reason);
            case Notice.UnknownCode(var code) -> texts.say("notice.unknown-code", code);
            case Notice.ForeignCode(var use, var shown) -> foreign(use, shown);
            case Notice.BrokenGs1(var fault) -> codes.of(fault);
            case Notice.Gs1WithoutArticle(var ai) -> texts.say("notice.gs1-without-article", ai);
            case Notice.TakenAs(var taken, var others) -> texts.say("notice.taken-as", codes.of(taken),
                    others.stream().map(codes::of).collect(Collectors.joining(", ")));
            case Notice.PackStopped(var name, var reason, boolean maySell) -> texts.say(
                    maySell ? "notice.pack-stopped.may-sell" : "notice.pack-stopped", name, codes.of(reason));
            case Notice.PackOutdated(var name, var reason) ->
                    texts.say("notice.pack-outdated", name, codes.of(reason));
            case Notice.PackToCheck check -> codes.of(check);
            case Notice.RecallListUncertain() -> texts.say("notice.recall-list-uncertain");
            case Notice.LabelDoesNotFit(var name) -> texts.say("notice.label-does-not-fit", name);
            case Notice.PriceInOtherCurrency(var name) -> texts.say("notice.price-in-other-currency", name);
            case Notice.SlipTaken(var day) -> texts.say("notice.slip-taken", day);
            case Notice.CheckNeedsMember() -> texts.say("notice.check-needs-member");
            case Notice.CheckStillAsked() -> texts.say("notice.check-still-asked");
            case Notice.NotTheMembersCheck(var code) -> texts.say("notice.not-the-members-check", code);
            case Notice.WrongCheckDigit(var code) -> texts.say("notice.wrong-check-digit", code);
            case Notice.BankCardRead() -> texts.say("notice.bank-card-read");
            case Notice.UnreadableCode(int _) -> texts.say("notice.unreadable-code");
            case Notice.ScanFailed(var trouble) -> scan(trouble);
            case Notice.ReceiptScanned(var number) -> texts.say("notice.receipt-scanned", number);
            case Notice.QuantityOutOfRange() -> texts.say("notice.quantity-out-of-range");
            case Notice.NotPhoneNorEmail() -> texts.say("notice.not-phone-nor-email");
            case Notice.PhoneNotUnderstood() -> texts.say("notice.phone-not-understood");
            case Notice.EmailNotUnderstood() -> texts.say("notice.email-not-understood");
            case Notice.PhoneOrEmailNeeded() -> texts.say("notice.phone-or-email-needed");
            case Notice.AlreadyRegistered() -> texts.say("notice.already-registered");
            case Notice.NoCustomer() -> texts.say("notice.no-customer");
            case Notice.ManySearchesInVain(int searches) -> texts.say("notice.many-searches-in-vain", searches);
            case Notice.CardLeft() -> texts.say("notice.card-left");
            case Notice.FieldNeeded(var field) -> texts.say("notice.field-needed", texts.of(field));
            case Notice.CustomerUpdated() -> texts.say("notice.customer-updated");
            case Notice.CustomerRegistered() -> texts.say("notice.customer-registered");
            case Notice.OfferNotUsable(var name, var verdict) ->
                    texts.say("notice.offer-not-usable", name, texts.of(verdict));
            case Notice.OfferTakenOff(var name, var verdict) ->
                    texts.say("notice.offer-taken-off", name, texts.of(verdict));
            case Notice.BestDealTaken deal -> bestDeal(deal);
            case Notice.NothingToSave() -> texts.say("notice.nothing-to-save");
            case Notice.UseRefused(var name, var reason) -> texts.say("notice.use-refused", name, texts.of(reason));
            case Notice.UseNotPossible(var name, var system, var failure) ->
                    texts.say("notice.use-not-possible", name, texts.of(system), texts.of(failure));
            case Notice.OfferInUse(var name, var till) -> texts.say("notice.offer-in-use", name, till);
            case Notice.OfferNotHeld(var name) -> texts.say("notice.offer-not-held", name);
            case Notice.CustomerReplaced(var takenOff) -> texts.say("notice.customer-replaced", list(takenOff));
            case Notice.GiftCardRefused(var number, var reason) -> texts.loyalty().refusedCard(number, reason);
            case Notice.BalanceRefused(var reason) -> texts.loyalty().refusedBalance(reason);
            case Notice.GiftCardInBasket(var number) -> texts.say("notice.gift-card-in-basket", number);
            case Notice.CardNotLoaded(var number, var reason) ->
                    texts.say("notice.card-not-loaded", number, texts.of(reason));
            case Notice.LooksLikeSomebody(var others) -> texts.say("notice.looks-like-somebody", list(others));
            case Notice.GiftCardEmpty(var number) -> texts.say("notice.gift-card-empty", number);
            case Notice.NotAGiftCardNumber() -> texts.say("notice.not-a-gift-card-number");
            case Notice.OneGiftCardPerSale(boolean maySplit) -> texts.say(maySplit
                    ? "notice.one-gift-card-per-sale" : "notice.one-gift-card-per-sale.whole");
            case Notice.RestOfSale() -> texts.say("notice.rest-of-sale");
            case Notice.TakenUnconfirmed(var amount) -> texts.say("notice.taken-unconfirmed", amount);
            case Notice.ShortfallFound(var amount, var reason) ->
                    texts.say("notice.shortfall-found", amount, texts.loyalty().unpaid(reason));
            case Notice.GiftCardModeDiffers() -> texts.say("notice.gift-card-mode-differs");
            case Notice.NoBalance() -> texts.say("notice.no-balance");
            case Notice.GiftCardMoved(var balance) -> texts.say("notice.gift-card-moved", balance);
            case Notice.CustomerHasNoNumber() -> texts.say("notice.customer-has-no-number");
            case Notice.MoveInDoubt(var number) -> texts.say("notice.move-in-doubt", number);
            case Notice.GiftCardMovedAfterAll(var number) -> texts.say("notice.gift-card-moved-after-all", number);
            case Notice.GiftCardNotMoved(var number) -> texts.say("notice.gift-card-not-moved", number);
            case Notice.SystemFailed(var system, var failure) ->
                    texts.say("notice.system-failed", texts.of(system), texts.of(failure));
            case Notice.OrdersOverwritten() -> texts.say("notice.orders-overwritten");
            case Notice.PaymentInDoubt(var system) -> texts.say("notice.payment-in-doubt", texts.of(system));
            case Notice.CardPaymentDeclined() -> texts.say("notice.card-payment-declined");
            case Notice.CardPaymentUnknown() -> texts.say("notice.card-payment-unknown");
            case Notice.CardPaymentTaken(var amount) -> texts.say("notice.card-payment-taken", amount);
            case Notice.SaleVoided() -> texts.say("notice.sale-voided");
            case Notice.SaleResumed() -> texts.say("notice.sale-resumed");
            case Notice.CopyPrinting(var number) -> texts.say("notice.copy-printing", number);
            case Notice.NothingToCopy() -> texts.say("notice.nothing-to-copy");
            case Notice.PrinterFailed() -> texts.say("notice.printer-failed");
            case Notice.JournalFailed(var reason) -> journal(reason);
            case Notice.Fault(var code) -> texts.say("notice.fault", code);
        };
    }

    private String foreign(ForeignUse use, String shown) {
        return shown.isEmpty() ? texts.say("notice.foreign-code", codes.of(use))
                : texts.say("notice.foreign-code.shown", codes.of(use), shown);
    }

    private String bestDeal(Notice.BestDealTaken deal) {
        var reason = deal.reason();
        var taken = texts.say("notice.best-deal", reason.saves(), list(deal.used()));
        return reason.kept().isEmpty() ? taken : taken + " " + texts.say("notice.best-deal.kept",
                reason.kept().stream().map(kept -> texts.say("notice.best-deal.kept.one", kept.offer().name(),
                        why(kept.why()))).collect(Collectors.joining(", ")));
    }

    private String why(BestDeal.Why why) {
        return switch (why) {
            case BestDeal.BelowMinimum(var minimum) -> texts.say("notice.best-deal.below-minimum", minimum);
            case BestDeal.DoesNotCombine() -> texts.say("notice.best-deal.does-not-combine");
            case BestDeal.WouldWaste(var remainder) -> texts.say("notice.best-deal.would-waste", remainder);
            case BestDeal.ExpiresLater(var to) -> to.map(day -> texts.say("notice.best-deal.expires-later", day))
                    .orElseGet(() -> texts.say("notice.best-deal.never-expires"));
            case BestDeal.NotNeeded() -> texts.say("notice.best-deal.not-needed");
            case BestDeal.NotConsidered() -> texts.say("notice.best-deal.not-considered");
        };
    }

    private static String list(List<String> names) {
        return String.join(" + ", names);
    }

    private String scan(ScanTrouble trouble) {
        return switch (trouble) {
            case KEYS_LOST -> texts.say("notice.scan.keys-lost");
            case OTHER_LAYOUT -> texts.say("notice.scan.other-layout");
            case TWO_SCANNERS -> texts.say("notice.scan.two-scanners");
            case CUT_OFF -> texts.say("notice.scan.cut-off");
            case TOO_LONG -> texts.say("notice.unreadable-code");
            case REPEATS -> texts.say("notice.scan.repeats");
        };
    }

    private String journal(JournalUnavailable.Reason reason) {
        return switch (reason) {
            case DISK_FULL -> texts.say("notice.journal.disk-full");
            case DAMAGED -> texts.say("notice.journal.damaged");
            case LOCKED -> texts.say("notice.journal.locked");
            case OTHER -> texts.say("notice.journal.other");
        };
    }
}
