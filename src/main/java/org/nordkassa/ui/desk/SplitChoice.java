package org.nordkassa.ui.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nordkassa.sale.Decision;
import org.nordkassa.sale.ItemKind;
import org.nordkassa.sale.Line;
import org.nordkassa.sale.LineId;
import org.nordkassa.sale.Portion;
import org.nordkassa.sale.Quantity;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleCommand;
import org.nordkassa.sale.SaleDecider;
import org.nordkassa.sale.Split;
import org.nordkassa.sale.SplitProposal;
import org.nordkassa.sale.Unit;

/// How much of which line is to leave the sale: what the till proposes, until the cashier chooses otherwise.
public final class SplitChoice {
    private final SaleDecider decider = new SaleDecider();
    private Map<LineId, Long> leaving = Map.of();

    void propose(Sale.Open sale) {
        leaving = SplitProposal.of(sale).stream()
                .collect(Collectors.toMap(Portion::line, portion -> portion.quantity().thousandths()));
    }

    void change(Line line, int pieces) {
        var next = new HashMap<>(leaving);
        next.put(line.id(), Math.clamp(of(line) + pieces * step(line), 0, line.quantity().thousandths()));
        leaving = next;
    }

    /// Pieces can be counted off; what was weighed leaves or stays.
    private static long step(Line line) {
        return line.item().unit() == Unit.PIECE ? 1000 : line.quantity().thousandths();
    }

    /// @return thousandths
    public long of(Line line) {
        return Math.min(leaving.getOrDefault(line.id(), 0L), line.quantity().thousandths());
    }

    public static boolean isMovable(Line line) {
        return line.item().kind() instanceof ItemKind.Goods;
    }

    public List<Portion> leaving(PricedState shown) {
        return shown.lines().stream().filter(line -> of(line) > 0)
                .map(line -> new Portion(line.id(), new Quantity(of(line), line.item().unit()))).toList();
    }

    /// What comes of it, empty while it cannot be split like that.
    public Optional<Split> split(PricedState shown) {
        return shown.state().sale().flatMap(sale -> Split.of(sale, leaving(shown)));
    }

    public boolean isAllowed(PricedState shown) {
        return shown.state().sale().filter(sale -> decider.decide(sale, new SaleCommand.SplitSale(
                sale.start().id(), leaving(shown), Instant.EPOCH)) instanceof Decision.Accepted).isPresent();
    }
}
