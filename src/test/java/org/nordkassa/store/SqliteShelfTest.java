package org.nordkassa.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.checkout.port.ProductShelf.Shelved;
import org.nordkassa.store.ProductImport.Reason;
import org.nordkassa.store.ProductImport.Rejected;

class SqliteShelfTest {
    private static final String COLUMNS = "sku,name,price,currency,vat_class,unit,barcodes,group";

    @TempDir
    Path home;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(home);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<Rejected> read(String csv) throws IOException {
        return new ProductImport(database).read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))).rejected();
    }

    private List<Shelved> all() {
        return new SqliteShelf(database).part(Optional.empty(), 100);
    }

    @Test
    void productsComeInPartsWithTheirBarcodesAndStock() throws IOException {
        read(COLUMNS + ",stock,Stock HKI,stock tku\nB,Bun,3.60,EUR,food,piece,64|65,bread,7,4,\nA,Mug,19.90,EUR,standard,piece,,,,,0.5\n"
                + "C,Cup,1,EUR,standard,piece,,,,,\n");
        var shelf = new SqliteShelf(database);
        var first = shelf.part(Optional.empty(), 2);
        assertEquals(List.of("A", "B"), first.stream().map(shelved -> shelved.product().sku()).toList());
        assertEquals(List.of("64", "65"), first.getLast().barcodes());
        assertEquals(Map.of("", new BigDecimal("7"), "HKI", new BigDecimal("4")), first.getLast().stock());
        assertEquals(Map.of("tku", new BigDecimal("0.5")), first.getFirst().stock());
        assertEquals(List.of("C"), shelf.part(Optional.of("B"), 2).stream().map(shelved -> shelved.product().sku()).toList());
        assertEquals(List.of(), shelf.part(Optional.of("C"), 2));
    }

    @Test
    void whatIsNoLongerSoldIsNotThereAndComesBackWithANewerFile() throws IOException {
        read(COLUMNS + ",active\nA,Mug,1,EUR,standard,piece,,,no\nB,Cup,1,EUR,standard,piece,,,\n");
        assertEquals(1, all().size());
        read(COLUMNS + ",active\nA,Mug,1,EUR,standard,piece,,,yes\n");
        assertEquals(2, all().size());
    }

    @Test
    void aFileWithoutStockLeavesItAndOneThatIsNoNumberIsRefused() throws IOException {
        read(COLUMNS + ",stock\nA,Mug,1,EUR,standard,piece,,,3\n");
        read(COLUMNS + "\nA,Mug,2,EUR,standard,piece,,\n");
        assertEquals(Map.of("", new BigDecimal("3")), all().getFirst().stock());
        assertEquals(List.of(new Rejected(2, Reason.STOCK), new Rejected(3, Reason.ACTIVE)), read(COLUMNS
                + ",stock,active\nA,Mug,1,EUR,standard,piece,,,many,\nB,Cup,1,EUR,standard,piece,,,,maybe\n"));
    }
}
