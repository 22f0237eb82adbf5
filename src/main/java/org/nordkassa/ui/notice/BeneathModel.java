package org.nordkassa.ui.notice;

import java.util.Optional;
import org.nordkassa.checkout.MemberState;
import org.nordkassa.ui.desk.PricedState;
import org.nordkassa.ui.text.Texts;

/// What has happened to the sale while a screen is laid over it: a scan works there too, and must not pass unseen.
public final class BeneathModel {
    private BeneathModel() {}

    /// What the till says comes first, then the line last touched, then the customer.
    ///
    /// @param since how the till stood when the screen was opened
    /// @param said what the till says now and did not say then
    public static Optional<NoticeModel> of(PricedState since, PricedState now, Optional<NoticeModel> said, Texts texts) {
        return said.or(() -> line(since, now, texts)).or(() -> customer(since, now, texts));
    }

    private static Optional<NoticeModel> line(PricedState since, PricedState now, Texts texts) {
        return now.state().currentLine().filter(_ -> !now.lines().equals(since.lines())).flatMap(now::line)
                .map(line -> good(texts.say("beneath.line", line.item().name(), now.total())));
    }

    private static Optional<NoticeModel> customer(PricedState since, PricedState now, Texts texts) {
        return now.state().member().map(MemberState::customer)
                .filter(customer -> !since.state().member().map(MemberState::customer).map(before -> before.id())
                        .equals(Optional.of(customer.id())))
                .map(customer -> good(texts.say("beneath.customer", texts.of(customer))));
    }

    private static NoticeModel good(String text) {
        return new NoticeModel(NoticeModel.Kind.GOOD, text, false, false, false);
    }
}
