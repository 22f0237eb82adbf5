package org.nordkassa.app.bonus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.nordkassa.checkout.port.MemberFiles.Problem;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.MemberOffer.BonusCheck;
import org.nordkassa.members.RowTexts;

/// A file of bonus checks, judged row by row before anything is written.
///
/// The member is named by `email`, `phone_number` or `custom_identifier` (the customer card); their checks stand
/// either as JSON in `Sitoo-Contact.bonuschecks`, as Rule's own import has it, or one a row in `id`, `name`, `amount`,
/// `currency`, `left`, `valid_from`, `valid_to`, `min_purchase`, `in_parts`. Columns may come in any order, others are
/// passed over.
///
/// @param header as it stands in the file
public record BonusFile(List<String> header, List<Good> good, List<Rejected> rejected) {
    private static final int MOST_ROWS = 50_001;

    /// @param row as a spreadsheet counts
    /// @param json the checks as the file has them, where it has them so
    public record Good(
            int row, List<String> cells, CustomerKey member, List<BonusCheck> checks, Optional<String> json) {}

    private record Seen(CustomerKey member, String check) {}

    /// @param reason one sentence for whoever made the file; names no person
    public record Rejected(int row, List<String> cells, String reason) {}

    public BonusFile {
        header = List.copyOf(header);
        good = List.copyOf(good);
        rejected = List.copyOf(rejected);
    }

    /// @param region ISO country of phone numbers without a country code
    /// @param currency of checks that name none
    /// @param understood reads the JSON form
    /// @throws UnusableFile when nothing in it can be used
    public static BonusFile read(
            Path file, String region, CurrencyUnit currency, Function<String, Optional<List<BonusCheck>>> understood)
            throws IOException, UnusableFile {
        var rows = rows(file);
        int top = 0;
        while (top < rows.size() && isEmpty(rows.get(top))) {
            top++;
        }
        if (top == rows.size()) {
            throw new UnusableFile("The file is empty.");
        }
        var reading = RowReading.of(rows.get(top), region, currency, understood);
        var good = new ArrayList<Good>();
        var rejected = new ArrayList<Rejected>();
        var seen = new HashSet<Seen>();
        for (int at = top + 1; at < rows.size(); at++) {
            if (!isEmpty(rows.get(at))) {
                judge(at + 1, rows.get(at), reading, seen, good, rejected);
            }
        }
        return new BonusFile(rows.get(top), good, rejected);
    }

    private static void judge(int number, List<String> cells, RowReading reading, HashSet<Seen> seen, List<Good> good,
            List<Rejected> rejected) {
        try {
            var row = reading.row(number, cells);
            var checks = row.checks().stream().map(check -> new Seen(row.member(), check.id())).toList();
            if (checks.stream().anyMatch(seen::contains)) {
                throw new RowReading.Refused("The member has this check in a row above already.");
            }
            seen.addAll(checks);
            good.add(row);
        } catch (RowReading.Refused refused) {
            rejected.add(new Rejected(number, cells, refused.getMessage()));
        }
    }

    private static List<List<String>> rows(Path file) throws IOException, UnusableFile {
        var rows = switch (RowTexts.of(file, MOST_ROWS + 1)) {
            case RowTexts.Rows(var read) -> read;
            case RowTexts.Unusable(Problem.NotFound _) -> throw new UnusableFile("There is no such file.");
            case RowTexts.Unusable(Problem.Empty _) -> throw new UnusableFile("The file is empty.");
            case RowTexts.Unusable _ ->
                    throw new UnusableFile("This is no table that can be read. Save it as .xls, .xlsx or text.");
        };
        if (rows.size() > MOST_ROWS) {
            throw new UnusableFile("The file has more than 50 000 rows. Split it.");
        }
        return rows;
    }

    private static boolean isEmpty(List<String> row) {
        return row.stream().allMatch(String::isBlank);
    }

    /// How many members the good rows are about.
    public long members() {
        return good.stream().map(Good::member).distinct().count();
    }
}
