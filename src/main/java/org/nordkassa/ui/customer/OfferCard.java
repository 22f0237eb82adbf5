package org.nordkassa.ui.customer;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.nordkassa.checkout.Action;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.text.Texts;

/// One offer: what it is, what it is worth, how far it has come, and the button that uses or withdraws it.
final class OfferCard {
    private final Texts texts;
    private final Label value = Parts.whole("offer-value");
    private final Label name = Parts.label("", "offer-name");
    private final Label detail = Parts.label("", "offer-detail");
    private final Label word = Parts.paragraph("", "offer-word");
    private final Label key = Parts.whole("offer-key");
    private final Button use;
    private final HBox pane;
    private OfferModel shown;

    OfferCard(Texts texts, Consumer<Action> act) {
        this.texts = texts;
        use = new Button();
        use.getStyleClass().add("offer-button");
        use.setMinWidth(Region.USE_PREF_SIZE);
        use.setOnAction(_ -> act.accept(shown.discount()
                .<Action>map(Action.RemoveDiscount::new)
                .orElseGet(() -> new Action.UseOffer(shown.id()))));
        name.setWrapText(true);
        detail.setWrapText(true);
        var middle = Parts.column("offer-middle", name, word, detail);
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        pane = Parts.row("offer", Parts.column("offer-side", value, key), middle, use);
    }

    Node node() {
        return pane;
    }

    void show(OfferModel model) {
        if (model.equals(shown)) {
            return;
        }
        shown = model;
        // Named after its place: JavaFX keeps the styles of every name it has ever seen, and offers come without end.
        pane.setId("offer-" + model.number());
        pane.setUserData(model.id());
        use.setId("offer-" + model.number() + "-use");
        Parts.text(value, model.value());
        Parts.text(name, model.name());
        Parts.text(detail, model.detail());
        Parts.text(word, model.word());
        Parts.text(key, "Alt+" + model.number());
        Parts.tone(pane, "offer-is-", model.tone().name().toLowerCase(Locale.ROOT));
        boolean used = model.discount().isPresent();
        use.setText(texts.say(used ? "offer.withdraw" : "offer.use"));
        use.setAccessibleText(use.getText() + ": " + model.name() + ", " + model.value() + ", " + model.word());
        Parts.tone(use, "do-", used ? "withdraw" : "use");
        Parts.present(use, used || model.usable());
        Parts.present(key, (used || model.usable()) && model.number() <= 9);
        Parts.present(detail, !model.detail().isEmpty());
    }
}
