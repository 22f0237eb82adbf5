package org.nordkassa.ui.search;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.nordkassa.checkout.Checkout;
import org.nordkassa.checkout.port.Product;

/// The search as you type: asks the checkout, keeps only the answer to the newest question, and decides what Enter
/// means. Used by the one thread of `fx`.
public final class SearchModel {
    /// What Enter or a touch came to.
    public sealed interface Choice {}

    public record Chosen(Product product) implements Choice {}

    /// A number typed instead of scanned.
    public record Code(String text) implements Choice {}

    /// `3 *`
    public record Times(long thousandths) implements Choice {}

    /// @param selected the marked hit, or -1
    public record Shown(String text, List<Product> hits, int selected) {}

    private final Checkout checkout;
    private final Executor fx;
    private final Consumer<Shown> render;
    private final Consumer<Choice> chosen;
    private String text = "";
    private List<Product> hits = List.of();
    private int selected = -1;
    private long question;
    private boolean enterWaits;
    private boolean answered = true;

    public SearchModel(Checkout checkout, Executor fx, Consumer<Shown> render, Consumer<Choice> chosen) {
        this.checkout = checkout;
        this.fx = fx;
        this.render = render;
        this.chosen = chosen;
    }

    /// The field's text has changed.
    public void typed(String now) {
        if (now.equals(text)) {
            return;
        }
        var search = SearchText.of(now);
        if (search.thousandths().isPresent()) {
            chosen.accept(new Times(search.thousandths().get()));
            restart(search.rest());
        } else {
            restart(now);
        }
    }

    private void restart(String now) {
        text = now;
        enterWaits = false;
        ask();
        render();
    }

    private void ask() {
        long mine = ++question;
        if (text.isBlank()) {
            hits = List.of();
            selected = -1;
            answered = true;
            return;
        }
        answered = false;
        checkout.search(text.strip(), found -> fx.execute(() -> take(mine, found)));
    }

    private void take(long asked, List<Product> found) {
        if (asked != question) {
            return;
        }
        answered = true;
        hits = List.copyOf(found);
        selected = hits.isEmpty() || isCode() ? -1 : 0;
        if (enterWaits) {
            enterWaits = false;
            enter();
        }
        render();
    }

    private boolean isCode() {
        return SearchText.of(text).isCode();
    }

    /// What is marked among the hits for an earlier text is not meant.
    ///
    /// @return whether there was anything to enter
    public boolean enter() {
        if (text.isBlank()) {
            return false;
        }
        if (answered && selected >= 0) {
            choose(selected);
        } else if (isCode()) {
            finish(new Code(text.strip()));
        } else if (answered) {
            finish(new Code(text.strip()));
        } else {
            enterWaits = true;
        }
        return true;
    }

    public void choose(int index) {
        if (index >= 0 && index < hits.size()) {
            finish(new Chosen(hits.get(index)));
        }
    }

    private void finish(Choice choice) {
        restart("");
        chosen.accept(choice);
    }

    public boolean move(int by) {
        if (!hits.isEmpty()) {
            selected = Math.clamp(selected + by, 0, hits.size() - 1);
            render();
        }
        return true;
    }

    private void render() {
        render.accept(new Shown(text, hits, selected));
    }
}
