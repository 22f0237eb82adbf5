package org.nordkassa.ui.settings;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.nordkassa.scan.Scan;
import org.nordkassa.scan.ScanTrouble;
import org.nordkassa.ui.kit.Opening;
import org.nordkassa.ui.settings.SettingsDesk.Device;
import org.nordkassa.ui.settings.SettingsDesk.Keeping;
import org.nordkassa.ui.settings.SettingsDesk.Problem;
import org.nordkassa.ui.settings.SettingsDesk.Reading;
import org.nordkassa.ui.settings.SettingsDesk.Tested;

/// The settings window while it is open: what the file says, what was changed and is not saved yet, what was tried and what
/// was scanned. Used by the JavaFX thread alone; answers of the desk come in through its executor.
///
/// What was changed stays when the window is closed without saving, and is there when it is opened again.
public final class SettingsModel implements Opening {
    private static final int SCANS_KEPT = 12;

    private final SettingsDoor door;
    private final Executor fx;
    private final Clock clock;
    private final Runnable changed;
    private final ModeGuard modeGuard;
    private final Map<String, String> edits = new HashMap<>();
    private final Map<String, Optional<String>> secretEdits = new HashMap<>();
    private final Map<Connection, Optional<Tested>> tests = new EnumMap<>(Connection.class);
    private final Deque<TestedScan> scans = new ArrayDeque<>();
    private Optional<Reading.Read> read = Optional.empty();
    private SettingsPage page = SettingsPage.SHOP;
    private Message message = new Message.None();
    private boolean isOpen;
    private boolean isSaved;
    private boolean isBusy;

    /// @param changed told when something is to be shown anew
    public SettingsModel(SettingsDoor door, Executor fx, Clock clock, Runnable changed) {
        this.door = door;
        this.fx = fx;
        this.clock = clock;
        this.changed = changed;
        modeGuard = new ModeGuard(this, door.gate(), fx, changed);
    }

    /// Opens the window; from now on scans come here.
    @Override
    public void open() {
        isOpen = true;
        message = new Message.None();
        door.gate().divert(new ScanGate.TestArea() {
            @Override
            public void scanned(Scan scan) {
                fx.execute(() -> take(scan));
            }

            @Override
            public void failed(ScanTrouble trouble) {
                fx.execute(() -> take(trouble));
            }
        });
        door.desk().read(reading -> fx.execute(() -> take(reading)));
        changed.run();
    }

    @Override
    public void close() {
        isOpen = false;
        scans.clear();
        modeGuard.drop();
        door.gate().restore();
        changed.run();
    }

    private void take(Reading reading) {
        switch (reading) {
            case Reading.Read values -> {
                read = Optional.of(values);
                if (values.isDemo() && message instanceof Message.None) {
                    message = new Message.Demo();
                }
            }
            case Reading.Unreadable(var problem) -> message = new Message.Failed(problem);
        }
        changed.run();
    }

    private void take(Scan scan) {
        if (!isOpen) {
            return;
        }
        scans.addFirst(TestedScan.of(scan, clock.instant(), door.desk().isPaymentCard(scan.text())));
        if (scans.size() > SCANS_KEPT) {
            scans.removeLast();
        }
        if (page != SettingsPage.SCANNERS) {
            message = new Message.ScanRead();
        }
        changed.run();
    }

    private void take(ScanTrouble trouble) {
        message = new Message.ScanFailed(trouble);
        changed.run();
    }

    public void choose(SettingsPage wanted) {
        page = wanted;
        if (message instanceof Message.ScanRead || message instanceof Message.ScanFailed) {
            message = new Message.None();
        }
        changed.run();
    }

    /// What stands in the field.
    public String value(Field field) {
        return Optional.ofNullable(edits.get(field.key())).orElseGet(() -> written(field));
    }

    String written(Field field) {
        return read.map(Reading.Read::values).map(values -> values.get(field.key())).orElse("");
    }

    /// Something was entered; what is as it was is no change.
    public void edit(Field field, String value) {
        if (value.equals(written(field))) {
            edits.remove(field.key());
        } else {
            edits.put(field.key(), value);
        }
        forgetOutcome(field);
    }

    /// @param secret the new one; empty to forget the one that is set
    public void editSecret(Field field, Optional<String> secret) {
        secretEdits.put(field.key(), secret);
        forgetOutcome(field);
    }

    public void keepSecret(Field field) {
        secretEdits.remove(field.key());
        forgetOutcome(field);
    }

    private void forgetOutcome(Field field) {
        field.page().connection().ifPresent(tests::remove);
        modeGuard.drop();
        message = message instanceof Message.Failed(var problem) && !field.key().startsWith(problem.setting())
                ? message : new Message.None();
        changed.run();
    }

    /// What a secret's field shows instead of the secret.
    public enum SecretState {
        NOT_SET, SET, TO_BE_SET, TO_BE_REMOVED
    }

    public SecretState secret(Field field) {
        boolean isSet = read.filter(values -> values.secrets().contains(field.key())).isPresent();
        var edit = Optional.ofNullable(secretEdits.get(field.key()));
        return edit.map(secret -> secret.isPresent() ? SecretState.TO_BE_SET : SecretState.TO_BE_REMOVED)
                .orElse(isSet ? SecretState.SET : SecretState.NOT_SET);
    }

    public void undo() {
        edits.clear();
        secretEdits.clear();
        tests.clear();
        modeGuard.drop();
        message = new Message.None();
        changed.run();
    }

    /// Saves what has changed, unless a field says what is wrong with it: then that one is shown.
    public void save() {
        var wrong = SettingsTable.FIELDS.stream().filter(field -> fault(field).isPresent()).findFirst();
        if (wrong.isPresent()) {
            choose(wrong.get().page());
            return;
        }
        if (!draft().isEmpty() && !isBusy) {
            modeGuard.pass(this::write);
        }
    }

    private void write() {
        isBusy = true;
        message = new Message.Working();
        changed.run();
        var saved = draft();
        door.desk().save(saved, problem -> fx.execute(() -> taken(saved, problem)));
    }

    private void taken(Draft saved, Optional<Problem> problem) {
        isBusy = false;
        if (problem.isPresent()) {
            message = new Message.Failed(problem.get());
            SettingsTable.field(problem.get().setting()).ifPresent(field -> page = field.page());
        } else {
            isSaved = true;
            modeGuard.saved(saved);
            message = new Message.Saved();
            door.desk().read(reading -> fx.execute(() -> {
                forget(saved);
                take(reading);
            }));
        }
        changed.run();
    }

    /// What was saved is no change any more, unless it was changed once more meanwhile.
    private void forget(Draft saved) {
        saved.values().forEach((setting, value) -> edits.computeIfPresent(setting,
                (_, edit) -> edit.strip().equals(value) ? null : edit));
        saved.secrets().forEach((setting, secret) -> secretEdits.computeIfPresent(setting,
                (_, edit) -> edit.map(String::strip).equals(secret) ? null : edit));
    }

    /// Tries a connection as the fields say, off this thread.
    public void test(Connection connection) {
        tests.put(connection, Optional.empty());
        changed.run();
        door.desk().test(connection, draft(), tested -> fx.execute(() -> {
            if (tests.containsKey(connection)) {
                tests.put(connection, Optional.of(tested));
                changed.run();
            }
        }));
    }

    /// Whether it has been tried; inside, what came of it or nothing yet.
    public Optional<Optional<Tested>> test(SettingsPage shown) {
        return shown.connection().flatMap(connection -> Optional.ofNullable(tests.get(connection)));
    }

    /// Whether the page's connection is set up far enough to be tried.
    public boolean canBeTested(SettingsPage shown) {
        return shown.connection().isPresent() && SettingsTable.of(shown).stream()
                .filter(field -> field.key().endsWith(".address") || field.key().endsWith(".host")).findFirst()
                .filter(field -> !value(field).isBlank() && fault(field).isEmpty()).isPresent();
    }

    /// What is wrong with what was entered. What the till has started with is right.
    public Optional<Kind.Fault> fault(Field field) {
        return field.isSecret() || !edits.containsKey(field.key())
                ? Optional.empty() : field.kind().check(value(field).strip());
    }

    /// The problem that was found with this field when it was last saved or tried.
    public Optional<Problem> problem(Field field) {
        var found = message instanceof Message.Failed(var problem) ? Optional.of(problem)
                : test(field.page()).flatMap(tested -> tested)
                        .filter(Tested.NotTried.class::isInstance).map(tested -> ((Tested.NotTried) tested).problem());
        return found.filter(problem -> !problem.setting().isEmpty()
                && SettingsTable.field(problem.setting()).equals(Optional.of(field)));
    }

    public boolean isChanged(Field field) {
        return edits.containsKey(field.key()) || secretEdits.containsKey(field.key());
    }

    public boolean isChanged(SettingsPage shown) {
        return SettingsTable.of(shown).stream().anyMatch(this::isChanged);
    }

    public boolean isWrong(SettingsPage shown) {
        return SettingsTable.of(shown).stream()
                .anyMatch(field -> fault(field).isPresent() || problem(field).isPresent());
    }

    /// What is to be saved, without the blanks around it that come with pasting.
    public Draft draft() {
        var values = new HashMap<>(edits);
        values.replaceAll((_, value) -> value.strip());
        var secrets = new HashMap<>(secretEdits);
        secrets.replaceAll((_, secret) -> secret.map(String::strip));
        return new Draft(values, secrets);
    }

    /// Whether what was saved waits for the till's next start.
    public Optional<Runnable> restart() {
        return isSaved && edits.isEmpty() && secretEdits.isEmpty() ? door.desk().restart() : Optional.empty();
    }

    ModeGuard modeGuard() {
        return modeGuard;
    }

    @Override
    public boolean isOpen() {
        return isOpen;
    }

    public boolean isRead() {
        return read.isPresent();
    }

    public SettingsPage page() {
        return page;
    }

    public Message message() {
        return message;
    }

    public Keeping keeping() {
        return read.map(Reading.Read::keeping).orElse(Keeping.FILE);
    }

    List<TestedScan> scans() {
        return List.copyOf(scans);
    }

    public List<Device> devices() {
        return door.desk().scanners();
    }

    List<Slot> slots() {
        return door.slots();
    }
}
