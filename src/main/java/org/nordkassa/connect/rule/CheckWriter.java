package org.nordkassa.connect.rule;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.connect.http.Ask;
import org.nordkassa.connect.http.Conversation;
import org.nordkassa.connect.http.Json;
import org.nordkassa.connect.http.Reply;
import org.nordkassa.connect.rule.CheckMovement.Already;
import org.nordkassa.connect.rule.CheckMovement.Refuse;
import org.nordkassa.connect.rule.CheckMovement.Step;
import org.nordkassa.connect.rule.CheckMovement.Write;
import tools.jackson.databind.node.ArrayNode;

/// Changes the list of checks of one subscriber: reads it fresh, changes one check, writes, and reads it back.
///
/// Rule has no compare-and-set. When another till has written in between, our reference is missing on the way back, and
/// the change is made again on what is there now. What this cannot see is a till that read before us and writes after
/// we have read back.
record CheckWriter(Conversation conversation, RuleSettings.Assumed assumed, String subscriber) {
    private static final int WRITES = 3;
    /// Rule keeps at most 65 KiB of data in a group; some of it is not ours.
    private static final int MOST_BYTES = 60_000;

    Outcome change(Function<CheckList, Step> plan) {
        for (int written = 0; written <= WRITES; written++) {
            switch (plan(plan)) {
                case Answer.Failed<Step>(var failure) -> {
                    return failed(failure, written > 0);
                }
                case Answer.Answered<Step>(var step) -> {
                    var end = written < WRITES ? perform(step, plan, written > 0) : withoutWriting(step);
                    if (end.isPresent()) {
                        return end.get();
                    }
                }
            }
        }
        return new Outcome.Unknown(new RemoteFailure.Nonsense());
    }

    private Answer<Step> plan(Function<CheckList, Step> plan) {
        return conversation.send(By.id(subscriber).fields()).answer(body -> plan.apply(CheckList.read(
                MemberFields.read(body).value(assumed.contactGroup(), assumed.bonusChecks()))));
    }

    private static Outcome failed(RemoteFailure failure, boolean written) {
        return written ? new Outcome.Unknown(failure) : new Outcome.NotSent(failure);
    }

    /// @return empty when something was written and has to be read back
    private Optional<Outcome> perform(Step step, Function<CheckList, Step> plan, boolean written) {
        return step instanceof Write(var checks) ? write(checks, plan, written) : withoutWriting(step);
    }

    private static Optional<Outcome> withoutWriting(Step step) {
        return switch (step) {
            case Already(var left) -> Optional.of(new Outcome.Done(left));
            case Refuse(var reason) -> Optional.of(new Outcome.Refused(reason));
            case Write _ -> Optional.empty();
        };
    }

    private Optional<Outcome> write(ArrayNode checks, Function<CheckList, Step> plan, boolean written) {
        var value = Json.text(checks);
        if (value.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of(failed(new RemoteFailure.NotAccepted(413), written));
        }
        var field = Json.object().put("key", assumed.bonusChecksKey()).put("type", "json").put("value", value);
        var body = Json.object().set("fields", Json.array().add(field));
        return switch (conversation.send(Ask.put("api/v2/subscribers/" + Ask.segment(subscriber), body))) {
            case Reply.Success(var _, var answer) when !answer.has("error") -> Optional.empty();
            case Reply.Success(var status, var _) ->
                    Optional.of(failed(new RemoteFailure.NotAccepted(status), written));
            case Reply.Declined declined -> Optional.of(failed(declined.failure(), written));
            case Reply.NoAnswer(var failure, var mayBeDone) ->
                    Optional.of(mayBeDone ? afterLostAnswer(failure, plan) : failed(failure, written));
        };
    }

    /// Looks once more whether the write has arrived. If not, it may still do so: it is not written again now.
    private Outcome afterLostAnswer(RemoteFailure failure, Function<CheckList, Step> plan) {
        return plan(plan) instanceof Answer.Answered<Step>(Already(var left))
                ? new Outcome.Done(left)
                : new Outcome.Unknown(failure);
    }
}
