package org.nordkassa.sale;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// How much of a line leaves a sale that is split. Pieces can be counted off; what was weighed is one thing.
public record Portion(LineId line, Quantity quantity) {
    /// What stays of the lines, in their order.
    static List<Line> without(List<Portion> leaving, List<Line> lines) {
        return lines.stream().flatMap(line -> of(leaving, line).map(portion -> portion.left(line))
                .orElse(Optional.of(line)).stream()).toList();
    }

    static Optional<Portion> of(List<Portion> leaving, Line line) {
        return leaving.stream().filter(portion -> portion.line().equals(line.id())).findFirst();
    }

    private Optional<Line> left(Line from) {
        long left = from.quantity().thousandths() - quantity.thousandths();
        return left == 0 ? Optional.empty()
                : Optional.of(new Line(from.id(), from.item(), new Quantity(left, quantity.unit())));
    }

    /// Whether so much of it can leave. Deposit slips and money for gift cards stay: the one is paid out, the other put on
    /// the card, under a key of this sale.
    boolean canLeave(Line from) {
        return from.item().kind() instanceof ItemKind.Goods && from.quantity().unit() == quantity.unit()
                && (quantity.equals(from.quantity())
                        || quantity.unit() == Unit.PIECE && quantity.thousandths() < from.quantity().thousandths());
    }

    static boolean canLeave(List<Portion> leaving, Sale.Open sale) {
        var ids = new HashSet<LineId>();
        return leaving.stream().allMatch(portion -> ids.add(portion.line())
                && sale.line(portion.line()).filter(portion::canLeave).isPresent());
    }
}
