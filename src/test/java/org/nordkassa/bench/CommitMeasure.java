package org.nordkassa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.nordkassa.checkout.port.Journal;
import org.nordkassa.checkout.port.Journal.OfSale;
import org.nordkassa.checkout.port.Journal.Page;
import org.nordkassa.checkout.port.OutgoingMessage.TellSale;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.sale.CashRounding;
import org.nordkassa.sale.Item;
import org.nordkassa.sale.Line;
import org.nordkassa.sale.LineId;
import org.nordkassa.sale.Quantity;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.sale.SaleEvent;
import org.nordkassa.sale.SaleId;
import org.nordkassa.sale.SaleStart;
import org.nordkassa.sale.Unit;
import org.nordkassa.sale.VatRate;
import org.nordkassa.store.Database;
import org.nordkassa.store.SqliteJournal;

/// A line made durable, and a sale completed with its messages; each beside a bare commit of one row of the same bytes.
final class CommitMeasure implements Measure {
    private static final int LINES = 10;
    private static final int WARM_UP = 100;

    private final Scope scope;
    private final Shops shops;
    private final Timings appended = new Timings();
    private final Timings appendFloor = new Timings();
    private final Timings completed = new Timings();
    private final Timings completeFloor = new Timings();
    private String lineBody = "";
    private String completionBody = "";

    CommitMeasure(Scope scope, Shops shops) {
        this.scope = scope;
        this.shops = shops;
    }

    @Override
    public String name() {
        return "commit";
    }

    @Override
    public List<Row> run() throws IOException, SQLException {
        var folder = Files.createDirectories(shops.folder().resolve("commit"));
        try (var database = Database.open(folder); var bare = new BareCommit(folder.resolve("bare.db"))) {
            var journal = new SqliteJournal(database, InstantSource.system());
            var warmUp = new CommitMeasure(scope, shops);
            for (int sale = 0; sale < WARM_UP; sale++) {
                warmUp.sell(journal, bare, sale);
            }
            // A finished sale ends with its last line, the completion after it.
            lineBody = BareCommit.journalled(database.file(), 1);
            completionBody = BareCommit.journalled(database.file(), 0);
            for (int sale = 0; sale < scope.few(400); sale++) {
                sell(journal, bare, sale);
            }
        }
        return List.of(
                Row.floor("bare commit of a line's bytes", "ms", appendFloor),
                Row.of("commit of a line", "ms", appended, appendFloor.median(), new Aim.TimesFloor(1.5)),
                Row.floor("bare commit of a completion's bytes", "ms", completeFloor),
                Row.of("commit of a completed sale with two messages", "ms", completed, completeFloor.median(),
                        new Aim.TimesFloor(1.5)));
    }

    private void sell(Journal journal, BareCommit bare, int sale) throws SQLException {
        var now = Instant.now();
        var id = new SaleId(UUID.randomUUID());
        journal.append(id, Page.of(List.of(new OfSale(new SaleEvent.SaleStarted(
                new SaleStart(id, "T1", CurrencyUnit.EUR, new CashRounding(5), now))))));
        for (int line = 1; line <= LINES; line++) {
            var page = Page.of(List.of(line(line, now)));
            inTurns(line + sale, () -> appended.add(millis(() -> journal.append(id, page))),
                    () -> appendFloor.add(millis(() -> bare.commit(lineBody))));
        }
        inTurns(sale, () -> completed.add(millis(() -> journal.complete(id, "T1", number -> completion(id, number)))),
                () -> completeFloor.add(millis(() -> bare.commit(completionBody))));
    }

    private static OfSale line(int number, Instant now) {
        var item = new Item(MadeProducts.sku(number), MadeProducts.name(number), Money.parse("EUR 7.95"),
                new VatRate(135), Unit.PIECE, MadeProducts.ean(number));
        return new OfSale(new SaleEvent.LineAdded(new Line(new LineId(number), item, Quantity.pieces(1)), now));
    }

    private static Page completion(SaleId id, ReceiptNumber number) {
        return new Page(List.of(new OfSale(new SaleEvent.SaleCompleted(number, Instant.now()))),
                List.of(new TellSale(RemoteSystem.CUSTOBAR, id), new TellSale(RemoteSystem.RULE, id)));
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static void inTurns(int turn, Work one, Work other) throws SQLException {
        (turn % 2 == 0 ? one : other).run();
        (turn % 2 == 0 ? other : one).run();
    }

    private static double millis(Work work) throws SQLException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
