package org.nordkassa.ui.giftcards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.nordkassa.checkout.CardBook.Entry;
import org.nordkassa.checkout.CardBook.History;
import org.nordkassa.checkout.CardBook.Owed;
import org.nordkassa.checkout.port.GiftCardLedger;
import org.nordkassa.checkout.port.GiftCardLedger.Card;
import org.nordkassa.ui.text.Texts;

/// The gift cards, written out.
public final class GiftCardsModel {
    /// One row.
    ///
    /// @param key of the shortfall, or empty
    /// @param dot its colour: `good`, `idle`, `waiting` or `bad`
    public record Line(String key, String dot, String title, String state, String amount, String when) {}

    private GiftCardsModel() {}

    static List<Line> cards(List<Card> cards, Texts texts) {
        return cards.stream().map(card -> new Line("", switch (card.state()) {
            case USABLE -> "good";
            case EMPTY -> "idle";
            case EXPIRED -> "waiting";
            case VOID -> "bad";
        }, card.number(), texts.say(stateKey(card.state()))
                + " · " + texts.say("gift-cards.made", day(card.made(), texts))
                + card.expires().map(last -> " · " + texts.say("offer.until", day(last, texts))).orElse(""),
                texts.formats().money(card.balance()), "")).toList();
    }

    private static String stateKey(GiftCardLedger.State state) {
        return switch (state) {
            case USABLE -> "gift-cards.state.usable";
            case EMPTY -> "gift-cards.state.empty";
            case EXPIRED -> "gift-cards.state.expired";
            case VOID -> "gift-cards.state.void";
        };
    }

    private static LocalDate day(Instant at, Texts texts) {
        return at.atZone(texts.formats().zone()).toLocalDate();
    }

    static List<Line> history(History history, Texts texts) {
        return history.entries().stream().map(entry -> new Line("", entry.amount().isNegative() ? "idle" : "good",
                entry.receipt().map(number -> texts.say("gift-cards.receipt", number))
                        .orElseGet(() -> texts.say("gift-cards.no-receipt")), kind(entry, texts),
                texts.formats().money(entry.amount()), when(entry.at(), texts))).toList();
    }

    private static String kind(Entry entry, Texts texts) {
        return texts.say(entry.amount().isNegative() ? "gift-cards.taken" : "gift-cards.put");
    }

    static List<Line> owed(List<Owed> owed, Texts texts) {
        return owed.stream().map(one -> new Line(one.shortfall().key(), "bad",
                one.receipt().map(number -> texts.say("gift-cards.receipt", number))
                        .orElseGet(() -> texts.say("gift-cards.no-receipt")), texts.loyalty().unpaid(one.shortfall().reason()),
                texts.formats().money(one.shortfall().amount()), when(one.shortfall().taken(), texts))).toList();
    }

    private static String when(Instant at, Texts texts) {
        return texts.formats().day(day(at, texts)) + " " + texts.formats().time(at);
    }
}
