package org.nordkassa.connect.sitoo;

import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.connect.http.Amounts;
import org.nordkassa.connect.http.Ask;
import org.nordkassa.connect.http.Conversation;
import org.nordkassa.connect.http.Json;
import org.nordkassa.connect.http.Reply;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.ValueUse;
import tools.jackson.databind.node.ObjectNode;

/// Redeems promotions and bonus checks and undoes it (assumed contract).
record Redemptions(Dialect dialect, SitooSettings.Assumed assumed) {
    /// What this client redeems.
    static boolean isOurs(ValueUse use) {
        return use.subject() instanceof ValueUse.OfBonusCheck || use.subject() instanceof ValueUse.OfPromotion;
    }

    /// Done before under our reference is done.
    Outcome redeem(Conversation conversation, Contact contact, ValueUse use, Money amount) {
        return contact.redeemed().contains(use.key()) ? new Outcome.Done(Optional.empty())
                : outcome(conversation.send(Ask.post(dialect.below(contact.id(), assumed.redeem()),
                        body(use).put("amount", Amounts.text(amount))
                                .put("currency_code", amount.getCurrencyUnit().getCode()))));
    }

    /// What was not redeemed under our reference needs no undoing.
    Outcome undo(Conversation conversation, Contact contact, ValueUse use) {
        return contact.redeemed().contains(use.key())
                ? outcome(conversation.send(
                        Ask.post(dialect.below(contact.id(), assumed.undoRedeem()), body(use))))
                : new Outcome.Done(Optional.empty());
    }

    private static ObjectNode body(ValueUse use) {
        var body = Json.object();
        switch (use.subject()) {
            case ValueUse.OfBonusCheck(var id) -> body.put("bonus_check_id", id);
            case ValueUse.OfPromotion(var id) -> body.put("promotion_id", id);
            case ValueUse.OfBenefit _, ValueUse.OfGiftCard _, ValueUse.OfCustomerBalance _, ValueUse.OfCardLoad _,
                    ValueUse.OfCardMove _ ->
                    throw new IllegalArgumentException("not redeemed here");
        }
        return body.put("transaction_reference", use.key()).put("sale_id", use.sale().toString());
    }

    private static Outcome outcome(Reply reply) {
        return switch (reply) {
            case Reply.Success _ -> new Outcome.Done(Optional.empty());
            case Reply.NoAnswer noAnswer -> noAnswer.outcome();
            case Reply.Declined declined -> refused(declined);
        };
    }

    /// @see <a href="https://developer.voyado.com/en/points-and-vouchers/redeem-a-voucher.html">the words of the
    ///     nearest public contract</a>
    private static Outcome refused(Reply.Declined declined) {
        var word = declined.body().path("error_code").asString("");
        return switch (declined.status()) {
            case 401, 403 -> new Outcome.NotSent(new RemoteFailure.NotAuthorised());
            case 404 -> new Outcome.Refused(Refusal.UNKNOWN);
            case 409 -> new Outcome.Refused(word.contains("expired") || word.contains("Expired")
                    ? Refusal.EXPIRED : Refusal.ALREADY_USED);
            case 422 -> new Outcome.Refused(Refusal.OTHER);
            default -> new Outcome.NotSent(declined.failure());
        };
    }
}
