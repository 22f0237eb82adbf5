package org.nordkassa.ui.text;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nordkassa.checkout.Notice;
import org.nordkassa.checkout.StopReason;
import org.nordkassa.scan.ForeignUse;
import org.nordkassa.scan.Gs1Fault;
import org.nordkassa.scan.Interpretation;

/// The words for what codes are, and for what stands against packs.
final class CodeTexts {
    private final Texts texts;

    CodeTexts(Texts texts) {
        this.texts = texts;
    }

    String of(StopReason reason) {
        return switch (reason) {
            case StopReason.Expired(var day) -> texts.say("stop.expired", day);
            case StopReason.SellByPassed(var day) -> texts.say("stop.sell-by-passed", day);
            case StopReason.BestBeforePassed(var day) -> texts.say("stop.best-before-passed", day);
            case StopReason.Recalled(var batch, var why) -> {
                var recalled = batch.isEmpty() ? texts.say("stop.recalled") : texts.say("stop.batch-recalled", batch);
                yield why.isEmpty() ? recalled : texts.say("stop.recalled.why", recalled, why);
            }
        };
    }

    String of(Notice.PackToCheck check) {
        var marks = Stream.concat(check.batches().stream().map(batch -> texts.say("notice.pack-to-check.batch", batch)),
                check.bestBefore().stream().map(day -> texts.say("notice.pack-to-check.best-before", day)))
                .collect(Collectors.joining(", "));
        return check.why().isEmpty() ? texts.say("notice.pack-to-check", check.name(), marks)
                : texts.say("notice.pack-to-check.why", check.name(), marks, check.why());
    }

    String of(Gs1Fault fault) {
        return switch (fault) {
            case CUT_SHORT -> texts.say("notice.broken-gs1.cut-short");
            case UNKNOWN_IDENTIFIER, WRONG_CHARACTER, CONTRADICTION -> texts.say("notice.broken-gs1.wrong");
            case NO_SUCH_DATE -> texts.say("notice.broken-gs1.no-such-date");
            case COMPRESSED -> texts.say("notice.broken-gs1.compressed");
        };
    }

    String of(ForeignUse use) {
        return switch (use) {
            case WEB_PAGE -> texts.say("foreign.web-page");
            case APP_LINK -> texts.say("foreign.app-link");
            case CONTACT -> texts.say("foreign.contact");
            case WIFI -> texts.say("foreign.wifi");
            case PAYMENT -> texts.say("foreign.payment");
            case TICKET -> texts.say("foreign.ticket");
            case MESSAGE -> texts.say("foreign.message");
        };
    }

    String of(Interpretation interpretation) {
        return switch (interpretation) {
            case RECEIPT -> texts.say("code.receipt");
            case BANK_CARD -> texts.say("code.bank-card");
            case CUSTOMER_CARD -> texts.say("code.customer-card");
            case BONUS_CHECK -> texts.say("code.bonus-check");
            case GIFT_CARD -> texts.say("code.gift-card");
            case DEPOSIT_SLIP -> texts.say("code.deposit-slip");
            case GS1_TEXT -> texts.say("code.gs1-text");
            case IN_STORE -> texts.say("code.in-store");
            case ARTICLE, SHORT_UPC -> texts.say("code.article");
            case WRONG_CHECK_DIGIT, OTHER, UNREADABLE -> texts.say("code.other");
        };
    }
}
