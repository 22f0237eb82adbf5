package org.nordkassa.bench;

import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.nordkassa.app.OpenTill;
import org.nordkassa.app.Toolkit;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.app.config.TillSettings;
import org.nordkassa.checkout.Action;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.checkout.Notice;
import org.nordkassa.checkout.port.Product;
import org.nordkassa.ui.Sounds;
import org.nordkassa.ui.basket.BasketRow;

/// A till in its window, worked by keys and watched through what it shows.
final class WorkedTill implements AutoCloseable {
    private static final OpenTill.Size WINDOW = new OpenTill.Size(1280, 800, false);

    private final Toolkit toolkit;
    private final OpenTill till;
    private final Keyboard keyboard;
    private final Painting painting;
    private final ListView<?> basket;
    private final ListView<?> hits;
    private final TextField search;
    private final AtomicReference<CheckoutState> state = new AtomicReference<>();

    /// To be made on the JavaFX thread.
    WorkedTill(Toolkit toolkit, OpenTill till) {
        this.toolkit = toolkit;
        this.till = till;
        var scene = till.window().scene();
        keyboard = new Keyboard(scene);
        painting = new Painting(scene, toolkit.thread());
        basket = (ListView<?>) till.window().find("basket").orElseThrow();
        hits = (ListView<?>) till.window().find("search-hits").orElseThrow();
        search = (TextField) till.window().find("search").orElseThrow();
        till.till().checkout().watch(state::set);
    }

    static WorkedTill open(Toolkit toolkit, TillHome home, TillSettings settings) {
        var till = OpenTill.open(toolkit, home, settings, Sounds.SILENT, WINDOW);
        return toolkit.call(() -> new WorkedTill(toolkit, till));
    }

    /// Scans one of [MadeProducts] that is not the last in the basket.
    ///
    /// @return milliseconds from the scanner's Enter to the line's row in its place; empty when the burst was taken apart,
    ///     as happens where the machine is so busy that it looks as if somebody typed
    OptionalDouble scan(int product) {
        return scan(MadeProducts.ean(product), MadeProducts.sku(product));
    }

    OptionalDouble scan(String code, String sku) {
        double millis = painting.after(() -> keyboard.type(code), keyboard::enter,
                () -> isLastRow(sku) || isMisread());
        if (toolkit.call(() -> isLastRow(sku))) {
            return OptionalDouble.of(millis);
        }
        till.till().checkout().act(new Action.DismissNotice());
        leaveSearch();
        return OptionalDouble.empty();
    }

    private boolean isMisread() {
        return state.get().notice().filter(notice -> notice instanceof Notice.UnknownCode
                || notice instanceof Notice.WrongCheckDigit || notice instanceof Notice.UnreadableCode).isPresent();
    }

    void awaitDrawn(String sku) {
        painting.awaitDrawn(2, () -> isLastRow(sku));
    }

    private boolean isLastRow(String sku) {
        return !basket.getItems().isEmpty() && basket.getItems().getLast() instanceof BasketRow.LineRow row
                && row.line().item().sku().equals(sku) && isShown(basket, row);
    }

    private static boolean isShown(ListView<?> list, Object item) {
        return list.lookupAll(".list-cell").stream().anyMatch(
                node -> node instanceof ListCell<?> cell && cell.getItem() == item && cell.isVisible());
    }

    /// Chooses products without scanning them.
    void fill(int lines) {
        for (int product = 0; product < lines; product++) {
            till.till().checkout().act(new Action.ProductChosen(MadeProducts.sku(product)));
        }
        painting.awaitDrawn(2, () -> basket.getItems().size() == lines);
    }

    void voidSale() {
        till.till().checkout().act(new Action.VoidSale());
        painting.awaitDrawn(0, () -> basket.getItems().isEmpty() && state.get().sale().isEmpty());
    }

    /// What a till has done that has been in use: baskets and searches.
    void workAWhile() {
        var pace = new Pace();
        for (int i = 0; i < 60; i++) {
            pace.betweenScans();
            scan(i * 16);
        }
        for (var letter : List.of("c", "k", "s")) {
            clearSearch();
            append(letter.charAt(0), find(letter));
        }
        leaveSearch();
    }

    /// Scans a member's card.
    ///
    /// @return milliseconds from the scanner's Enter to all that they own on the screen
    double scanMember(String card) {
        return painting.after(() -> keyboard.type(card), keyboard::enter, this::isMemberShown);
    }

    /// Waits until the register has taken in the member from the remote system that has them.
    void awaitMember(String card) {
        for (int tries = 0; tries < 100 && state.get().member().isEmpty(); tries++) {
            toolkit.call(() -> {
                keyboard.type(card);
                keyboard.enter();
                return card;
            });
            pause();
        }
        voidSale();
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isMemberShown() {
        var member = state.get().member();
        return member.isPresent() && member.get().isComplete() && IntStream.range(0, member.get().offers().size())
                .allMatch(i -> till.window().find("offer-" + (i + 1)).map(Node::getUserData)
                        .filter(member.get().offers().get(i).offer().id()::equals).isPresent());
    }

    /// What the till finds for a text, asked beside the window.
    List<Product> find(String text) {
        var found = new CompletableFuture<List<Product>>();
        till.till().checkout().search(text.strip(), found::complete);
        return found.join();
    }

    /// @return milliseconds from the letter in the search field to the hits painted
    double append(char letter, List<Product> expected) {
        return painting.after(() -> search.appendText(String.valueOf(letter)), () -> areHitsShown(expected));
    }

    /// @return milliseconds from the key to the hits painted
    double press(char letter, List<Product> expected) {
        return painting.after(() -> keyboard.type(letter), () -> areHitsShown(expected));
    }

    private boolean areHitsShown(List<Product> expected) {
        return hits.getItems().equals(expected) && hits.isVisible() != expected.isEmpty()
                && (expected.isEmpty() || isShown(hits, hits.getItems().getFirst()));
    }

    void clearSearch() {
        toolkit.call(() -> {
            search.clear();
            search.requestFocus();
            return search;
        });
        painting.awaitDrawn(0, () -> hits.getItems().isEmpty());
    }

    void leaveSearch() {
        clearSearch();
        toolkit.call(() -> {
            basket.requestFocus();
            return basket;
        });
    }

    @Override
    public void close() {
        till.close();
    }
}
