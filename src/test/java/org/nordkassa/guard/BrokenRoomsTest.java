package org.nordkassa.guard;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// A rule that cannot fail guards nothing: each one is broken by a class made for it.
class BrokenRoomsTest {
    @TempDir
    private Path folder;

    /// @param classes written `package: body of a class named Broken`
    private record Breach(String rule, List<String> classes) {
        Breach(String rule, String... classes) {
            this(rule, List.of(classes));
        }
    }

    private static final List<Breach> BREACHES = List.of(
            new Breach("sale", "sale: java.nio.file.Path path;"),
            new Breach("sale", "sale: java.util.concurrent.Executor executor;"),
            new Breach("sale", "sale: org.nordkassa.loyalty.Customer customer;"),
            new Breach("sale", "sale: java.io.File[] files;"),
            new Breach("loyalty", "loyalty: org.nordkassa.checkout.Action action;"),
            new Breach("loyalty", "loyalty: okhttp3.OkHttpClient client;"),
            new Breach("checkout", "checkout: javafx.scene.Node node;"),
            new Breach("checkout", "checkout: tools.jackson.databind.JsonNode node;"),
            new Breach("checkout", "checkout: com.google.zxing.Result result;"),
            new Breach("checkout", "receipt.device: public static final int X = 1;",
                    "checkout: org.nordkassa.receipt.device.Broken b;"),
            new Breach("checkout.port", "checkout.port: org.nordkassa.checkout.Action action;"),
            new Breach("checkout.access", "checkout.access: org.nordkassa.checkout.port.Journal journal;"),
            new Breach("checkout.access", "checkout.access: java.nio.file.Path path;"),
            new Breach("scan", "scan: com.google.zxing.Result result;"),
            new Breach("scan", "scan: org.nordkassa.checkout.Action action;"),
            new Breach("scan.camera", "scan.camera: org.nordkassa.sale.Sale sale;"),
            new Breach("scan.hid", "scan.hid: com.google.zxing.Result result;"),
            new Breach("connect", "connect.rule: org.sqlite.SQLiteDataSource source;"),
            new Breach("connect", "connect.http: org.nordkassa.checkout.Action action;"),
            new Breach("resilience4j is for connect.http",
                    "connect.rule: io.github.resilience4j.circuitbreaker.CircuitBreaker breaker;"),
            new Breach("store", "store: okhttp3.OkHttpClient client;"),
            new Breach("store", "connect.http: ", "store: org.nordkassa.connect.http.Broken broken;"),
            new Breach("receipt", "receipt: org.nordkassa.checkout.port.Journal journal;"),
            new Breach("members", "members: org.nordkassa.sale.Sale sale;"),
            new Breach("receipt.device", "receipt.device: org.nordkassa.checkout.Action action;"),
            new Breach("members", "members: org.nordkassa.checkout.Action action;"),
            new Breach("members", "store: ", "members: org.nordkassa.store.Broken broken;"),
            new Breach("server", "server: org.nordkassa.checkout.Action action;"),
            new Breach("server", "server: javafx.scene.Node node;"),
            new Breach("sandbox", "connect.rule: ", "sandbox: org.nordkassa.connect.rule.Broken broken;"),
            new Breach("sandbox", "sandbox: org.nordkassa.sale.Sale sale;"),
            new Breach("ui", "ui.pay: tools.jackson.databind.JsonNode node;"),
            new Breach("ui", "store: ", "ui.pay: org.nordkassa.store.Broken broken;"),
            new Breach("nobody sees app", "app: ", "ui.pay: org.nordkassa.app.Broken broken;"),
            new Breach("connections to remote systems do not see each other",
                    "connect.rule: ", "connect.custobar: org.nordkassa.connect.rule.Broken broken;"),
            new Breach("http sees no connection", "connect.rule: ",
                    "connect.http: org.nordkassa.connect.rule.Broken broken;"),
            new Breach("rooms do not go round in circles",
                    "ui.pay: org.nordkassa.store.Broken broken;", "store: org.nordkassa.ui.pay.Broken broken;"),
            new Breach("JDBC is for store and server", "checkout: java.sql.Connection connection;"),
            new Breach("JavaFX is for ui and app", "scan: javafx.scene.Node node;"),
            new Breach("Excel is for members", "store: org.apache.poi.hssf.usermodel.HSSFWorkbook book;"),
            new Breach("BoofCV is for scan.camera", "scan: boofcv.struct.image.GrayU8 image;"),
            new Breach("camera drivers are for scan.camera.source",
                    "scan.camera: com.github.sarxos.webcam.Webcam webcam;"),
            new Breach("only app chooses where logs go", "store: java.util.logging.Logger logger;"),
            new Breach("only app chooses where logs go", "connect.http: org.slf4j.Logger logger;"),
            new Breach("only app prints", "store: void print() { System.out.println(); }"),
            new Breach("only app prints", "connect.http: void print(Exception e) { e.printStackTrace(); }"),
            new Breach("only app has the door to the JavaFX thread",
                    "ui.pay: void run(Runnable task) { javafx.application.Platform.runLater(task); }"),
            new Breach("only app has the door to the JavaFX thread",
                    "ui.pay: java.util.concurrent.Executor door = javafx.application.Platform::runLater;"),
            new Breach("no static state", "ui.pay: static int count;"),
            new Breach("pure rooms ask no clock", "sale: Object now = java.time.Instant.now();"),
            new Breach("pure rooms ask no clock", "sale: java.util.function.Supplier<?> now = java.time.Instant::now;"),
            new Breach("pure rooms ask no clock", "loyalty: java.time.Clock clock;"),
            new Breach("pure rooms ask no clock", "checkout.access: Object now = java.time.Instant.now();"),
            new Breach("pure rooms ask no clock", "loyalty: Object id = java.util.UUID.randomUUID();"));

    @TestFactory
    Stream<DynamicTest> isNoticed() {
        return BREACHES.stream().map(breach -> DynamicTest.dynamicTest(breach.rule() + " | "
                + breach.classes().getLast(),
                () -> {
                    var broken = compiled(breach);
                    var rule = HouseRules.all().get(breach.rule());
                    assertThrows(AssertionError.class, () -> rule.check(broken));
                }));
    }

    @Test
    void everyRuleIsBrokenOnce() {
        assertEquals(HouseRules.all().keySet(), BREACHES.stream().map(Breach::rule).collect(Collectors.toSet()));
    }

    @Test
    void aSoundClassBreaksNone() {
        var sound = compiled(new Breach("", "checkout: org.nordkassa.sale.Sale sale; int[] counts = {1};"));
        HouseRules.all().values().forEach(rule -> assertDoesNotThrow(() -> rule.check(sound)));
    }

    private JavaClasses compiled(Breach breach) {
        var target = folder.resolve("classes" + System.identityHashCode(breach));
        var sources = breach.classes().stream().map(written -> source(target, written)).toList();
        var said = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var options = List.of("-d", target.toString(), "-cp", System.getProperty("java.class.path"));
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var units = files.getJavaFileObjectsFromPaths(sources);
            assertTrue(compiler.getTask(said, files, null, options, null, units).call(), said::toString);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new ClassFileImporter().importPath(target);
    }

    private static Path source(Path target, String written) {
        var room = written.substring(0, written.indexOf(':'));
        var file = target.resolve("source").resolve(room).resolve("Broken.java");
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, "package org.nordkassa." + room + ";\npublic class Broken { "
                    + written.substring(written.indexOf(':') + 1) + " }\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
