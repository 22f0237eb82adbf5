package org.nordkassa.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.Action;
import org.nordkassa.checkout.Checkout;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.checkout.Messages;
import org.nordkassa.checkout.access.Deed;
import org.nordkassa.checkout.port.Product;
import org.nordkassa.checkout.testing.NoMessages;
import org.nordkassa.ui.demo.Canned;

class SearchModelTest {
    private final List<Consumer<List<Product>>> questions = new ArrayList<>();
    private final List<SearchModel.Choice> choices = new ArrayList<>();
    private final List<SearchModel.Shown> shown = new ArrayList<>();
    private final SearchModel model = new SearchModel(new Asked(), Runnable::run, shown::add, choices::add);

    /// Answers when it is told to.
    private final class Asked implements Checkout {
        @Override
        public void permit(Deed deed, Runnable work) {
            work.run();
        }

        @Override
        public void act(Action action) {}

        @Override
        public void search(String text, Consumer<List<Product>> onFound) {
            questions.add(onFound);
        }

        @Override
        public Messages messages() {
            return new NoMessages();
        }

        @Override
        public Watch watch(Consumer<CheckoutState> listener) {
            return () -> { };
        }
    }

    private static final List<Product> TWO = Canned.PRODUCTS.subList(0, 2);

    @Test
    void anAnswerToAnOlderQuestionIsDropped() {
        model.typed("k");
        model.typed("ku");
        questions.get(1).accept(TWO);
        questions.get(0).accept(List.of());
        assertEquals(TWO, shown.getLast().hits());
    }

    @Test
    void theBestHitIsMarkedAndEnterChoosesIt() {
        model.typed("kuunsilta");
        questions.getLast().accept(TWO);
        assertEquals(0, shown.getLast().selected());
        model.move(1);
        model.enter();
        assertEquals(List.of(new SearchModel.Chosen(TWO.get(1))), choices);
        assertEquals("", shown.getLast().text());
    }

    @Test
    void enterBeforeTheAnswerWaitsForIt() {
        model.typed("kuunsilta");
        model.enter();
        assertEquals(List.of(), choices);
        questions.getLast().accept(TWO);
        assertEquals(List.of(new SearchModel.Chosen(TWO.getFirst())), choices);
    }

    @Test
    void enterDoesNotChooseAHitOfAnEarlierText() {
        model.typed("k");
        questions.getLast().accept(TWO);
        model.typed("ku");
        model.enter();
        assertEquals(List.of(), choices);
        questions.getLast().accept(TWO.subList(1, 2));
        assertEquals(List.of(new SearchModel.Chosen(TWO.get(1))), choices);
    }

    @Test
    void enterOnDigitsIsACodeUnlessAHitWasMarked() {
        model.typed("9526000111788");
        questions.getLast().accept(TWO);
        assertEquals(-1, shown.getLast().selected());
        model.enter();
        assertEquals(List.of(new SearchModel.Code("9526000111788")), choices);
    }

    @Test
    void aNameThatNothingHasIsTriedAsACode() {
        model.typed("nothing like it");
        questions.getLast().accept(List.of());
        model.enter();
        assertEquals(List.of(new SearchModel.Code("nothing like it")), choices);
    }

    @Test
    void aQuantityGoesOutAtOnceAndLeavesTheField() {
        model.typed("3 *");
        assertEquals(List.of(new SearchModel.Times(3000)), choices);
        assertEquals("", shown.getLast().text());
    }

    @Test
    void enterOnNothingIsNothing() {
        assertFalse(model.enter());
        assertEquals(List.of(), choices);
    }
}
