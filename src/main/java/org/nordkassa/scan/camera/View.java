package org.nordkassa.scan.camera;

import java.util.function.UnaryOperator;

/// Ways to look at a frame. Those that differ in size and light fail on different pictures: that is what the ladder
/// lives from.
enum View {
    PLAIN(UnaryOperator.identity()),
    HALF(frame -> frame.reduced(2)),
    THIRD(frame -> frame.reduced(3)),
    DARK(frame -> frame.gamma(2)),
    BRIGHT(frame -> frame.gamma(0.5)),
    HALF_DARKER(frame -> frame.reduced(2).gamma(3)),
    HALF_BRIGHT(frame -> frame.reduced(2).gamma(0.5)),
    HALF_INVERTED(frame -> frame.reduced(2).inverted()),
    MIDDLE_TWICE(frame -> frame.centre(60).doubled()),
    TWICE(GreyFrame::doubled);

    private final UnaryOperator<GreyFrame> seen;

    View(UnaryOperator<GreyFrame> seen) {
        this.seen = seen;
    }

    GreyFrame of(GreyFrame frame) {
        return seen.apply(frame);
    }
}
