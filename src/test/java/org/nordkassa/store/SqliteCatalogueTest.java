package org.nordkassa.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.joda.money.Money;
import org.nordkassa.checkout.port.Product;
import org.nordkassa.sale.Unit;
import org.nordkassa.sale.VatClass;

class SqliteCatalogueTest {
    private static Path home;
    private static Database database;
    private static SqliteCatalogue catalogue;

    @BeforeContainer
    static void open() throws IOException {
        home = Files.createTempDirectory("catalogue");
        database = Database.open(home);
        catalogue = new SqliteCatalogue(database);
        new ProductImport(database).load(List.of(
                listed("K-100", "Kahvi tumma 500 g", "6414893400012", "6414893400029"),
                listed("K-101", "Kahvi vaalea 500 g"),
                listed("K-102", "Kahvi"),
                listed("K-103", "Tumma kahvipannu 1,5 l"),
                listed("AB-12/3", "Crème brûlée \"à la carte\""),
                listed("200", "Äyriäiskeitto ÅLAND"),
                listed("201", "Smørbrød æbler groß"),
                listed("202", "7UP 1.5L"),
                listed("203", "Tee (NEAR) AND-OR NOT*"),
                listed("204", "Kookospähkinä")).iterator());
    }

    @AfterContainer
    static void close() throws IOException {
        database.close();
        try (var files = Files.list(home)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(home);
    }

    private static ListedProduct listed(String sku, String name, String... barcodes) {
        return new ListedProduct(new Product(sku, name, Money.parse("EUR 7.95"), VatClass.FOOD, Unit.PIECE),
                Arrays.asList(barcodes), "");
    }

    private static List<String> found(String text) {
        return catalogue.search(text, 10).stream().map(Product::sku).toList();
    }

    @Example
    void aProductIsFoundByEachOfItsBarcodesAndItsNumber() {
        var coffee = new Product("K-100", "Kahvi tumma 500 g", Money.parse("EUR 7.95"), VatClass.FOOD, Unit.PIECE);
        assertEquals(Optional.of(coffee), catalogue.byBarcode("6414893400012"));
        assertEquals(Optional.of(coffee), catalogue.byBarcode("6414893400029"));
        assertEquals(Optional.of(coffee), catalogue.bySku("K-100"));
        assertTrue(catalogue.byBarcode("641489340001").isEmpty());
        assertTrue(catalogue.byBarcode("").isEmpty());
        assertTrue(catalogue.bySku("k-100").isEmpty());
    }

    @Example
    void everyWordBeginsAWordOfTheName() {
        assertEquals(List.of("K-100", "K-103"), found("tum kah"));
        assertEquals(List.of("K-100"), found("tumma 500"));
        assertEquals(List.of(), found("tumma 501"));
        assertEquals(List.of(), found("ahvi"));
    }

    @Example
    void theBestComesFirst() {
        assertEquals(List.of("K-102", "K-100", "K-101", "K-103"), found("kahvi"));
        assertEquals("200", found("200").getFirst());
    }

    @Example
    void accentsAndCapitalsDoNotMatter() {
        assertEquals(List.of("AB-12/3"), found("creme BRULEE"));
        assertEquals(List.of("AB-12/3"), found("cre\u0300m"));
        assertEquals(List.of("200"), found("äyr ål"));
        assertEquals(List.of("200"), found("ayr al"));
        assertEquals(List.of("201"), found("smorbrod AEBLER gross"));
        assertEquals(List.of("201"), found("SMØR ÆB GROSS"));
        assertEquals(List.of("204"), found("KOOKOSPÄH"));
    }

    @Example
    void aNumberIsFoundWithAndWithoutItsDashes() {
        assertEquals(List.of("AB-12/3"), found("AB-12/3"));
        assertEquals(List.of("AB-12/3"), found("ab12"));
        assertEquals(List.of("AB-12/3"), found("ab 12"));
        assertEquals(List.of("202"), found("7up 1.5"));
    }

    @Example
    void whatMeansSomethingToTheIndexIsJustText() {
        assertEquals(List.of("203"), found("NEAR"));
        assertEquals(List.of("203"), found("tee AND"));
        assertEquals(List.of("203"), found("\"tee\" -or NOT*"));
        assertEquals(List.of("203"), found("near OR tee NOT"));
        assertEquals(List.of("AB-12/3"), found("\"carte"));
        assertEquals(List.of(), found("words:kahvi"));
    }

    @Example
    void aTextWithoutWordsFindsNothing() {
        for (var text : List.of("", "   ", "*", "\"", "- - -", "\0", "()", "´`^")) {
            assertEquals(List.of(), found(text), text);
        }
        assertEquals(List.of(), catalogue.search("kahvi", 0));
    }

    @Example
    void noMoreAreFoundThanAskedFor() {
        assertEquals(2, catalogue.search("k", 2).size());
        assertEquals(5, catalogue.search("k", 10).size());
    }

    @Property(tries = 500)
    void anyTextIsAnswered(@ForAll String text) {
        assertFalse(catalogue.search(text, 5).size() > 5);
    }

    @Property(tries = 500)
    void anyMixOfWordsAndSyntaxIsAnswered(@ForAll("queries") String text) {
        assertFalse(catalogue.search(text, 5).size() > 5);
    }

    @Provide
    Arbitrary<String> queries() {
        return Arbitraries.of("kahvi", "\"", "*", "NEAR", "NEAR(", ")", "AND", "OR", "NOT", "-", "+", "^", ":", "words:",
                "{", "}", ",", "'", ";--", "5", "\0", "é", "한국", "日本", "\ud83c", "☕", "ß", "İ", "\u0301")
                .list().ofMinSize(1).ofMaxSize(40).flatMap(parts -> Arbitraries.of("", " ").map(gap -> String.join(gap, parts)));
    }

    @Property(tries = 200)
    void aProductIsFoundByTheBeginningOfItsName(@ForAll("products") Product product) {
        new ProductImport(database).load(List.of(new ListedProduct(product, List.of(), "")).iterator());
        var words = Words.of(product.name());
        if (!words.isEmpty()) {
            assertTrue(catalogue.search(product.sku() + " " + String.join(" ", words.stream().limit(5).toList()), 5)
                    .contains(product), () -> words.toString());
        }
    }

    @Provide
    Arbitrary<Product> products() {
        return Arbitraries.strings().ofMinLength(1).ofMaxLength(12).map(name -> new Product("property-1", name,
                Money.parse("EUR 1.00"), VatClass.FOOD, Unit.PIECE));
    }

    @Example
    void barcodesAndWordsAreLookedUpByTheirIndexes() {
        assertPlan("select p.sku from barcode b join product p on p.no = b.product where b.code = 'x'");
        assertPlan("select p.sku from product p where p.sku = 'x'");
        var plan = database.read(session -> session.list("explain query plan select p.sku "
                + "from product_words join product p on p.no = product_words.rowid "
                + "where product_words match 'x' order by product_words.rowid limit 9", row -> row.getString("detail")));
        assertTrue(plan.getFirst().startsWith("SCAN product_words VIRTUAL TABLE INDEX") && plan.size() == 2, plan::toString);
    }

    private static void assertPlan(String sql) {
        var plan = database.read(session -> session.list("explain query plan " + sql, row -> row.getString("detail")));
        assertTrue(plan.stream().noneMatch(step -> step.startsWith("SCAN")), plan::toString);
    }
}
