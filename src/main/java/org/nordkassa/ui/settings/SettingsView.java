package org.nordkassa.ui.settings;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
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
import org.nordkassa.checkout.Notice;
import org.nordkassa.ui.kit.Icon;
import org.nordkassa.ui.kit.ModelView;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.text.Texts;

/// The settings window: its pages at the left, the fields of one of them, and what came of saving at the foot. Covers the
/// whole till while it is open.
public final class SettingsView implements ModelView {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final Texts texts;
    private final SettingsModel model;
    private final Map<SettingsPage, Button> tabs = new EnumMap<>(SettingsPage.class);
    private final Map<SettingsPage, PageView> pages = new EnumMap<>(SettingsPage.class);
    private final StackPane place = new StackPane();
    private final Label message = Parts.paragraph("", "settings-message");
    private final Button undo;
    private final Button restart;
    private final Button save;
    private final VBox pane;
    private final ModeGuardView modeGuard;
    private final Map<SettingsPage, Supplier<Node>> own;

    /// @param own what a page has that are no fields, above them
    public SettingsView(Texts texts, SettingsModel model, Map<SettingsPage, Supplier<Node>> own) {
        this.own = Map.copyOf(own);
        this.texts = texts;
        this.model = model;
        undo = Parts.button("settings-undo", texts.say("settings.undo"), model::undo);
        restart = Parts.button("settings-restart", texts.say("settings.restart"),
                () -> model.restart().ifPresent(Runnable::run), "accent");
        save = Parts.button("settings-save", texts.say("settings.save"), model::save, "primary");
        message.setId("settings-message");
        message.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(message, Priority.ALWAYS);
        var foot = Parts.row("settings-foot", message, undo, restart, save);
        HBox.setHgrow(place, Priority.ALWAYS);
        place.setMinWidth(0);
        var middle = Parts.row("settings-middle", nav(), place);
        middle.setMinHeight(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        modeGuard = new ModeGuardView(texts, model.modeGuard(), this::focus);
        pane = Parts.column("settings", head(), middle, modeGuard.node(), foot);
        pane.setId("settings-window");
        Parts.present(pane, false);
    }

    private Node head() {
        var back = Parts.iconButton("settings-close", Feather.ARROW_LEFT, texts.say("settings.close"), model::close, "flat");
        return Parts.row("settings-head", back, Parts.label(texts.say("settings.title"), "panel-title"));
    }

    private Node nav() {
        var nav = Parts.column("settings-nav");
        for (var page : SettingsPage.values()) {
            var name = Parts.label(texts.say(page.titleKey()));
            var mark = new Region();
            mark.getStyleClass().add("settings-mark");
            var tab = Parts.button("settings-page-" + page.id(), null, () -> model.choose(page), "settings-tab");
            tab.setAccessibleText(texts.say(page.titleKey()));
            tab.setGraphic(Parts.row("command-row", new Icon(page.icon()), name, Parts.spring(), mark));
            tab.setMaxWidth(Double.MAX_VALUE);
            tabs.put(page, tab);
            nav.getChildren().add(tab);
        }
        var scroll = new ScrollPane(nav);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("clear-scroll", "settings-nav-scroll");
        return scroll;
    }

    @Override
    public Node node() {
        return pane;
    }

    /// Puts the focus where keys work: on the chosen page's tab.
    @Override
    public void focus() {
        // What scrolls is in the scene only once it has its skin.
        pane.applyCss();
        tabs.get(model.page()).requestFocus();
    }

    @Override
    public void show() {
        Parts.present(pane, model.isOpen());
        if (!model.isOpen()) {
            pages.values().forEach(PageView::leave);
            return;
        }
        tabs.forEach((page, tab) -> {
            tab.pseudoClassStateChanged(CHOSEN, page == model.page());
            tab.pseudoClassStateChanged(CHANGED, model.isChanged(page));
            Parts.tone(tab, "settings-is-", model.isWrong(page) ? "wrong" : "right");
        });
        reveal(pages.computeIfAbsent(model.page(), page -> new PageView(page, texts, model,
                Optional.ofNullable(own.get(page)).map(Supplier::get))));
        Parts.text(message, sentence().orElse(""));
        Parts.tone(message, "settings-tone-", tone());
        boolean isChanged = !model.draft().isEmpty();
        Parts.present(undo, isChanged);
        Parts.present(restart, model.restart().isPresent());
        disableSave(!isChanged || model.modeGuard().isUp());
        modeGuard.show();
    }

    /// A button that is disabled under the finger would hand the focus to whatever comes next.
    private void disableSave(boolean disabled) {
        if (disabled && save.isFocused()) {
            focus();
        }
        save.setDisable(disabled);
    }

    private void reveal(PageView wanted) {
        if (!place.getChildren().contains(wanted.node())) {
            place.getChildren().add(wanted.node());
        }
        pages.values().forEach(page -> {
            Parts.present(page.node(), page == wanted);
            if (page != wanted) {
                page.leave();
            }
        });
        wanted.show();
    }

    private Optional<String> sentence() {
        return switch (model.message()) {
            case Message.None() -> model.draft().isEmpty() ? Optional.empty() : Optional.of(texts.say("settings.unsaved"));
            case Message.Demo() -> Optional.of(texts.say("settings.demo"));
            case Message.Working() -> Optional.of(texts.say("settings.saving"));
            case Message.Saved() -> Optional.of(texts.say("settings.saved"));
            case Message.ScanRead() -> Optional.of(texts.say("settings.scan-read"));
            case Message.ScanFailed(var trouble) -> Optional.of(texts.of(new Notice.ScanFailed(trouble)));
            case Message.Failed(var problem) -> Optional.of(SettingsWords.problem(problem, texts));
        };
    }

    private String tone() {
        return switch (model.message()) {
            case Message.None(), Message.Demo(), Message.Working(), Message.ScanRead() -> "quiet";
            case Message.Saved() -> "good";
            case Message.ScanFailed _, Message.Failed _ -> "bad";
        };
    }
}
