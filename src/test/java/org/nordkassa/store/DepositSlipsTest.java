package org.nordkassa.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.checkout.port.Journal;
import org.nordkassa.sale.Country;
import org.nordkassa.sale.Item;
import org.nordkassa.sale.ItemKind;
import org.nordkassa.sale.Line;
import org.nordkassa.sale.LineId;
import org.nordkassa.sale.Quantity;
import org.nordkassa.sale.SaleEvent;
import org.nordkassa.sale.SaleId;
import org.nordkassa.sale.SaleStart;
import org.nordkassa.sale.Unit;
import org.nordkassa.sale.VatRate;

/// A slip that was paid is known to be, in whatever run of the till.
class DepositSlipsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final SaleId SALE = new SaleId(new UUID(1, 2));

    @TempDir
    private Path home;

    private Optional<Instant> after(SaleEvent... events) {
        try (var database = Database.open(home)) {
            new SqliteJournal(database, Clock.systemUTC()).append(SALE, Journal.Page.of(List.of(events).stream()
                    .<Journal.Entry>map(Journal.OfSale::new).toList()));
        }
        try (var database = Database.open(home)) {
            return new SqliteDepositSlips(database).takenAt("S-1");
        }
    }

    private static SaleEvent started() {
        return new SaleEvent.SaleStarted(new SaleStart(
                SALE, "T1", Country.FI.currency(), Country.FI.cashRounding(), NOON));
    }

    private static SaleEvent slip(int line) {
        return new SaleEvent.LineAdded(new Line(new LineId(line), new Item("DEPOSIT", "Pant", Money.parse("EUR -2.50"),
                new VatRate(0), Unit.PIECE, "S-1", new ItemKind.DepositSlip("S-1")), Quantity.pieces(1)), NOON);
    }

    @Test
    void aSlipInASaleIsKnownAfterARestart() {
        assertEquals(Optional.of(NOON), after(started(), slip(1)));
    }

    @Test
    void aSlipTakenOutIsFreeAgain() {
        assertEquals(Optional.empty(), after(started(), slip(1), new SaleEvent.LineRemoved(new LineId(1), NOON)));
        assertEquals(Optional.of(NOON), after(slip(2)));
    }

    @Test
    void theSlipsOfAVoidedSaleAreFreeAgain() {
        assertEquals(Optional.empty(), after(started(), slip(1), new SaleEvent.SaleVoided("", NOON)));
    }

    @Test
    void anotherLineThatGoesLeavesTheSlip() {
        assertEquals(Optional.of(NOON), after(started(), slip(1), new SaleEvent.LineRemoved(new LineId(9), NOON)));
    }
}
