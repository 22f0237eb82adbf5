package org.nordkassa.sale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
        var chosen = fitting(pieces(sale), sale.settlement().due().getAmountMinorLong());
        while (!chosen.isEmpty() && !isAllowed(sale, portions(chosen))) {
            chosen = chosen.subList(0, chosen.size() - fewer(chosen.size()));
        }
        return portions(chosen);
    }

    /// Of thousands of pieces more than one at a time, so that they are not all reckoned through.
    private static int fewer(int pieces) {
        return Math.ceilDiv(pieces, 50);
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

    private static List<Piece> fitting(List<Piece> pieces, long sum) {
        return sum * pieces.size() > STEPS ? dearestFirst(pieces, sum) : closest(pieces, (int) sum);
    }

    /// For what a shop hardly ever sells at once.
    private static List<Piece> dearestFirst(List<Piece> pieces, long sum) {
        var chosen = new ArrayList<Piece>();
        long left = sum;
        for (var piece : pieces.stream().sorted(Comparator.comparingLong(Piece::price).reversed()).toList()) {
            if (piece.price() <= left) {
                chosen.add(piece);
                left -= piece.price();
            }
        }
        return chosen;
    }

    /// The pieces that together come closest to the sum without being more: each sum that can be reached remembers the piece
    /// it was first reached by.
    private static List<Piece> closest(List<Piece> pieces, int sum) {
        var reachedBy = new int[sum + 1];
        Arrays.fill(reachedBy, -1);
        for (int i = 0; i < pieces.size(); i++) {
            long price = pieces.get(i).price();
            for (int at = sum; at >= price; at--) {
                if (reachedBy[at] < 0 && (at == price || reachedBy[(int) (at - price)] >= 0)) {
                    reachedBy[at] = i;
                }
            }
        }
        int at = sum;
        while (at > 0 && reachedBy[at] < 0) {
            at--;
        }
        var chosen = new ArrayList<Piece>();
        while (at > 0) {
            var piece = pieces.get(reachedBy[at]);
            chosen.add(piece);
            at -= (int) piece.price();
        }
        return chosen;
    }

    private static List<Portion> portions(List<Piece> chosen) {
        var lines = new LinkedHashMap<LineId, Line>();
        var pieces = new HashMap<LineId, Integer>();
        for (var piece : chosen) {
            lines.putIfAbsent(piece.line().id(), piece.line());
            pieces.merge(piece.line().id(), 1, Integer::sum);
        }
        return lines.values().stream().map(line -> new Portion(line.id(), line.quantity().unit() == Unit.PIECE
                ? Quantity.pieces(pieces.get(line.id())) : line.quantity())).toList();
    }
}
