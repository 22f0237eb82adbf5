package org.nordkassa.ui.doubt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nordkassa.checkout.Doubt;
import org.nordkassa.checkout.Remedy;
import org.nordkassa.checkout.port.BackupWatch;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.ValueInFlight.Stage;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.ui.customer.OfferModel.Tone;
import org.nordkassa.ui.text.Texts;

/// What is in doubt, written out.
///
/// @param count how many somebody ought to look at
public record DoubtModel(List<Row> rows, int count) {
    /// @param title what it is, and how much
    /// @param place in which sale
    /// @param what what happened, a sentence
    /// @param does what the till does about it by itself, a sentence
    /// @param word its state, in the word that the sale's screen has for it
    /// @param tone its colour, likewise
    public record Row(
            String id, String title, String place, String what, String does, String since, String word, Tone tone,
            List<Choice> choices) {
        public Row {
            choices = List.copyOf(choices);
        }
    }

    /// @param needsYes whether it is asked once more before it is done
    public record Choice(Remedy remedy, String label, boolean needsYes) {}

    public DoubtModel {
        rows = List.copyOf(rows);
    }

    public static DoubtModel of(List<Doubt> doubts, Texts texts) {
        return new DoubtModel(doubts.stream().map(doubt -> row(doubt, texts)).toList(),
                (int) doubts.stream().filter(Doubt::counts).count());
    }

    private static Row row(Doubt doubt, Texts texts) {
        return new Row(doubt.id(), title(doubt, texts), place(doubt, texts), what(doubt, texts), does(doubt.next(), texts),
                since(doubt.since(), texts), word(doubt, texts), tone(doubt),
                Remedy.of(doubt).stream().map(remedy -> choice(doubt, remedy, texts)).toList());
    }

    private static String title(Doubt doubt, Texts texts) {
        return switch (doubt) {
            case Doubt.OfUse use -> (use.name().isEmpty() ? subject(use.value().use().subject(), texts) : use.name())
                    + " · " + texts.formats().money(use.value().amount());
            case Doubt.OfCardPayment payment ->
                    texts.say("doubts.card-payment") + " · " + texts.formats().money(payment.amount());
            case Doubt.OfShortfall(var shortfall, var _) ->
                    texts.say("doubts.shortfall") + " · " + texts.formats().money(shortfall.amount());
            case Doubt.OfMessages messages -> texts.say("doubts.messages", texts.of(messages.system()));
            case Doubt.OfReceipt receipt -> texts.say("doubts.receipt", receipt.number());
            case Doubt.OfBackup _ -> texts.say("doubts.backup");
        };
    }

    private static String subject(ValueUse.Subject subject, Texts texts) {
        return switch (subject) {
            case ValueUse.OfBenefit _, ValueUse.OfPromotion _ -> texts.say("doubts.benefit");
            case ValueUse.OfBonusCheck _ -> texts.say("doubts.check");
            case ValueUse.OfGiftCard(var number, var _) -> texts.say("doubts.gift-card", number.masked());
            case ValueUse.OfCustomerBalance() -> texts.say("doubts.balance");
            case ValueUse.OfCardLoad(var number) -> texts.say("doubts.load", number.masked());
            case ValueUse.OfCardMove(var number, var _, var _) -> texts.say("doubts.move", number.masked());
        };
    }

    private static String place(Doubt doubt, Texts texts) {
        return switch (doubt) {
            case Doubt.OfUse use -> place(use.of(), use.receipt(), texts);
            case Doubt.OfCardPayment payment -> place(payment.of(), payment.receipt(), texts);
            case Doubt.OfShortfall(var _, var receipt) -> place(Doubt.Of.COMPLETED_SALE, receipt, texts);
            case Doubt.OfMessages _, Doubt.OfReceipt _, Doubt.OfBackup _ -> "";
        };
    }

    private static String place(Doubt.Of of, Optional<ReceiptNumber> receipt, Texts texts) {
        return switch (of) {
            case OPEN_SALE -> texts.say("doubts.this-sale");
            case VOIDED_SALE -> texts.say("doubts.voided-sale");
            case COMPLETED_SALE -> receipt.map(number -> texts.say("doubts.receipt", number)).orElse("");
        };
    }

    private static String what(Doubt doubt, Texts texts) {
        return switch (doubt) {
            case Doubt.OfUse use -> {
                var system = texts.of(use.value().use().keeper());
                yield texts.say(switch (use.value().stage()) {
                    case GIVING_BACK -> "doubts.what.giving-back";
                    case HELD, CAPTURING -> "doubts.what.capturing";
                    case CAPTURED, UNKNOWN, REFUSED, GIVEN_BACK ->
                            use.value().use().isReturnable() ? "doubts.what.unknown" : "doubts.what.move";
                }, system) + use.failure().filter(failure -> !(failure instanceof RemoteFailure.Resting))
                        .map(failure -> " " + texts.say("doubts.last-try", texts.of(failure))).orElse("");
            }
            case Doubt.OfCardPayment payment -> texts.say(payment.of() == Doubt.Of.OPEN_SALE
                    ? "doubts.what.card-payment" : "doubts.what.card-payment-after");
            case Doubt.OfShortfall(var shortfall, var _) -> texts.say("doubts.what.shortfall",
                    texts.loyalty().unpaid(shortfall.reason()));
            case Doubt.OfMessages messages -> what(messages, texts);
            case Doubt.OfReceipt _ -> texts.say("doubts.what.receipt");
            case Doubt.OfBackup(var trouble) -> what(trouble, texts);
        };
    }

    private static String what(Doubt.OfMessages messages, Texts texts) {
        var parts = new ArrayList<String>();
        if (messages.refused() > 0) {
            parts.add(texts.count("status.refused", messages.refused()));
        }
        if (messages.waiting() > 0) {
            parts.add(texts.count("status.waiting", messages.waiting()));
        }
        messages.failure().map(texts::of).ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    private static String what(BackupWatch.Trouble trouble, Texts texts) {
        return texts.say(switch (trouble.why()) {
            case FOLDER_MISSING -> "doubts.what.backup-folder";
            case DISK_FULL -> "doubts.what.backup-full";
            case NOT_WRITABLE -> "doubts.what.backup-not-writable";
            case NOT_GOOD -> "doubts.what.backup-not-good";
            case OTHER -> "doubts.what.backup";
        }, trouble.folder()) + trouble.lastGood().map(made -> " " + texts.say("doubts.last-backup", when(made, texts)))
                .orElse("");
    }

    private static String does(Doubt.Next next, Texts texts) {
        return switch (next) {
            case Doubt.UnderWay() -> texts.say("doubts.next.under-way");
            case Doubt.Soon() -> texts.say("doubts.next.soon");
            case Doubt.At(var time) -> texts.say("doubts.next.at", texts.formats().time(time));
            case Doubt.WhenPaid() -> texts.say("doubts.next.when-paid");
            case Doubt.ByHand() -> texts.say("doubts.next.by-hand");
        };
    }

    private static String word(Doubt doubt, Texts texts) {
        return switch (doubt) {
            case Doubt.OfUse use -> texts.loyalty().stage(use.value().stage());
            case Doubt.OfCardPayment _ -> texts.loyalty().stage(Stage.UNKNOWN);
            case Doubt.OfShortfall _ -> texts.say("gift-cards.owed");
            case Doubt.OfMessages messages -> messages.refused() > 0
                    ? texts.loyalty().stage(Stage.REFUSED) : texts.say("messages.waiting");
            case Doubt.OfReceipt _ -> texts.say("doubts.not-printed");
            case Doubt.OfBackup _ -> texts.say("doubts.no-backup");
        };
    }

    private static Tone tone(Doubt doubt) {
        return switch (doubt) {
            case Doubt.OfUse use -> Tone.of(use.value().stage());
            case Doubt.OfCardPayment _ -> Tone.UNKNOWN;
            case Doubt.OfMessages messages -> messages.refused() > 0 ? Tone.REFUSED : Tone.UNKNOWN;
            case Doubt.OfShortfall _, Doubt.OfReceipt _, Doubt.OfBackup _ -> Tone.REFUSED;
        };
    }

    private static Choice choice(Doubt doubt, Remedy remedy, Texts texts) {
        return switch (remedy) {
            case ASK_AGAIN -> new Choice(remedy, texts.say(again(doubt)), false);
            case FINISH -> new Choice(remedy, texts.say(finish(doubt)), true);
            case GIVE_BACK -> new Choice(remedy, texts.say(
                    doubt instanceof Doubt.OfCardPayment ? "doubts.not-taken" : "doubts.give-back"), true);
            case WRITE_OFF -> new Choice(remedy, texts.say("doubts.write-off"), true);
            case PRINT -> new Choice(remedy, texts.say("doubts.print"), false);
            case SEE_MESSAGES -> new Choice(remedy, texts.say("doubts.see-messages"), false);
        };
    }

    private static String again(Doubt doubt) {
        return switch (doubt) {
            case Doubt.OfMessages _ -> "doubts.send";
            case Doubt.OfBackup _ -> "doubts.back-up";
            case Doubt.OfUse _, Doubt.OfCardPayment _, Doubt.OfShortfall _, Doubt.OfReceipt _ -> "doubts.ask";
        };
    }

    private static String finish(Doubt doubt) {
        return switch (doubt) {
            case Doubt.OfCardPayment _ -> "doubts.taken";
            case Doubt.OfShortfall _ -> "doubts.paid";
            case Doubt.OfUse _, Doubt.OfMessages _, Doubt.OfReceipt _, Doubt.OfBackup _ -> "doubts.finish";
        };
    }

    private static String since(Instant at, Texts texts) {
        return texts.say("messages.since", when(at, texts));
    }

    private static String when(Instant at, Texts texts) {
        return texts.formats().day(at.atZone(texts.formats().zone()).toLocalDate()) + " " + texts.formats().time(at);
    }
}
