package org.nordkassa.ui.giftcards;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.nordkassa.checkout.CardBook;
import org.nordkassa.checkout.CardBook.History;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.checkout.MemberState;
import org.nordkassa.checkout.PaymentState.AskedCard;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.GiftCardLedger.Card;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.ui.giftcards.GiftCardsModel.Line;
import org.nordkassa.ui.kit.ListChanges;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.kit.RowCell;
import org.nordkassa.ui.kit.RowCell.Words;
import org.nordkassa.ui.kit.RowCell.Words.Mark;
import org.nordkassa.ui.kit.Sheet;
import org.nordkassa.ui.kit.SheetView;
import org.nordkassa.ui.text.Texts;

/// Gift cards, laid over the till: all of them, the history of one or of the customer's balance, and what is owed.
public final class GiftCardsView implements SheetView {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private enum Page {
        CARDS, HISTORY, OWED
    }

    private final Texts texts;
    private final CardBook book;
    private final Executor fx;
    private final Sheet sheet;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ListView<Line> list = new ListView<>(lines);
    private final TextField number = new TextField();
    private final TextField reason = new TextField();
    private final Label said = Parts.paragraph("", "blank-sentence");
    private final Label heading = Parts.label("", "muted");
    private final HBox closing;
    private final Button cards;
    private final Button ofCustomer;
    private final Button owed;
    private Optional<Customer> customer = Optional.empty();
    private Optional<String> asked = Optional.empty();
    private int question;

    public GiftCardsView(Texts texts, CardBook book, Executor fx, Runnable close) {
        this.texts = texts;
        this.book = book;
        this.fx = fx;
        cards = Parts.button("gift-cards-all", texts.say("gift-cards.all"), this::showCards, "segment");
        ofCustomer = Parts.button("gift-cards-customer", texts.say("gift-cards.of-customer"), this::showCustomer, "segment");
        owed = Parts.button("gift-cards-owed", texts.say("gift-cards.owed"), this::showOwed, "segment");
        list.setId("gift-cards-list");
        list.getStyleClass().add("sheet-list");
        list.setAccessibleText(texts.say("gift-cards.title"));
        list.setCellFactory(_ -> new RowCell<>(line -> new Words(new Mark.Dot(line.dot()), line.title(),
                line.state(), line.amount(), line.when())));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> presentClosing());
        said.setId("gift-cards-said");
        number.setId("gift-cards-number");
        number.setPromptText(texts.say("gift-cards.search"));
        number.setAccessibleText(texts.say("gift-cards.search"));
        number.setOnAction(_ -> find(number.getText()));
        HBox.setHgrow(number, Priority.ALWAYS);
        reason.setId("gift-cards-reason");
        reason.setPromptText(texts.say("gift-cards.reason"));
        reason.setAccessibleText(texts.say("gift-cards.reason"));
        reason.setOnAction(_ -> close());
        HBox.setHgrow(reason, Priority.ALWAYS);
        closing = Parts.row("find-row", reason,
                Parts.button("gift-cards-close-owed", texts.say("gift-cards.close-owed"), this::close, "primary"));
        var search = Parts.row("find-row", number, Parts.button("gift-cards-find", texts.say("gift-cards.find"),
                () -> find(number.getText()), "primary"));
        var stack = new StackPane(list, said);
        VBox.setVgrow(stack, Priority.ALWAYS);
        stack.setMinHeight(0);
        sheet = new Sheet("gift-cards", texts.say("gift-cards.title"), texts.say("sheet.close"), close)
                .beside(Parts.row("segments", cards, ofCustomer, owed)).with(search, heading, stack, closing);
    }

    @Override
    public Sheet sheet() {
        return sheet;
    }

    @Override
    public void opened() {
        number.clear();
        showCards();
        number.requestFocus();
    }

    /// A card that is scanned meanwhile is looked up here as well.
    @Override
    public void show(CheckoutState state) {
        customer = state.member().map(MemberState::customer);
        Parts.present(ofCustomer, customer.isPresent());
        var now = state.payment().giftCard().map(card -> switch (card) {
            case AskedCard.Asking(var number) -> number.value();
            case AskedCard.PinNeeded(var number) -> number.value();
            case AskedCard.Known(var known) -> known.number().value();
            case AskedCard.NotConfirmed(var known, var _) -> known.number().value();
        });
        if (sheet.isOpen() && now.isPresent() && !now.equals(asked)) {
            find(now.get());
        }
        asked = now;
    }

    private int turnTo(Page page) {
        cards.pseudoClassStateChanged(CHOSEN, page == Page.CARDS);
        ofCustomer.pseudoClassStateChanged(CHOSEN, false);
        owed.pseudoClassStateChanged(CHOSEN, page == Page.OWED);
        Parts.text(heading, "");
        Parts.present(heading, false);
        say(texts.say("gift-cards.asking"));
        lines.clear();
        return ++question;
    }

    private void showCards() {
        int mine = turnTo(Page.CARDS);
        book.cards(answer -> later(mine, () -> {
            switch (answer) {
                case Answer.Failed<List<Card>>(var failure) ->
                        say(texts.of(failure));
                case Answer.Answered<List<Card>>(var found) ->
                        fill(GiftCardsModel.cards(found, texts), "gift-cards.none");
            }
        }));
    }

    private void showCustomer() {
        customer.ifPresent(member -> {
            int mine = turnTo(Page.HISTORY);
            ofCustomer.pseudoClassStateChanged(CHOSEN, true);
            book.history(member, answer -> later(mine, () -> take(answer)));
        });
    }

    private void find(String typed) {
        if (!typed.isBlank()) {
            int mine = turnTo(Page.HISTORY);
            number.selectAll();
            book.history(typed, answer -> later(mine, () -> take(answer)));
        }
    }

    private void take(Answer<Optional<History>> answer) {
        switch (answer) {
            case Answer.Failed<Optional<History>>(var failure) -> say(texts.of(failure));
            case Answer.Answered<Optional<History>>(var found) -> found.ifPresentOrElse(history -> {
                fill(GiftCardsModel.history(history, texts), "gift-cards.no-history");
                Parts.text(heading, texts.say("gift-cards.heading",
                        history.number().isEmpty() ? texts.say("gift-cards.of-customer") : history.number(),
                        texts.formats().money(history.balance())));
                Parts.present(heading, true);
            }, () -> say(texts.say("gift-cards.unknown")));
        }
    }

    private void showOwed() {
        int mine = turnTo(Page.OWED);
        book.owed(found -> later(mine, () -> fill(GiftCardsModel.owed(found, texts), "gift-cards.nothing-owed")));
    }

    private void close() {
        var line = list.getSelectionModel().getSelectedItem();
        if (line != null && !line.key().isEmpty() && !reason.getText().isBlank()) {
            book.close(line.key(), reason.getText(), () -> fx.execute(() -> {
                reason.clear();
                showOwed();
            }));
        }
    }

    private void later(int mine, Runnable then) {
        fx.execute(() -> {
            if (mine == question) {
                then.run();
            }
        });
    }

    private void fill(List<Line> found, String none) {
        ListChanges.apply(lines, found);
        say(found.isEmpty() ? texts.say(none) : "");
        if (!found.isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
        presentClosing();
    }

    private void presentClosing() {
        var line = list.getSelectionModel().getSelectedItem();
        Parts.present(closing, line != null && !line.key().isEmpty());
    }

    private void say(String text) {
        Parts.text(said, text);
        Parts.present(said, !text.isEmpty());
        presentClosing();
    }
}
