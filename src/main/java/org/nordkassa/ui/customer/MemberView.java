package org.nordkassa.ui.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.nordkassa.checkout.Action;
import org.nordkassa.ui.commands.Command;
import org.nordkassa.ui.commands.CommandButtons;
import org.nordkassa.ui.kit.Icon;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.text.Texts;

/// A known customer: who they are, what each system has answered, and their offers.
final class MemberView {
    private final Texts texts;
    private final Consumer<Action> act;
    private final Label initials = Parts.label("", "initials");
    private final Icon nameless = Parts.icon(Feather.USER, "nameless");
    private final Label name = Parts.label("", "member-name");
    private final Label details = Parts.label("", "member-details");
    private final Label permissions = Parts.paragraph("", "member-details");
    private final Button card;
    private final HBox groups = Parts.row("member-groups");
    private final VBox lookups = Parts.column("lookups");
    private final Label answered = Parts.label("", "lookup-word");
    private final VBox offers = Parts.column("offers");
    private final Label empty;
    private final VBox history = Parts.column("history");
    private final Label balance = Parts.whole("balance-value");
    private final HBox balanceRow;
    private final Button best;
    private final Button askAgain;
    private final HBox asked;
    private final Map<String, OfferCard> cards = new HashMap<>();
    private final VBox pane;
    private Optional<MemberModel.Card> shownCard = Optional.empty();
    private List<History.Row> shownHistory = List.of();
    private Optional<List<MemberModel.Row>> shownLookups = Optional.empty();

    MemberView(Texts texts, CommandButtons buttons, Consumer<Action> act) {
        this.texts = texts;
        this.act = act;
        card = Parts.button("customer-card", "", this::showWholeCard, "member-card");
        groups.setId("customer-groups");
        name.setId("customer-name");
        details.setId("customer-details");
        permissions.setId("customer-permissions");
        offers.setId("offers");
        history.setId("history");
        balance.setId("customer-balance");
        empty = Parts.paragraph("", "muted", "no-offers");
        askAgain = buttons.icon(Command.ASK_AGAIN, "flat");
        best = buttons.full(Command.BEST_DEAL, "accent", "best-button");
        best.setMaxWidth(Double.MAX_VALUE);
        var use = buttons.icon(Command.BALANCE, "flat");
        balanceRow = Parts.row("balance-row", Parts.label(texts.say("customer.balance"), "balance-name"),
                Parts.spring(), balance, buttons.icon(Command.GIFT_CARDS, "flat"), use);
        var scroll = new ScrollPane(Parts.column("owned", answered, offers, empty, history));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("clear-scroll");
        scroll.setId("offers-scroll");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        answered.setId("lookup-answered");
        HBox.setHgrow(lookups, Priority.ALWAYS);
        asked = Parts.row("answers", lookups, askAgain);
        pane = Parts.column("panel", head(buttons), asked, balanceRow, scroll, best);
        pane.setId("customer-known");
    }

    private Node head(CommandButtons buttons) {
        var badge = new StackPane(initials, nameless);
        badge.getStyleClass().add("avatar");
        badge.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        badge.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        var who = Parts.column("member-who", name, details);
        who.setMinWidth(0);
        HBox.setHgrow(who, Priority.ALWAYS);
        var head = Parts.row("member-head", badge, who, buttons.icon(Command.EDIT_CUSTOMER, "flat"),
                buttons.icon(Command.REMOVE_CUSTOMER, "flat"));
        return Parts.column("member-top", head, permissions, Parts.row("member-marks", card, groups));
    }

    Node show(MemberModel model) {
        Parts.text(initials, model.initials());
        Parts.present(nameless, model.initials().isEmpty());
        Parts.text(name, model.name());
        Parts.text(details, model.details());
        Parts.present(details, !model.details().isEmpty());
        Parts.text(permissions, model.permissions());
        Parts.present(permissions, !model.permissions().isEmpty());
        showCard(model);
        showLookups(model.lookups());
        Parts.text(answered, model.answered().orElse(""));
        Parts.present(answered, model.answered().isPresent());
        Parts.present(asked, model.answered().isEmpty());
        showOffers(model);
        showHistory(model.history());
        Parts.text(balance, model.balance().orElse(""));
        Parts.present(balanceRow, model.balance().isPresent());
        best.setDisable(!model.hasUsable());
        Parts.present(best, !model.offers().isEmpty());
        return pane;
    }

    private void showCard(MemberModel model) {
        if (!model.card().equals(shownCard)) {
            shownCard = model.card();
            model.card().ifPresent(this::showMaskedCard);
        }
        Parts.present(card, model.card().isPresent());
        var names = model.groups().stream().map(group -> Parts.label(group, "member-group")).toList();
        if (names.size() != groups.getChildren().size() || !names.stream().map(Label::getText).toList().equals(
                groups.getChildren().stream().map(node -> ((Label) node).getText()).toList())) {
            groups.getChildren().setAll(names);
        }
        Parts.present(groups, !names.isEmpty());
    }

    /// Hidden again with the next customer, or by pressing once more.
    private void showWholeCard() {
        shownCard.ifPresent(known -> {
            if (card.getText().endsWith(known.whole())) {
                showMaskedCard(known);
            } else {
                write(known.whole());
                card.setMinWidth(0);
            }
        });
    }

    private void showMaskedCard(MemberModel.Card known) {
        write(known.masked());
        card.setMinWidth(Region.USE_PREF_SIZE);
    }

    /// The type is named as the systems around the till name it.
    private void write(String number) {
        card.setText("CustomerCard " + number);
        card.setAccessibleText(card.getText() + ". " + texts.say("customer.card.show"));
    }

    private void showLookups(List<MemberModel.Row> rows) {
        if (!shownLookups.equals(Optional.of(rows))) {
            shownLookups = Optional.of(rows);
            lookups.getChildren().setAll(rows.stream().map(MemberView::lookup).toList());
        }
    }

    private static Node lookup(MemberModel.Row row) {
        var dot = new Region();
        dot.getStyleClass().addAll("dot", "dot-" + row.light().name().toLowerCase(Locale.ROOT));
        var name = Parts.whole("lookup-name");
        name.setText(row.system());
        var word = Parts.paragraph(row.word(), "lookup-word", "lookup-said");
        word.setId(row.id());
        word.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(word, Priority.ALWAYS);
        return Parts.row("lookup", dot, name, word);
    }

    private void showHistory(List<History.Row> rows) {
        Parts.present(history, !rows.isEmpty());
        if (shownHistory.equals(rows)) {
            return;
        }
        shownHistory = rows;
        history.getChildren().setAll(Parts.label(texts.say("customer.history"), "field-label"));
        for (var row : rows) {
            var what = Parts.label(row.what(), "muted");
            what.setMinWidth(0);
            HBox.setHgrow(what, Priority.ALWAYS);
            what.setMaxWidth(Double.MAX_VALUE);
            var remark = Parts.label(row.remark(), "history-remark");
            remark.setMinWidth(Region.USE_PREF_SIZE);
            var day = Parts.label(row.day(), "history-day");
            day.setMinWidth(Region.USE_PREF_SIZE);
            history.getChildren().add(Parts.row("history-row", day, what, remark));
        }
    }

    private void showOffers(MemberModel model) {
        var wanted = new ArrayList<Node>();
        for (var offer : model.offers()) {
            var card = cards.computeIfAbsent(offer.id(), _ -> new OfferCard(texts, act));
            card.show(offer);
            wanted.add(card.node());
        }
        cards.keySet().retainAll(model.offers().stream().map(OfferModel::id).toList());
        if (!offers.getChildren().equals(wanted)) {
            offers.getChildren().setAll(wanted);
        }
        Parts.text(empty, texts.say(model.asking() ? "customer.offers.asking" : "customer.offers.none"));
        Parts.present(empty, model.offers().isEmpty() && (model.asking() || model.answered().isPresent()));
    }
}
