package org.nordkassa.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.nordkassa.server.GiftCardBooks;
import org.nordkassa.server.GiftCardMode;

/// What the command for the gift-card server says of the ledger, and how it changes the mode.
record GiftCardBooksWork(Path data, PrintWriter out) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    private GiftCardBooks open() throws IOException {
        return GiftCardBooks.open(data, Clock.systemDefaultZone());
    }

    int list() throws IOException {
        try (var books = open()) {
            var cards = books.cards();
            cards.forEach(card -> out.printf("%-30s %-8s %14s  made %s%s%n", card.number(),
                    card.state().name().toLowerCase(Locale.ROOT), card.balance(), TIME.format(card.created()),
                    card.expires().map(last -> "  until " + TIME.format(last)).orElse("")));
            out.println(cards.size() + " cards");
            return 0;
        }
    }

    int history(String number) throws IOException {
        try (var books = open()) {
            var entries = books.history(number);
            entries.ifPresentOrElse(rows -> rows.forEach(row -> out.printf("%s %14s  %s%s%n", TIME.format(row.at()),
                    row.amount(), row.receipt().map(receipt -> "sale " + receipt).orElse("no sale")
                            + row.till().map(till -> "  till " + till).orElse(""),
                    row.undone() ? "  taken back" : row.moved() ? "  moved" : "")),
                    () -> out.println("There is no card and no customer with this number."));
            return entries.isPresent() ? 0 : 1;
        }
    }

    /// Refuses unless it was told what to do with what is there.
    int changeMode(GiftCardMode to, boolean confirmed, boolean carryOver) throws IOException {
        try (var books = open()) {
            if (books.mode().filter(mode -> mode == to).isPresent()) {
                out.println("The mode is " + to.word() + " already.");
                return 0;
            }
            var impact = books.impact(to);
            var money = impact.money().isEmpty() ? "no money"
                    : impact.money().stream().map(Money::toString).collect(Collectors.joining(", "));
            out.println(to == GiftCardMode.CUSTOMER
                    ? impact.accounts() + " issued cards with " + money + " could no longer be spent from."
                    : impact.accounts() + " customers have " + money + " that no card would show.");
            if (carryOver) {
                books.changeCarryingOver(to).forEach(carried -> out.println("customer " + carried.customerNumber()
                        + ": new card " + carried.number() + " with " + carried.amount()));
                out.println(to == GiftCardMode.CUSTOMER ? "Changed. Every card stays good to be moved to its customer."
                        : "Changed. Hand the new cards out.");
                return 0;
            }
            if (confirmed) {
                books.changeLeavingBehind(to);
                out.println("Changed. What was issued before is left behind.");
                return 0;
            }
            out.println("Nothing was changed. Say --carry-over to take the balances along, or --confirm to leave them.");
            return 1;
        }
    }
}
