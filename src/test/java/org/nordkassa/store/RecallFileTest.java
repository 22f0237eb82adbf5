package org.nordkassa.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.checkout.port.Recalls.Recall;
import org.nordkassa.store.RecallList.Reason;
import org.nordkassa.store.RecallList.Rejected;

class RecallFileTest {
    private static final String BREAD = "06414893400023";

    @TempDir
    private Path home;

    @Test
    void aListInCommasOrSemicolonsIsRead() {
        var commas = RecallList.parse("gtin,batch,best_before,reason\n6414893400023,L7,2026-12-31,\"glass, sharp\"\n");
        var semicolons = RecallList.parse("\uFEFFReason;GTIN;Batch;Best_before\r\nglass, sharp;06414893400023;L7;31.12.2026\r\n");

        var expected = List.of(new Recall("L7", Optional.of(LocalDate.of(2026, 12, 31)), "glass, sharp"));
        assertEquals(expected, commas.byGtin().get(BREAD));
        assertEquals(expected, semicolons.byGtin().get(BREAD));
    }

    @Test
    void onlyTheNumberIsNeeded() {
        assertEquals(List.of(new Recall("", Optional.empty(), "")),
                RecallList.parse("gtin\n6414893400023\n").byGtin().get(BREAD));
    }

    @Test
    void rowsThatCannotBeReadAreToldAndTheOthersCount() {
        var list = RecallList.parse("gtin,batch,best_before\nabc,1,\n6414893400023,2,31.2.2026\n6414893400023,3,\n");

        assertEquals(List.of(new Rejected(2, Reason.GTIN), new Rejected(3, Reason.BEST_BEFORE)), list.rejected());
        assertEquals("3", list.byGtin().get(BREAD).getFirst().batch());
        assertEquals(List.of(new Rejected(1, Reason.NO_GTIN_COLUMN)), RecallList.parse("ean,lot\n1,2\n").rejected());
        assertEquals(List.of(new Rejected(1, Reason.NO_GTIN_COLUMN)), RecallList.parse("").rejected());
    }

    @Test
    void aListPutInPlaceCountsAtOnce() throws IOException {
        var recalls = new RecallFile(home);
        assertEquals(List.of(), recalls.of(BREAD).recalls());

        RecallFile.replace(home, "gtin,batch\n6414893400023,L7\n");
        assertEquals("L7", recalls.of(BREAD).recalls().getFirst().batch());
        RecallFile.replace(home, "gtin,batch\n6414893400023,L8888\n");
        assertEquals("L8888", recalls.of(BREAD).recalls().getFirst().batch());
        Files.delete(home.resolve("recalls.csv"));
        assertEquals(List.of(), recalls.of(BREAD).recalls());
    }

    @Test
    void aListThatCannotBeReadLeavesTheOneBeforeInForce() throws IOException {
        var recalls = new RecallFile(home);
        RecallFile.replace(home, "gtin,batch\n6414893400023,L7\n");
        assertTrue(recalls.of(BREAD).certain());

        Files.delete(home.resolve("recalls.csv"));
        Files.createDirectory(home.resolve("recalls.csv"));
        assertFalse(recalls.of(BREAD).certain());
        assertEquals(1, recalls.of(BREAD).recalls().size());
    }

    @Test
    void anUnreadableRowMakesTheListUncertain() throws IOException {
        RecallFile.replace(home, "gtin\nabc\n");

        assertFalse(new RecallFile(home).of(BREAD).certain());
    }
}
