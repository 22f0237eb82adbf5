package org.nordkassa.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.checkout.port.JournalUnavailable;
import org.nordkassa.checkout.port.Product;
import org.nordkassa.sale.Unit;
import org.nordkassa.sale.VatClass;
import org.nordkassa.store.ProductImport.Reason;
import org.nordkassa.store.ProductImport.Rejected;
import org.nordkassa.store.ProductImport.Report;

class ProductImportTest {
    private static final String HEADER = "sku,name,price,currency,vat_class,unit,barcodes,group\n";

    @TempDir
    Path home;

    private Database database;
    private SqliteCatalogue catalogue;

    @BeforeEach
    void open() {
        database = Database.open(home);
        catalogue = new SqliteCatalogue(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Report read(String csv) {
        try {
            return new ProductImport(database).read(stream(csv));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileIsTakenIn() {
        var report = read(HEADER + """
                1001,"Kahvi, tumma ""500"" g",7.95,EUR,FOOD,PIECE,6414893400012|6414893400029,Coffee
                1002,Omena,2.5,eur,food,kilogram,,
                1003,Yen,120,JPY,NONE,PIECE
                """);
        assertEquals(new Report(3, List.of()), report);
        assertEquals(Optional.of(new Product("1001", "Kahvi, tumma \"500\" g", Money.parse("EUR 7.95"), VatClass.FOOD,
                Unit.PIECE)), catalogue.byBarcode("6414893400029"));
        assertEquals(Optional.of(new Product("1002", "Omena", Money.parse("EUR 2.50"), VatClass.FOOD, Unit.KILOGRAM)),
                catalogue.search("omena", 1).stream().findFirst());
    }

    @Test
    void theDemoShopIsTakenInWhole() throws IOException {
        try (var products = ProductImportTest.class.getResourceAsStream("/assets/demo/products.csv")) {
            var report = new ProductImport(database).read(products);
            assertEquals(List.of(), report.rejected());
            assertTrue(report.imported() > 400);
        }
    }

    @Test
    void columnsMayStandInAnyOrderAndBehindAByteOrderMark() {
        var report = read("\ufeffName,Sku,group,unit,price,currency,extra,barcodes,vat_class\r\n"
                + "Tee,1,x,PIECE,1.00,EUR,?,640,FOOD\r\n\r\n");
        assertEquals(new Report(1, List.of()), report);
        assertEquals("Tee", catalogue.byBarcode("640").orElseThrow().name());
    }

    @Test
    void rowsThatCannotBeUsedAreReportedAndTheOthersTakenIn() {
        var report = read(HEADER + """
                ,No number,1.00,EUR,FOOD,PIECE,,
                2, ,1.00,EUR,FOOD,PIECE,,
                3,x,-1.00,EUR,FOOD,PIECE,,
                4,x,1.005,EUR,FOOD,PIECE,,
                5,x,"1,00",EUR,FOOD,PIECE,,
                6,x,,EUR,FOOD,PIECE,,
                7,x,1.00,EURO,FOOD,PIECE,,
                8,x,1.00,EUR,SWEETS,PIECE,,
                9,x,1.00,EUR,FOOD,BOX,,
                10,x,1.00,EUR,FOOD,PIECE,64 14|1,
                11,good,1.000,EUR,FOOD,PIECE,111,
                11,again,1.00,EUR,FOOD,PIECE,,
                12,x,1.00,EUR,FOOD,PIECE,222|111,
                13,x,1e3,EUR,FOOD,PIECE,,
                14
                """);
        assertEquals(new Report(1, List.of(
                new Rejected(2, Reason.SKU_MISSING), new Rejected(3, Reason.NAME_MISSING), new Rejected(4, Reason.PRICE),
                new Rejected(5, Reason.PRICE), new Rejected(6, Reason.PRICE), new Rejected(7, Reason.PRICE),
                new Rejected(8, Reason.CURRENCY), new Rejected(9, Reason.VAT_CLASS), new Rejected(10, Reason.UNIT),
                new Rejected(11, Reason.BARCODE), new Rejected(13, Reason.SKU_TWICE),
                new Rejected(14, Reason.BARCODE_TWICE), new Rejected(15, Reason.PRICE),
                new Rejected(16, Reason.NAME_MISSING))), report);
        assertEquals("good", catalogue.byBarcode("111").orElseThrow().name());
        assertTrue(catalogue.byBarcode("222").isEmpty());
    }

    @Test
    void readingAgainReplacesAndKeepsWhatIsNotMentioned() {
        read(HEADER + "1,Kahvi,7.95,EUR,FOOD,PIECE,111|112,\n2,Tee,1.00,EUR,FOOD,PIECE,222,\n3,Mehu,1.00,EUR,FOOD,PIECE,333,\n");
        read(HEADER + "1,Kaakao,8.95,EUR,STANDARD,PIECE,111|222,\n2,Tee,1.00,EUR,FOOD,PIECE,223,\n");
        assertEquals(Optional.of(new Product("1", "Kaakao", Money.parse("EUR 8.95"), VatClass.STANDARD, Unit.PIECE)),
                catalogue.byBarcode("111"));
        assertEquals("1", catalogue.byBarcode("222").orElseThrow().sku());
        assertEquals("2", catalogue.byBarcode("223").orElseThrow().sku());
        assertTrue(catalogue.byBarcode("112").isEmpty());
        assertEquals(List.of(), catalogue.search("kahvi", 5));
        assertEquals(1, catalogue.search("kaakao", 5).size());
        assertEquals(1, catalogue.search("mehu", 5).size());
    }

    @Test
    void whatIsNotNewIsNotWrittenAgain() {
        var file = HEADER + "1,Kahvi,7.95,EUR,FOOD,PIECE,112|111,\n2,Tee,1.00,EUR,FOOD,PIECE,,x\n";
        read(file);
        database.write(session -> session.update("create trigger tattle before update on product begin "
                + "select raise(abort, 'written again'); end"));
        assertEquals(new Report(2, List.of()), read(file));
        for (var news : List.of("1,Kahvi,7.95,EUR,FOOD,PIECE,111,", "1,Kahvi,7.95,EUR,FOOD,PIECE,111|112,x",
                "1,Kahvi,7.96,EUR,FOOD,PIECE,111|112,", "1,Kahvi 2,7.95,EUR,FOOD,PIECE,111|112,",
                "1,Kahvi,7.95,SEK,FOOD,PIECE,111|112,", "1,Kahvi,7.95,EUR,LOW,PIECE,111|112,",
                "1,Kahvi,7.95,EUR,FOOD,KILOGRAM,111|112,")) {
            assertThrows(JournalUnavailable.class, () -> read(HEADER + news), news);
        }
    }

    @Test
    void aFileWithoutTheColumnsIsNotTakenIn() {
        var missing = new Report(0, List.of(new Rejected(1, Reason.COLUMNS_MISSING)));
        assertEquals(missing, read(""));
        assertEquals(missing, read("sku;name;price\n1;x;2\n"));
        assertEquals(missing, read("PK\u0003\u0004 something else\0\0"));
    }

    @Test
    void whereAFileCeasesToBeCsvTheRowsBeforeAreTakenIn() {
        var report = read(HEADER + "1,Kahvi,7.95,EUR,FOOD,PIECE,,\n2,\"never closed,1.00,EUR,FOOD,PIECE,,\n3,x,1.00,EUR,FOOD,PIECE,,\n");
        assertEquals(new Report(1, List.of(new Rejected(3, Reason.UNREADABLE))), report);
    }

    @Test
    void aStreamThatBreaksOffLeavesTheCatalogueAsItWas() {
        var breaking = new SequenceInputStream(stream(HEADER + "1,Kahvi,7.95,EUR,FOOD,PIECE,,\n".repeat(2_000)),
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("unplugged");
                    }
                });
        assertThrows(IOException.class, () -> new ProductImport(database).read(breaking));
        assertEquals(List.of(), catalogue.search("kahvi", 5));
    }

    @Test
    void manyProductsAreLoadedAtOnceAndMayBeLoadedAgain() {
        for (int round = 0; round < 2; round++) {
            new ProductImport(database).load(IntStream.range(0, 2_500).mapToObj(i -> new ListedProduct(
                    new Product("S" + i, "Tuote " + i, Money.parse("EUR 1.00"), VatClass.FOOD, Unit.PIECE),
                    List.of("64" + i), "")).iterator(), 1_000);
        }
        assertEquals("S2499", catalogue.byBarcode("642499").orElseThrow().sku());
        assertEquals(List.of("Tuote 2499"), catalogue.search("tuote 2499", 5).stream().map(Product::name).toList());
    }
}
