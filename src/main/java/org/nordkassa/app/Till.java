package org.nordkassa.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.app.config.TillSettings;
import org.nordkassa.app.privacy.PrivacyOffice;
import org.nordkassa.checkout.BackOffice;
import org.nordkassa.checkout.Checkout;
import org.nordkassa.checkout.CheckoutPorts;
import org.nordkassa.checkout.CheckoutSettings;
import org.nordkassa.checkout.Conductor;
import org.nordkassa.checkout.Notice;
import org.nordkassa.checkout.Offline;
import org.nordkassa.checkout.Staffing;
import org.nordkassa.checkout.port.Ids;
import org.nordkassa.checkout.port.MemberFiles;
import org.nordkassa.checkout.port.PaymentTerminal;
import org.nordkassa.checkout.port.ReceiptPrinter;
import org.nordkassa.loyalty.OfflineRule;
import org.nordkassa.receipt.device.FilePrinter;
import org.nordkassa.receipt.device.NetworkPrinter;
import org.nordkassa.sale.VatTable;
import org.nordkassa.scan.WedgeSettings;
import org.nordkassa.store.Backups;
import org.nordkassa.store.Database;
import org.nordkassa.store.RecallFile;
import org.nordkassa.store.SqliteAddressBook;
import org.nordkassa.store.SqliteCatalogue;
import org.nordkassa.store.SqliteCustomers;
import org.nordkassa.store.SqliteDepositSlips;
import org.nordkassa.store.SqliteJournal;
import org.nordkassa.store.SqliteLibrary;
import org.nordkassa.store.SqliteOfflineBook;
import org.nordkassa.store.SqliteOutbox;
import org.nordkassa.store.SqlitePersonalData;
import org.nordkassa.store.SqliteSettings;
import org.nordkassa.store.SqliteShelf;
import org.nordkassa.store.SqliteStaff;
import org.nordkassa.ui.scanner.Scanning;
import org.nordkassa.ui.privacy.PrivacyDesk;

/// A whole till but for its window: every part made and joined by hand, in the order in which they need each other.
public final class Till implements AutoCloseable {
    private final TillSettings settings;
    private final Database database;
    private final Scanning scanning;
    private final RemoteSystems remotes;
    private final Conductor conductor;
    private final BackOffice backOffice;
    private final MemberFiles members;
    private final BackupRhythm backups;
    private final PrivacyDesk privacy;

    private Till(TillHome home, TillSettings settings, Clock clock, Function<Path, Database> opening) {
        this.settings = settings;
        SqliteLibrary.keepIn(home.folder().resolve("natives"));
        database = opening.apply(home.folder());
        var wedges = new WedgeMemory(new SqliteSettings(database));
        scanning = new Scanning(
                WedgeSettings.of(wedges.recall(settings.scanner().wedge())), settings.codes(), wedges::remember);
        Ids ids = UUID::randomUUID;
        remotes = new RemoteSystems(settings, new SqliteAddressBook(database), clock, ids);
        var set = settings.backups();
        backups = new BackupRhythm(new Backups(database, set.folder().orElse(home.backups()), set.keep(), clock),
                BackupRhythm.Waits.usual(set.every()), clock);
        var ports = new CheckoutPorts(
                new SqliteJournal(database, clock),
                new SqliteOutbox(database, clock),
                new SqliteCatalogue(database),
                new RecallFile(home.folder()),
                new SqliteDepositSlips(database),
                new SqliteCustomers(database, clock),
                remotes.offers(),
                remotes.giftCards(),
                remotes.directories(),
                remotes.memberFeed(),
                remotes.correspondents(),
                remotes.permissions(),
                new SqliteShelf(database),
                printer(home),
                new PaymentTerminal.StandAlone(),
                clock,
                ids,
                remotes.holds(),
                new Offline(settings.systems().giftCards().map(TillSettings.GiftCardServer::offline)
                        .orElse(OfflineRule.NONE), new SqliteOfflineBook(database)), backups);
        conductor = new Conductor(ports, new CheckoutSettings(settings.till(), settings.shop(), settings.cashier(),
                VatTable.of(settings.shop().country()), settings.codes(), settings.shelf(),
                settings.patience().completion(),
                settings.systems().cardu().map(TillSettings.Cardu::joining).filter(TillSettings.Joining::onReceipts)
                        .flatMap(TillSettings.Joining::address), settings.form()),
                new Staffing(new SqliteStaff(database), settings.access()));
        remotes.onOverwrittenOrders(() -> conductor.warn(new Notice.OrdersOverwritten()));
        conductor.resume();
        members = MemberDesk.of(database, home, settings, Optional.empty());
        backOffice = new BackOffice(ports, conductor, new BackOffice.Every(
                settings.systems().cardu().map(TillSettings.Cardu::every).orElse(Duration.ofMinutes(1)),
                settings.systems().custobar().map(TillSettings.Custobar::permissionsEvery).orElse(Duration.ofHours(1))));
        privacy = new PrivacyOffice(new SqlitePersonalData(database, settings.shop().country().name(), clock),
                ports.journal(), conductor, conductor::onDuty, clock, settings.shop().zone());
        backups.start(database.wasCutOff(), conductor::backlogChanged);
    }

    /// @throws org.nordkassa.store.DatabaseUnusable when the home's database cannot be used
    public static Till open(TillHome home, TillSettings settings, Clock clock) {
        return new Till(home, settings, clock, Database::open);
    }

    /// For a proof that watches the database at work.
    public static Till open(TillHome home, TillSettings settings, Clock clock, Function<Path, Database> opening) {
        return new Till(home, settings, clock, opening);
    }

    /// Couriers and the intake of members begin: not before the window is up, which they would hold up.
    public void beginBackOffice() {
        backOffice.begin();
        Thread.ofVirtual().name("gift-card-mode").start(() ->
                remotes.compareModes(() -> conductor.warn(new Notice.GiftCardModeDiffers())));
    }

    public Checkout checkout() {
        return conductor;
    }

    /// The shop's wedge scanners, with what calibration has found out about them.
    public Scanning scanning() {
        return scanning;
    }

    /// What the screen for files of members works with.
    public MemberFiles members() {
        return members;
    }

    /// What customers may ask of the shop about themselves.
    public PrivacyDesk privacy() {
        return privacy;
    }

    public TillSettings settings() {
        return settings;
    }

    private ReceiptPrinter printer(TillHome home) {
        var set = settings.printer();
        return set.host().<ReceiptPrinter>map(host -> {
            var usual = NetworkPrinter.Settings.usual(host);
            return new NetworkPrinter(new NetworkPrinter.Settings(host, set.port(), usual.connect(), usual.write(),
                    set.columns(), usual.codePage(), set.answers()));
        }).orElseGet(() -> new FilePrinter(home.receipts(), set.columns()));
    }

    @Override
    public void close() {
        backups.close();
        backOffice.close();
        conductor.close();
        remotes.close();
        database.close();
    }
}
