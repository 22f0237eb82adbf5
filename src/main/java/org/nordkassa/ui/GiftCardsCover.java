package org.nordkassa.ui;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;
import org.nordkassa.checkout.CardBook;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.checkout.MemberState;
import org.nordkassa.checkout.PaymentState.AskedCard;
import org.nordkassa.ui.giftcards.GiftCardsView;
import org.nordkassa.ui.kit.Lazy;
import org.nordkassa.ui.text.Texts;

/// The screen for gift cards, laid over the till.
final class GiftCardsCover implements Cover {
    private final Supplier<CheckoutState> state;
    private final Runnable onClosed;
    private final Lazy<GiftCardsView> view;
    private Optional<String> asked = Optional.empty();

    /// @param state what the till shows at present
    /// @param onClosed gives the focus back to the till
    GiftCardsCover(CardBook book, Texts texts, Executor fx, StackPane root, Supplier<CheckoutState> state,
            Runnable onClosed) {
        this.state = state;
        this.onClosed = onClosed;
        view = new Lazy<>(() -> {
            var made = new GiftCardsView(texts, book, fx, this::toggle);
            root.getChildren().add(made.node());
            return made;
        });
    }

    @Override
    public boolean isOpen() {
        return view.is(GiftCardsView::isOpen);
    }

    @Override
    public void toggle() {
        boolean opening = !isOpen();
        view.get().open(opening, state.get().member().map(MemberState::customer));
        if (!opening) {
            onClosed.run();
        }
    }

    /// A card that is scanned meanwhile is looked up here as well.
    @Override
    public void show(CheckoutState next) {
        var now = next.payment().giftCard().map(card -> switch (card) {
            case AskedCard.Asking(var number) -> number.value();
            case AskedCard.PinNeeded(var number) -> number.value();
            case AskedCard.Known(var known) -> known.number().value();
            case AskedCard.NotConfirmed(var known, var _) -> known.number().value();
        });
        if (isOpen() && now.isPresent() && !now.equals(asked)) {
            view.ifMade(made -> made.find(now.get()));
        }
        asked = now;
    }
}
