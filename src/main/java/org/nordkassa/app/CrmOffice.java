package org.nordkassa.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.nordkassa.app.bonus.BonusFile;
import org.nordkassa.app.bonus.BonusImport;
import org.nordkassa.app.bonus.UnusableFile;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.app.config.TillSettings;
import org.nordkassa.checkout.BackFill;
import org.nordkassa.checkout.port.BonusCheckShelf;
import org.nordkassa.checkout.port.Crm;
import org.nordkassa.checkout.port.TestCall;
import org.nordkassa.checkout.port.Testable;
import org.nordkassa.store.Database;
import org.nordkassa.store.SqliteAddressBook;
import org.nordkassa.store.SqliteCustomers;
import org.nordkassa.store.SqliteSalesArchive;

/// What is done with the CRM while the till is closed: back-fill, import, tests of the connection.
public final class CrmOffice implements AutoCloseable {
    private final TillSettings settings;
    private final Database database;
    private final RemoteSystems remotes;
    private final Clock clock;

    private CrmOffice(TillHome home, TillSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        database = Database.open(home.folder());
        remotes = new RemoteSystems(settings, new SqliteAddressBook(database), clock, UUID::randomUUID);
    }

    /// @throws org.nordkassa.store.DatabaseUnusable when the home's database cannot be used, or a till is open on it
    public static CrmOffice open(TillHome home, TillSettings settings) {
        return new CrmOffice(home, settings, Clock.system(settings.shop().zone()));
    }

    /// Empty when no CRM is set up.
    public Optional<Crm> crm() {
        return remotes.crm();
    }

    /// @param email of a contact made for testing
    public List<TestCall> test(Optional<String> email) {
        return crm().filter(Testable.class::isInstance).map(Testable.class::cast)
                .map(testable -> testable.test(email)).orElse(List.of());
    }

    /// Empty where bonus checks cannot be put in.
    public Optional<BonusCheckShelf> shelf() {
        return remotes.shelf();
    }

    /// Reads a file of bonus checks and judges its rows; nothing is written.
    public BonusFile bonusFile(Path file) throws IOException, UnusableFile {
        var country = settings.shop().country();
        return BonusFile.read(file, country.name(), country.currency(), shelf().orElseThrow()::understood);
    }

    /// Writes the good rows of a file.
    public BonusImport.Report importChecks(BonusFile file, Consumer<Integer> onRow) {
        return new BonusImport(shelf().orElseThrow()).run(file, onRow);
    }

    /// Tells the CRM of all sales that it was not told of before.
    public BackFill.Progress backFill(Consumer<BackFill.Progress> onProgress, BooleanSupplier goOn)
            throws InterruptedException {
        return new BackFill(new SqliteSalesArchive(database, clock), new SqliteCustomers(database, clock),
                crm().orElseThrow(), CrmOffice::pause).run(onProgress, goOn);
    }

    private static void pause(Duration time) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(time.toMillis());
    }

    @Override
    public void close() {
        remotes.close();
        database.close();
    }
}
