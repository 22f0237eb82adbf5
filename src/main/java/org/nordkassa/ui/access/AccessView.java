package org.nordkassa.ui.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.nordkassa.checkout.access.Cashier;
import org.nordkassa.ui.kit.Icon;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.text.AccessTexts;
import org.nordkassa.ui.text.Texts;

/// Who, and the PIN. On a locked till it covers everything; where somebody is asked to allow a deed it lies over the
/// till. The keyboard's focus stays on the digits; arrows choose who.
public final class AccessView {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");
    private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");

    private final AccessTexts texts;
    private final AccessModel model;
    private final Label title = Parts.paragraph("", "access-title");
    private final Label hint = Parts.paragraph("", "access-hint");
    private final Label name = Parts.label("", "access-name");
    private final Label digits = Parts.label("", "access-digits");
    private final Label says = Parts.paragraph("", "access-says");
    private final Icon sign = Parts.icon(Feather.LOCK, "access-sign");
    private final TilePane tiles = new TilePane();
    private final PinPad pad;
    private final Button leave;
    private final Map<Cashier, Button> buttons = new HashMap<>();
    private final StackPane pane = new StackPane();
    private List<Cashier> people = List.of();

    public AccessView(Texts words, AccessModel model, String shopName) {
        this.model = model;
        texts = new AccessTexts(words);
        pad = new PinPad(words, key -> {
            model.touch(key);
            focus();
        }, () -> {
            model.enter();
            focus();
        });
        leave = Parts.button("access-leave", words.say("staff.leave"), model::leave);
        leave.setFocusTraversable(false);
        title.setId("access-title");
        says.setId("access-says");
        name.setId("access-name");
        digits.setId("access-digits");
        digits.setFocusTraversable(true);
        digits.setAccessibleRole(AccessibleRole.PASSWORD_FIELD);
        digits.setMaxWidth(Double.MAX_VALUE);
        var card = Parts.row("access-card", left(shopName), right());
        card.getStyleClass().add("card");
        pane.getStyleClass().add("access");
        pane.setId("access");
        pane.getChildren().add(card);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        pane.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        Parts.present(pane, false);
    }

    private Node left(String shopName) {
        var badge = new StackPane(sign);
        badge.getStyleClass().add("access-badge");
        var shop = Parts.label(shopName.isBlank() ? "Nordkassa" : shopName, "access-shop");
        var head = Parts.row("access-head", badge, Parts.column("access-heading", shop, title));
        HBox.setHgrow(head.getChildren().getLast(), Priority.ALWAYS);
        tiles.getStyleClass().add("access-tiles");
        tiles.setPrefColumns(2);
        var scroll = new ScrollPane(tiles);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("clear-scroll", "access-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var column = Parts.column("access-left", head, hint, scroll, leave);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private Node right() {
        VBox.setVgrow(pad.node(), Priority.ALWAYS);
        return Parts.column("access-right", name, digits, says, pad.node());
    }

    public Node node() {
        return pane;
    }

    public void focus() {
        digits.requestFocus();
    }

    public void show() {
        Parts.present(pane, model.isOpen());
        if (!model.isOpen()) {
            digits.setText("");
            return;
        }
        boolean isLocked = model.isLocked();
        pane.pseudoClassStateChanged(LOCKED, isLocked);
        sign.setIcon(isLocked ? Feather.LOCK : Feather.SHIELD);
        Parts.text(title, texts.title(model.state()));
        Parts.text(hint, texts.hint(isLocked, model.chosen().isPresent()));
        Parts.present(leave, !isLocked);
        showPeople();
        Parts.text(name, model.chosen().map(Cashier::name).orElseGet(texts::number));
        Parts.text(digits, model.shown());
        digits.pseudoClassStateChanged(EMPTY, model.shown().isEmpty());
        digits.setAccessibleText(model.chosen().map(texts::pinOf).orElseGet(texts::number));
        var sentence = sentence();
        Parts.text(says, sentence.orElse(""));
        Parts.tone(says, "access-tone-", model.state().isChecking() ? "quiet" : "bad");
        pad.show(model.canEnter());
    }

    private Optional<String> sentence() {
        return model.state().isChecking() ? Optional.of(texts.checking())
                : model.unknownNumber().map(texts::unknownNumber).or(() -> model.said().map(texts::of))
                        .or(() -> model.trouble().map(texts::of));
    }

    private void showPeople() {
        if (!people.equals(model.people())) {
            people = model.people();
            buttons.clear();
            people.forEach(cashier -> buttons.put(cashier, tile(cashier)));
            tiles.getChildren().setAll(people.stream().map(buttons::get).toList());
        }
        buttons.forEach((cashier, button) -> button.pseudoClassStateChanged(
                CHOSEN, model.chosen().equals(Optional.of(cashier))));
    }

    private Button tile(Cashier cashier) {
        var tile = Parts.button("cashier-" + cashier.number(), null, () -> {
            model.choose(cashier);
            focus();
        }, "access-tile");
        var initial = Parts.label(cashier.name().strip().substring(0, 1), "initials");
        var avatar = new StackPane(initial);
        avatar.getStyleClass().add("avatar");
        var called = Parts.label(cashier.name(), "access-tile-name");
        called.setMinWidth(0);
        var who = Parts.column("access-tile-who", called,
                Parts.label(cashier.number() + " · " + texts.of(cashier.role()), "access-tile-role"));
        who.setMinWidth(0);
        HBox.setHgrow(who, Priority.ALWAYS);
        tile.setGraphic(Parts.row("access-tile-face", avatar, who));
        tile.setAccessibleText(cashier.name() + ", " + cashier.number());
        tile.setFocusTraversable(false);
        tile.setMaxWidth(Double.MAX_VALUE);
        return tile;
    }

    private void pressed(KeyEvent event) {
        boolean used = true;
        switch (event.getCode()) {
            case ENTER -> model.enter();
            case BACK_SPACE, DELETE -> model.touch('\b');
            case ESCAPE -> model.back();
            case UP, KP_UP, LEFT, KP_LEFT -> model.move(-1);
            case DOWN, KP_DOWN, RIGHT, KP_RIGHT, TAB -> model.move(1);
            default -> used = false;
        }
        if (used) {
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        var text = event.getCharacter();
        if (text.length() == 1 && Character.isDigit(text.charAt(0)) && text.charAt(0) <= '9'
                && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown()) {
            model.key(text.charAt(0));
        }
        event.consume();
    }
}
