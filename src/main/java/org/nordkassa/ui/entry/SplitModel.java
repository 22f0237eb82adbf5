package org.nordkassa.ui.entry;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.sale.Line;
import org.nordkassa.sale.Quantity;
import org.nordkassa.sale.Split;
import org.nordkassa.ui.desk.Desk;
import org.nordkassa.ui.desk.SplitChoice;
import org.nordkassa.ui.text.Texts;

/// The sale as it would be split, written out.
///
/// @param paid what has been taken so far, which stays with the first receipt
/// @param first what the first receipt would come to; empty while it cannot be split like that
/// @param due what would be left to pay on it
/// @param rest what the next receipt would come to
/// @param hint what comes next, or why it cannot be split like that
public record SplitModel(List<Row> rows, String paid, Optional<String> first, Optional<String> due, Optional<String> rest,
        String hint, boolean ready) {
    /// @param stays how much of it stays, and of how much
    /// @param leaves how much of it is sold next
    public record Row(Line line, String name, String stays, String leaves, boolean movable, boolean marked) {}

    public SplitModel {
        rows = List.copyOf(rows);
    }

    public static SplitModel of(Desk desk, Texts texts) {
        var shown = desk.shown();
        var formats = texts.formats();
        var split = desk.split().split(shown);
        boolean ready = desk.split().isAllowed(shown);
        return new SplitModel(shown.lines().stream().map(line -> row(line, desk, texts)).toList(),
                formats.money(shown.total().minus(shown.due())),
                split.map(parts -> formats.money(parts.first().total())),
                split.filter(_ -> ready).map(Split::due).filter(Money::isPositive).map(formats::money),
                split.map(parts -> formats.money(parts.rest().total())), hint(split, ready, texts), ready);
    }

    private static Row row(Line line, Desk desk, Texts texts) {
        long leaves = desk.split().of(line);
        long stays = line.quantity().thousandths() - leaves;
        var whole = texts.formats().quantity(line.quantity());
        return new Row(line, line.item().name(),
                texts.say("split.stays", stays == 0 ? "0" : quantity(line, stays, texts), whole),
                leaves == 0 ? "0" : quantity(line, leaves, texts), SplitChoice.isMovable(line),
                desk.selected().filter(line.id()::equals).isPresent());
    }

    private static String quantity(Line line, long thousandths, Texts texts) {
        return texts.formats().quantity(new Quantity(thousandths, line.item().unit()));
    }

    private static String hint(Optional<Split> split, boolean ready, Texts texts) {
        if (split.isEmpty()) {
            return texts.say("split.choose");
        }
        if (!ready) {
            return texts.say("split.too-little-stays");
        }
        return split.map(Split::due).filter(Money::isPositive)
                .map(due -> texts.say("split.due", due)).orElseGet(() -> texts.say("split.paid"));
    }
}
