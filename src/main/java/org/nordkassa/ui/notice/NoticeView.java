package org.nordkassa.ui.notice;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.nordkassa.ui.commands.Command;
import org.nordkassa.ui.kit.Icon;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.text.Texts;

/// A banner in the page, never a dialog. Good news goes by itself.
public final class NoticeView {
    private static final Duration LONG_ENOUGH = Duration.seconds(8);

    private final Label text = Parts.paragraph("", "notice-text");
    private final Icon icon = new Icon(Feather.INFO);
    private final Button close;
    private final Button yes;
    private final Button no;
    private final Button sell;
    private final Button split;
    private final HBox pane;
    private final PauseTransition passing = new PauseTransition(LONG_ENOUGH);
    private Optional<NoticeModel> shown = Optional.empty();

    /// @param dismiss takes the notice away, and nothing else that could be left by Escape
    public NoticeView(Texts texts, Consumer<Command> press, Runnable dismiss) {
        text.setId("notice");
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        close = Parts.iconButton("notice-close", Feather.X, texts.say("notice.close"), dismiss, "flat");
        yes = Parts.button("void-yes", texts.say("void.yes"), () -> press.accept(Command.VOID_SALE), "danger");
        no = Parts.button("void-no", texts.say("void.no"), dismiss);
        sell = Parts.button("sell-anyway", texts.say("command.sell-anyway"), () -> press.accept(Command.SELL_ANYWAY));
        sell.setAccessibleText(texts.say("command.sell-anyway.hint"));
        split = Parts.button("split-sale", texts.say("command.split-sale"), () -> press.accept(Command.SPLIT_SALE), "primary");
        split.setAccessibleText(texts.say("command.split-sale.hint"));
        pane = Parts.row("notice", icon, text, no, yes, sell, split, close);
        pane.setAccessibleRole(AccessibleRole.TEXT);
        Parts.present(pane, false);
        passing.setOnFinished(_ -> dismiss.run());
    }

    public Node node() {
        return pane;
    }

    public void show(Optional<NoticeModel> model) {
        if (model.equals(shown)) {
            return;
        }
        shown = model;
        passing.stop();
        Parts.present(pane, model.isPresent());
        model.ifPresent(this::fill);
    }

    private void fill(NoticeModel model) {
        Parts.text(text, model.text());
        pane.setAccessibleText(model.text());
        icon.setIcon(model.kind().icon());
        Parts.tone(pane, "tone-", model.kind().name().toLowerCase(Locale.ROOT));
        Parts.present(yes, model.asksVoid());
        Parts.present(no, model.asksVoid());
        Parts.present(sell, model.asksSell());
        Parts.present(split, model.asksSplit());
        Parts.present(close, !model.asksVoid() && model.kind() != NoticeModel.Kind.BUSY);
        if (model.kind().passes()) {
            passing.playFromStart();
        }
    }
}
