package org.nordkassa.scan.camera;

import java.util.Optional;
import java.util.function.UnaryOperator;

/// Ways to look at a frame. Those that differ in size and light fail on different pictures: that is what the ladder
/// lives from.
enum View {
    PLAIN(UnaryOperator.identity()),
    HALF(frame -> frame.reduced(2)),
    THIRD(frame -> frame.reduced(3)),
    DARK(frame -> frame.gamma(2)),
    BRIGHT(frame -> frame.gamma(0.5)),
    HALF_DARK(HALF, half -> half.gamma(2)),
    HALF_DARKER(HALF, half -> half.gamma(3)),
    HALF_BRIGHT(HALF, half -> half.gamma(0.5)),
    HALF_INVERTED(HALF, GreyFrame::inverted),
    MIDDLE_TWICE(frame -> frame.centre(60).doubled()),
    TWICE(GreyFrame::doubled);

    private final Optional<View> base;
    private final UnaryOperator<GreyFrame> seen;

    View(UnaryOperator<GreyFrame> seen) {
        base = Optional.empty();
        this.seen = seen;
    }

    View(View base, UnaryOperator<GreyFrame> seen) {
        this.base = Optional.of(base);
        this.seen = seen;
    }

    GreyFrame of(Views views) {
        return seen.apply(base.map(views::get).orElseGet(views::frame));
    }
}
