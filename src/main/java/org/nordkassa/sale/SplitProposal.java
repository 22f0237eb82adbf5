package org.nordkassa.sale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What the till proposes to leave a sale that is to be split: as much as what has been tendered does not cover, so that as
/// little as possible is left to pay on the first receipt.
public final class SplitProposal {
    /// As many steps as can be made while somebody waits.
    private static final long STEPS = 2_000_000;

    /// One piece, or what was weighed.
    ///
    /// @param price minor units, rounded up
    private record Piece(Line line, long price) {}

    private SplitProposal() {}

    /// @return empty where nothing can leave without more being paid than is left
    public static List<Portion> of(Sale.Open sale) {
        if (sale.following().isPresent() || sale.settlement().isPaid() || !sale.settlement().due().isPositive()) {
            return List.of();
        }
        var chosen = new ArrayList<>(fitting(pieces(sale), sale.settlement().due().getAmountMinorLong()));
        while (!chosen.isEmpty() && !isAllowed(sale, portions(chosen))) {
            chosen.removeLast();
        }
        return portions(chosen);
    }

    private static boolean isAllowed(Sale.Open sale, List<Portion> leaving) {
        return Split.of(sale, leaving)
                .filter(split -> !split.rest().total().isGreaterThan(sale.settlement().due())).isPresent();
    }

    /// Sums on the whole sale stay with what stays, so that they make nothing that leaves any cheaper.
    private static List<Piece> pieces(Sale.Open sale) {
        var leaving = sale.discounts().stream().filter(discount -> !discount.isOnWholeSale()
                || discount.reduction() instanceof Reduction.Percent).toList();
        return Pricing.of(sale.start().currency(), sale.lines(), leaving).lines().stream()
                .filter(priced -> priced.line().item().kind() instanceof ItemKind.Goods && priced.net().isPositive())
                .flatMap(priced -> {
                    int pieces = pieces(priced.line());
                    var piece = new Piece(priced.line(), Math.ceilDiv(priced.net().getAmountMinorLong(), pieces));
                    return IntStream.range(0, pieces).mapToObj(_ -> piece);
                }).toList();
    }

    private static int pieces(Line line) {
        return line.quantity().unit() == Unit.PIECE ? (int) (line.quantity().thousandths() / 1000) : 1;
    }

    /// The pieces that together come closest to the sum without being more: each reachable sum remembers the piece it was
    /// first reached by. Where there is very much of both, prices are counted in larger units, rounded up.
    private static List<Piece> fitting(List<Piece> pieces, long sum) {
        long unit = Math.max(1, Math.ceilDiv(sum * pieces.size(), STEPS));
        int most = (int) (sum / unit);
        var reachedBy = new int[most + 1];
        Arrays.fill(reachedBy, -1);
        for (int i = 0; i < pieces.size(); i++) {
            int price = (int) Math.min(Math.ceilDiv(pieces.get(i).price(), unit), most + 1L);
            for (int at = most; at >= price; at--) {
                if (reachedBy[at] < 0 && (at == price || reachedBy[at - price] >= 0)) {
                    reachedBy[at] = i;
                }
            }
        }
        int best = IntStream.rangeClosed(0, most).map(at -> most - at).filter(at -> reachedBy[at] >= 0).findFirst().orElse(0);
        var chosen = new ArrayList<Piece>();
        while (best > 0 && reachedBy[best] >= 0) {
            var piece = pieces.get(reachedBy[best]);
            chosen.add(piece);
            best -= (int) Math.ceilDiv(piece.price(), unit);
        }
        return chosen;
    }

    private static List<Portion> portions(List<Piece> chosen) {
        return chosen.stream().map(Piece::line).distinct().map(line -> new Portion(line.id(),
                line.quantity().unit() == Unit.PIECE
                        ? Quantity.pieces((int) chosen.stream().filter(piece -> piece.line().equals(line)).count())
                        : line.quantity())).toList();
    }
}
