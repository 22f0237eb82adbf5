package org.nordkassa.ui.notice;

import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;
import org.nordkassa.checkout.Notice;
import org.nordkassa.ui.desk.Desk;
import org.nordkassa.ui.text.Texts;

/// The one thing said at the moment.
///
/// @param asksVoid whether it asks if the sale is really to be voided
/// @param asksSplit whether it offers to split the sale
/// @param asksSell whether what it speaks of may be sold all the same
public record NoticeModel(Kind kind, String text, boolean asksVoid, boolean asksSell, boolean asksSplit) {
    public enum Kind {
        GOOD(Feather.CHECK_CIRCLE),
        INFO(Feather.INFO),
        REFUSED(Feather.ALERT_CIRCLE),
        BUSY(Feather.CLOCK),
        ASKING(Feather.HELP_CIRCLE);

        private final Feather icon;

        Kind(Feather icon) {
            this.icon = icon;
        }

        Feather icon() {
            return icon;
        }

        /// Whether it goes by itself after a while; what was refused stays until it has been read.
        public boolean passes() {
            return this == GOOD || this == INFO;
        }
    }

    /// A question comes before a notice, a notice before what is being waited for.
    public static Optional<NoticeModel> of(Desk desk, Texts texts) {
        var state = desk.shown().state();
        if (desk.voidAsked()) {
            return Optional.of(new NoticeModel(Kind.ASKING, texts.say("void.ask"), true, false, false));
        }
        return state.notice().map(notice -> new NoticeModel(kind(notice), texts.of(notice), false,
                        notice instanceof Notice.PackStopped stopped && stopped.maySell(),
                        notice instanceof Notice.OneGiftCardPerSale(boolean maySplit) && maySplit))
                .or(() -> state.payment().busy().map(busy ->
                        new NoticeModel(Kind.BUSY, texts.loyalty().busy(busy), false, false, false)));
    }

    private static Kind kind(Notice notice) {
        return switch (notice.tone()) {
            case GOOD -> Kind.GOOD;
            case INFO -> Kind.INFO;
            case REFUSED -> Kind.REFUSED;
        };
    }
}
