package org.nordkassa.ui.settings;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.text.Texts;

/// One page: its fields, and what else it has.
final class PageView {
    private final SettingsPage page;
    private final List<FieldView> fields;
    private final Optional<TrialView> trial;
    private final Optional<ScannersView> scanners;
    private final Optional<Slot> slot;
    private final Optional<Label> keeping;
    private final SettingsModel model;
    private final Texts texts;
    private final ScrollPane scroll;
    private boolean isVisible;

    /// @param own what another screen shows on this page
    PageView(SettingsPage page, Texts texts, SettingsModel model, Optional<Node> own) {
        this.page = page;
        this.model = model;
        this.texts = texts;
        fields = SettingsTable.of(page).stream().map(field -> new FieldView(field, texts, model)).toList();
        trial = page.connection().map(connection -> new TrialView(page, connection, texts, model));
        scanners = page == SettingsPage.SCANNERS ? Optional.of(new ScannersView(texts, model)) : Optional.empty();
        slot = model.slots().stream().filter(one -> one.titleKey().equals(page.titleKey())).findFirst();
        keeping = SettingsTable.of(page).stream().anyMatch(Field::isSecret)
                ? Optional.of(Parts.paragraph("", "settings-help")) : Optional.empty();
        var title = Parts.label(texts.say(page.titleKey()), "settings-title");
        var head = Parts.row("settings-page-head", title, Parts.spring());
        trial.ifPresent(view -> head.getChildren().add(view.button()));
        var form = Parts.column("settings-form", head, Parts.paragraph(texts.say(page.hintKey()), "settings-hint"));
        trial.ifPresent(view -> form.getChildren().add(view.node()));
        scanners.ifPresent(view -> form.getChildren().add(view.node()));
        own.ifPresent(form.getChildren()::add);
        slot.ifPresent(found -> form.getChildren().add(found.node().get()));
        fields.forEach(view -> form.getChildren().add(view.node()));
        keeping.ifPresent(form.getChildren()::add);
        scroll = new ScrollPane(new StackPane(form));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("clear-scroll", "settings-scroll");
        scroll.setId("settings-form-" + page.id());
    }

    Node node() {
        return scroll;
    }

    void show() {
        fields.forEach(FieldView::show);
        trial.ifPresent(TrialView::show);
        scanners.ifPresent(view -> view.show(true));
        present(true);
        keeping.ifPresent(label -> Parts.text(label, SettingsWords.keeping(model.keeping(), texts)));
    }

    void leave() {
        scanners.ifPresent(view -> view.show(false));
        present(false);
    }

    private void present(boolean now) {
        if (now != isVisible) {
            isVisible = now;
            slot.ifPresent(found -> found.present().accept(now));
        }
    }
}
