package org.nordkassa.connect.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.connect.http.Ask;
import org.nordkassa.connect.http.Conversation;
import org.nordkassa.connect.http.Reply;
import tools.jackson.databind.JsonNode;

/// Asks for a member in each way in which Rule may know them.
record KnownMembers(Strangers strangers) {
    /// Asks in each way until Rule knows somebody.
    ///
    /// @return an empty optional when it knows nobody
    <T> Answer<Optional<T>> firstKnown(
            Conversation conversation, List<By> ways, Function<By, Ask> question, Function<JsonNode, T> reading) {
        for (var by : ways) {
            var reply = conversation.send(question.apply(by));
            if (!(reply instanceof Reply.Declined(var status, var _) && status == 404)) {
                return reply.answer(body -> Optional.of(reading.apply(body)));
            }
            strangers.add(by);
        }
        return new Answer.Answered<>(Optional.empty());
    }

    void nowKnown(List<By> ways) {
        strangers.forget(ways);
    }
}
