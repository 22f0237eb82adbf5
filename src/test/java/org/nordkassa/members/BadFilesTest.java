package org.nordkassa.members;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.checkout.port.MemberFiles.Problem;
import org.nordkassa.checkout.port.MemberFiles.Stage;
import org.nordkassa.checkout.port.MemberFiles.Unusable;
import org.nordkassa.checkout.port.MemberFiles.Watch;

/// Files that cannot be used: each has its own sentence, and nothing comes of any of them.
class BadFilesTest {
    private static final List<Object> AINO =
            List.of("Aino", "Virtalampi", "aino@example.com", "+358401234567", "CUCKPP9B8YH2");

    @TempDir
    private Path folder;

    private Register register;

    @BeforeEach
    void open() throws IOException {
        register = new Register(Files.createDirectories(folder.resolve("home")));
    }

    @AfterEach
    void nothingWasWritten() {
        assertEquals(List.of(), register.all());
        register.close();
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(file(name), text);
    }

    @Test
    void aFileThatIsNotThere() {
        assertEquals(new Problem.NotFound(), register.problem(file("nowhere.xlsx")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n;;;\n", "Firstname;Lastname"})
    void aFileWithNothingInIt(String text) throws IOException {
        var problem = register.problem(written("members.csv", text));
        assertTrue(text.contains("Firstname") ? problem instanceof Problem.ColumnsMissing : problem instanceof Problem.Empty,
                problem::toString);
    }

    @Test
    void missingColumnsAreNamedWithWhatThereIsInstead() throws IOException {
        var path = Sheets.xlsx(file("members.xlsx"), List.of(List.of("Firstname", "Lastname", "Town"),
                List.of("Aino", "Virtalampi", "Oulu")));
        assertEquals(new Problem.ColumnsMissing(List.of("Email", "Phone"), List.of("Firstname", "Lastname", "Town")),
                register.problem(path));
        assertInstanceOf(Unusable.class, register.files.take(path, Watch.none()));
    }

    @Test
    void aFileWithoutHeadingsNamesNoPersons() throws IOException {
        var problem = register.problem(Sheets.xlsx(file("members.xlsx"), List.of(AINO, AINO)));
        var missing = assertInstanceOf(Problem.ColumnsMissing.class, problem);
        assertTrue(missing.found().stream().noneMatch(text -> text.contains("@") || text.contains("358")),
                missing::toString);
    }

    @Test
    void aColumnThatIsThereTwice() throws IOException {
        assertEquals(new Problem.ColumnTwice("e-mail"), register.problem(Sheets.xlsx(file("members.xlsx"),
                List.of(List.of("Firstname", "Lastname", "Email", "e-mail", "Phone"), AINO))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><table><tr><td>Firstname</td></tr></table></html>", "%PDF-1.7", "{\"members\":[]}",
        "a\0b\0c"})
    void whatIsNoTableWhateverItsName(String content) throws IOException {
        assertEquals(new Problem.NotATable(), register.problem(written("members.xls", content)));
    }

    @Test
    void aZipWithoutATableAndOneWithSeveral() throws IOException {
        assertEquals(new Problem.NotATable(), register.problem(Sheets.zip(file("a.zip"), "readme.md", new byte[9])));
        assertEquals(new Problem.SeveralTables(), register.problem(
                Sheets.zip(file("b.zip"), "a.csv", new byte[9], "b.csv")));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 40, 70, 95})
    void aFileThatWasNotCopiedToItsEnd(int percent) throws IOException {
        var rows = new ArrayList<List<Object>>(List.of(Sheets.CARDU));
        for (int i = 0; i < 300; i++) {
            rows.add(Arrays.asList("Name" + i, "Family", "m" + i + "@example.com", null, "C-" + i));
        }
        for (var whole : List.of(Sheets.xlsx(file("m.xlsx"), rows), Sheets.xls(file("m.xls"), rows))) {
            var bytes = Files.readAllBytes(whole);
            Files.write(whole, Arrays.copyOf(bytes, bytes.length * percent / 100));
            assertEquals(new Problem.Damaged(), register.problem(whole), whole::toString);
            assertInstanceOf(Unusable.class, register.files.take(whole, Watch.none()));
        }
    }

    @Test
    void aWorkbookWhoseInsideIsBroken() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook><she".getBytes(StandardCharsets.UTF_8));
        }
        Files.write(file("m.xlsx"), out.toByteArray());
        assertEquals(new Problem.Damaged(), register.problem(file("m.xlsx")));
    }

    @Test
    void aFileWithAPassword() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (var book = new HSSFWorkbook(); var out = Files.newOutputStream(file("m.xls"))) {
            book.createSheet("Members").createRow(0).createCell(0).setCellValue("Firstname");
            book.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertEquals(new Problem.PasswordProtected(), register.problem(file("m.xls")));
        try (var files = new POIFSFileSystem(); var out = Files.newOutputStream(file("m.xlsx"))) {
            files.createDocument(new ByteArrayInputStream(new byte[64]), "EncryptedPackage");
            files.writeFilesystem(out);
        }
        assertEquals(new Problem.PasswordProtected(), register.problem(file("m.xlsx")));
    }

    @Test
    void aSmallFileThatUnpacksToMoreThanTheComputerHolds() throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file("bomb.xlsx")))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
        }
        assertTrue(Files.size(file("bomb.xlsx")) < 1 << 20);
        assertEquals(new Problem.TooLarge(), register.problem(file("bomb.xlsx")));
    }

    @Test
    void entitiesThatGrowWithoutEndAreNotFollowed() throws IOException {
        var entities = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        try (var zip = new ZipOutputStream(Files.newOutputStream(file("m.xlsx")))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write((entities + "<workbook>&b;</workbook>").getBytes(StandardCharsets.UTF_8));
        }
        assertInstanceOf(Problem.class, register.problem(file("m.xlsx")));
    }

    @Test
    void aFileThatIsSavedAnewMeanwhile() throws IOException {
        var path = Sheets.xlsx(file("m.xlsx"), List.of(Sheets.CARDU, AINO));
        var ended = register.files.take(path, new Watch() {
            @Override
            public void at(Stage stage, int rows, int of) {
                if (stage == Stage.CHECKING) {
                    touch(path);
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });
        assertEquals(new Unusable(new Problem.Changed()), ended);
    }

    private static void touch(Path path) {
        try {
            Files.write(path, new byte[1], StandardOpenOption.APPEND);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }
}
