package org.nordkassa.ui.day;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.nordkassa.checkout.Days;
import org.nordkassa.checkout.Days.Closing;
import org.nordkassa.checkout.Days.Overview;
import org.nordkassa.receipt.DayLayout;
import org.nordkassa.receipt.DayPaper;
import org.nordkassa.receipt.PlainReceipt;
import org.nordkassa.receipt.ReceiptLayout;
import org.nordkassa.receipt.Row;
import org.nordkassa.sale.day.DayReport;
import org.nordkassa.sale.day.Figure;
import org.nordkassa.ui.doubt.DoubtModel;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.kit.RowCell;
import org.nordkassa.ui.kit.RowCell.Words;
import org.nordkassa.ui.kit.RowCell.Words.Mark;
import org.nordkassa.ui.kit.Sheet;
import org.nordkassa.ui.kit.SheetView;
import org.nordkassa.ui.text.Texts;

/// The day, laid over the till: its report as it comes out of the printer, the reports of earlier days, and the closing.
/// What is in doubt has to be looked at before the day can be closed, and the button that closes it all the same is never
/// the one that Enter presses.
public final class DayView implements SheetView {
    private static final int COLUMNS = ReceiptLayout.NARROW;

    private final Texts texts;
    private final Days days;
    private final Executor fx;
    private final Sheet sheet;
    private final ObservableList<DayReport> reports = FXCollections.observableArrayList();
    private final ListView<DayReport> list = new ListView<>(reports);
    private final Label paper = Parts.label("", "day-paper");
    private final TextField counted = new TextField();
    private final Label said = Parts.paragraph("", "doubt-what");
    private final VBox doubts = Parts.column("day-doubts");
    private final Button print;
    private final Button close;
    private final Button despite;
    private final VBox closing;
    private Optional<Overview> shown = Optional.empty();

    public DayView(Texts texts, Days days, Executor fx, Runnable shut) {
        this.texts = texts;
        this.days = days;
        this.fx = fx;
        paper.setId("day-paper");
        said.setId("day-said");
        counted.setId("day-counted");
        counted.setAccessibleText(texts.say("day.counted"));
        list.setId("day-list");
        list.getStyleClass().add("sheet-list");
        list.setAccessibleText(texts.say("day.title"));
        list.setCellFactory(_ -> new RowCell<>(this::words));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> showPaper());
        VBox.setVgrow(list, Priority.ALWAYS);
        print = keyed("day-print", "day.print", KeyCode.F8, this::print, "plain");
        close = keyed("day-close", "day.close", KeyCode.F12, () -> close(false), "primary");
        despite = keyed("day-close-despite", "day.close-despite", KeyCode.F11, () -> close(true), "danger");
        despite.setFocusTraversable(false);
        closing = Parts.column("day-closing", Parts.label(texts.say("day.counted"), "field-label"), counted, doubts, close,
                despite);
        var side = Parts.column("day-side", list, print, said, closing);
        var scroll = new ScrollPane(new StackPane(paper));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("clear-scroll", "day-scroll");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        var body = Parts.row("sheet-body", scroll, side);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        sheet = new Sheet("day-sheet", texts.say("day.title"), texts.say("sheet.close"), shut).with(body);
        sheet.node().addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private Button keyed(String id, String key, KeyCode code, Runnable action, String style) {
        var button = Parts.button(id, texts.say(key), action, style, "day-button");
        var cap = Parts.whole("key-cap");
        cap.setText(code.getName());
        button.setGraphic(cap);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private void pressed(KeyEvent event) {
        for (var button : List.of(print, close, despite)) {
            boolean isKey = button.getGraphic() instanceof Label cap && cap.getText().equals(event.getCode().getName());
            if (isKey && button.isVisible()) {
                event.consume();
                button.fire();
            }
        }
    }

    @Override
    public Sheet sheet() {
        return sheet;
    }

    @Override
    public void opened() {
        say("");
        counted.clear();
        counted.requestFocus();
        look(0);
    }

    private void look(int select) {
        days.look(overview -> fx.execute(() -> {
            shown = Optional.of(overview);
            reports.setAll(overview.open());
            reports.addAll(overview.closed());
            list.getSelectionModel().select(Math.min(select, reports.size() - 1));
            doubts.getChildren().setAll(DoubtModel.of(overview.doubts(), texts).rows().stream()
                    .<Node>map(row -> Parts.paragraph(row.word() + ": " + row.title(), "day-doubt")).toList());
            Parts.present(doubts, !overview.doubts().isEmpty());
            Parts.present(close, overview.doubts().isEmpty());
            Parts.present(despite, !overview.doubts().isEmpty());
            if (!overview.doubts().isEmpty() && said.getText().isEmpty()) {
                say(texts.say("day.doubts"));
            }
        }));
    }

    private void showPaper() {
        var chosen = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        chosen.flatMap(report -> shown.map(overview -> new DayPaper(overview.shop(), report))).ifPresent(day ->
                Parts.text(paper, written(new DayLayout(COLUMNS).rows(day))));
        Parts.present(closing, chosen.filter(report -> report.number().isEmpty()).isPresent());
    }

    /// Here all letters are of one size.
    private static String written(List<Row> rows) {
        var plain = rows.stream().map(row -> row instanceof Row.Text(var text, var _, var align)
                ? new Row.Text(text, Row.Style.NORMAL, align) : row).toList();
        return new PlainReceipt(COLUMNS).text(plain);
    }

    private void print() {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(report -> {
            days.print(report);
            say(texts.say("day.printing"));
        });
    }

    private void close(boolean inSpiteOfDoubts) {
        var cash = shown.flatMap(overview -> CashText.read(counted.getText(), overview.open().sums().currency()));
        if (cash.isEmpty() && !counted.getText().isBlank()) {
            say(texts.say("day.not-an-amount"));
            counted.requestFocus();
            return;
        }
        days.close(cash, inSpiteOfDoubts, result -> fx.execute(() -> took(result)));
    }

    private void took(Closing result) {
        switch (result) {
            case Closing.Closed(var report) -> {
                counted.clear();
                say(texts.say("day.closed", report.number().orElseThrow()));
            }
            case Closing.SaleOpen() -> say(texts.say("day.sale-open"));
            case Closing.Doubtful() -> say(texts.say("day.doubts"));
        }
        look(result instanceof Closing.Closed ? 1 : 0);
    }

    private void say(String what) {
        Parts.text(said, what);
        Parts.present(said, !what.isEmpty());
    }

    private Words words(DayReport report) {
        var at = texts.formats().day(report.to().atZone(texts.formats().zone()).toLocalDate()) + " "
                + texts.formats().time(report.to());
        var title = report.number().map(number -> texts.say("day.z", number)).orElseGet(() -> texts.say("day.x"));
        return new Words(new Mark.None(), title, at, texts.formats().money(report.sums().sum(Figure.TURNOVER)), "");
    }
}
