package org.nordkassa.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.ui.demo.Canned;

class StateFeedTest {
    @Test
    void whileThePainterIsBusyOnlyTheNewestStateIsKept() {
        var waiting = new ArrayDeque<Runnable>();
        var painted = new ArrayList<CheckoutState>();
        var feed = new StateFeed(waiting::add, painted::add);
        feed.accept(Canned.empty());
        feed.accept(Canned.memberAsking());
        feed.accept(Canned.memberAnswered());
        assertEquals(1, waiting.size());
        waiting.remove().run();
        assertEquals(List.of(Canned.memberAnswered()), painted);
        feed.accept(Canned.empty());
        waiting.remove().run();
        assertEquals(Canned.empty(), painted.getLast());
    }
}
