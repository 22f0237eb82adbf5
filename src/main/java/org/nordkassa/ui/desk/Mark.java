package org.nordkassa.ui.desk;

import java.util.Optional;
import org.nordkassa.sale.Line;
import org.nordkassa.sale.LineId;

/// The marked line. It follows the line last touched, stays where the cashier put it otherwise, and never stands on nothing.
final class Mark {
    private Optional<LineId> selected = Optional.empty();

    Optional<LineId> selected() {
        return selected;
    }

    Optional<Line> line(PricedState shown) {
        return selected.flatMap(shown::line);
    }

    /// @return whether the line it stood on is gone
    boolean follow(PricedState before, PricedState shown) {
        var current = shown.state().currentLine();
        boolean touched = !current.equals(before.state().currentLine())
                || shown.lines().size() > before.lines().size();
        if (touched && current.flatMap(shown::line).isPresent()) {
            selected = current;
            return false;
        }
        if (line(shown).isPresent()) {
            return false;
        }
        int index = selected.map(id -> indexOf(before, id)).orElse(Integer.MAX_VALUE);
        selected = shown.hasLines()
                ? Optional.of(shown.lines().get(Math.clamp(index, 0, shown.lines().size() - 1)).id())
                : Optional.empty();
        return true;
    }

    /// @return whether it moved
    boolean select(LineId line) {
        boolean moved = !selected.equals(Optional.of(line));
        selected = Optional.of(line);
        return moved;
    }

    void move(PricedState shown, int by) {
        if (shown.hasLines()) {
            int index = selected.map(id -> indexOf(shown, id)).orElse(-1);
            selected = Optional.of(shown.lines().get(Math.clamp(index + by, 0, shown.lines().size() - 1)).id());
        }
    }

    private static int indexOf(PricedState state, LineId id) {
        return state.lines().stream().map(Line::id).toList().indexOf(id);
    }
}
