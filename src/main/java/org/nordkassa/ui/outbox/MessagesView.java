package org.nordkassa.ui.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.checkout.Messages;
import org.nordkassa.checkout.Messages.Overview;
import org.nordkassa.checkout.Messages.Row;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.ui.kit.ListChanges;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.kit.RowCell;
import org.nordkassa.ui.kit.RowCell.Words;
import org.nordkassa.ui.kit.RowCell.Words.Mark;
import org.nordkassa.ui.kit.Sheet;
import org.nordkassa.ui.kit.SheetView;
import org.nordkassa.ui.text.Texts;

/// The messages, laid over the till: a list, and beside it the one that is looked into.
public final class MessagesView implements SheetView {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int MOST = 200;

    private final Texts texts;
    private final Messages messages;
    private final Executor fx;
    private final HBox filters = Parts.row("segments");
    private final ObservableList<MessagesModel.Line> lines = FXCollections.observableArrayList();
    private final ListView<MessagesModel.Line> list = new ListView<>(lines);
    private final Label footer = Parts.label("", "muted");
    private final Node nothing;
    private final Sheet sheet;
    private final DetailView detail;
    private Optional<RemoteSystem> system = Optional.empty();
    private Optional<Overview> shown = Optional.empty();
    private List<RemoteSystem> notSetUp = List.of();
    private Optional<List<Integer>> counts = Optional.empty();
    private int question;

    public MessagesView(Texts texts, Messages messages, Executor fx, Runnable close) {
        this.texts = texts;
        this.messages = messages;
        this.fx = fx;
        nothing = Parts.blank(Feather.CHECK, Parts.paragraph(texts.say("messages.none"), "blank-sentence"));
        nothing.setId("messages-none");
        Parts.present(nothing, false);
        detail = new DetailView(texts, messages, fx, this::reload);
        list.setId("messages-list");
        list.getStyleClass().add("sheet-list");
        list.setAccessibleText(texts.say("messages.title"));
        list.setCellFactory(_ -> new RowCell<>(MessagesView::words));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> showDetail());
        VBox.setVgrow(list, Priority.ALWAYS);
        var stack = new StackPane(list, nothing);
        VBox.setVgrow(stack, Priority.ALWAYS);
        var left = Parts.column("sheet-left", stack, footer);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        var body = Parts.row("sheet-body", left, detail.node());
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        sheet = new Sheet("messages", texts.say("messages.title"), texts.say("sheet.close"), close)
                .beside(filters).with(body);
    }

    private static Words words(MessagesModel.Line line) {
        var mark = new Mark.Dot(switch (line.tone()) {
            case WAITING, TROUBLE -> "waiting";
            case REFUSED -> "bad";
            case ASIDE -> "idle";
        });
        return new Words(mark, line.title(), line.state(), line.tone().name().toLowerCase(Locale.ROOT), line.system(),
                line.since());
    }

    @Override
    public Sheet sheet() {
        return sheet;
    }

    @Override
    public void opened() {
        detail.clear();
        reload();
        sheet.focus(list);
    }

    /// Looks again when more or fewer messages wait than before.
    @Override
    public void show(CheckoutState state) {
        notSetUp = state.systems().entrySet().stream()
                .filter(entry -> entry.getValue().failure().orElse(null) instanceof RemoteFailure.NotSetUp)
                .map(Map.Entry::getKey).toList();
        var now = Optional.of(state.systems().values().stream()
                .flatMap(how -> Stream.of(how.waiting(), how.refused())).toList());
        if (sheet.isOpen() && !now.equals(counts)) {
            reload();
        }
        counts = now;
    }

    private void reload() {
        int mine = ++question;
        messages.list(system, MOST, overview -> fx.execute(() -> {
            if (mine == question) {
                take(overview);
            }
        }));
    }

    private void take(Overview overview) {
        var before = Optional.ofNullable(list.getSelectionModel().getSelectedItem()).map(MessagesModel.Line::id);
        shown = Optional.of(overview);
        var model = MessagesModel.of(overview, texts);
        ListChanges.apply(lines, model.lines());
        Parts.text(footer, model.footer());
        Parts.present(footer, !model.footer().isEmpty());
        Parts.present(nothing, model.lines().isEmpty());
        Parts.present(list, !model.lines().isEmpty());
        Parts.present(detail.node(), !model.lines().isEmpty());
        sheet.keepFocus(list);
        showFilters(model.systems());
        var again = lines.stream().filter(line -> Optional.of(line.id()).equals(before)).findFirst();
        if (again.isPresent()) {
            list.getSelectionModel().select(again.get());
        } else if (!lines.isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
        showDetail();
    }

    private void showFilters(List<RemoteSystem> systems) {
        var buttons = new ArrayList<Node>();
        if (systems.size() > 1 || system.isPresent()) {
            buttons.add(filter("messages-all", texts.say("messages.all"), Optional.empty()));
            systems.forEach(one -> buttons.add(filter("messages-" + one.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    texts.of(one), Optional.of(one))));
        }
        filters.getChildren().setAll(buttons);
    }

    private Button filter(String id, String text, Optional<RemoteSystem> of) {
        var button = Parts.button(id, text, () -> {
            system = of;
            reload();
        }, "segment");
        button.pseudoClassStateChanged(CHOSEN, system.equals(of));
        return button;
    }

    private void showDetail() {
        var line = list.getSelectionModel().getSelectedItem();
        row(line).ifPresentOrElse(row -> detail.show(MessagesModel.detail(row,
                !notSetUp.contains(row.listed().waiting().message().to()), texts)), detail::clear);
    }

    private Optional<Row> row(MessagesModel.Line line) {
        return line == null ? Optional.empty() : shown.stream().flatMap(overview -> overview.rows().stream())
                .filter(row -> row.listed().waiting().id() == line.id()).findFirst();
    }
}
