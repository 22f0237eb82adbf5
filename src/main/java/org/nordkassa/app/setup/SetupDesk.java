package org.nordkassa.app.setup;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.nordkassa.app.config.SettingsEditor;
import org.nordkassa.app.config.SettingsEditor.Changes;
import org.nordkassa.app.config.SettingsProblem;
import org.nordkassa.ui.settings.Connection;
import org.nordkassa.ui.settings.Draft;
import org.nordkassa.ui.settings.Field;
import org.nordkassa.ui.settings.SettingsDesk;
import org.nordkassa.ui.settings.SettingsTable;
import org.nordkassa.ui.settings.SettingsTable;

/// Behind the settings window: the home's files and key store, and the till's connections. Each question has a thread of its
/// own for as long as it takes.
public final class SetupDesk implements SettingsDesk {
    private final Setup setup;
    private final Clock clock;
    private final Predicate<String> isPaymentCard;
    private final Supplier<List<Device>> scanners;
    private final Optional<Runnable> restart;
    private final Object opening = new Object();
    private Optional<SettingsEditor> opened = Optional.empty();

    public SetupDesk(Setup setup, Clock clock, Predicate<String> isPaymentCard, Supplier<List<Device>> scanners,
            Optional<Runnable> restart) {
        this.setup = setup;
        this.clock = clock;
        this.isPaymentCard = isPaymentCard;
        this.scanners = scanners;
        this.restart = restart;
    }

    private SettingsEditor editor() {
        synchronized (opening) {
            if (opened.isEmpty()) {
                opened = Optional.of(setup.editor().get());
            }
            return opened.get();
        }
    }

    private static void aside(Runnable work) {
        Thread.ofVirtual().name("settings").start(work);
    }

    @Override
    public void read(Consumer<Reading> onRead) {
        aside(() -> onRead.accept(read()));
    }

    private Reading read() {
        try {
            var values = new HashMap<String, String>();
            editor().values(SettingsTable.FIELDS.stream().map(Field::key).toList())
                    .forEach((setting, texts) -> values.put(setting, String.join("\n", texts)));
            return new Reading.Read(values, editor().secretsSet(SettingsTable.secrets()), keeping(),
                    setup.isDemo());
        } catch (SettingsProblem problem) {
            return new Reading.Unreadable(told(problem));
        }
    }

    private Keeping keeping() {
        return switch (editor().keyStore()) {
            case MACOS_KEYCHAIN -> Keeping.MACOS_KEYCHAIN;
            case WINDOWS_DATA_PROTECTION -> Keeping.WINDOWS_DATA_PROTECTION;
            case LINUX_SECRET_SERVICE -> Keeping.LINUX_SECRET_SERVICE;
            case NONE -> Keeping.FILE;
        };
    }

    @Override
    public void save(Draft draft, Consumer<Optional<Problem>> onSaved) {
        aside(() -> onSaved.accept(save(draft)));
    }

    private Optional<Problem> save(Draft draft) {
        try {
            editor().save(changes(draft));
            return Optional.empty();
        } catch (SettingsProblem problem) {
            return Optional.of(told(problem));
        }
    }

    @Override
    public void test(Connection connection, Draft draft, Consumer<Tested> onTested) {
        aside(() -> onTested.accept(test(connection, draft)));
    }

    private Tested test(Connection connection, Draft draft) {
        try {
            return new Tested.Tried(new Connections(editor().check(changes(draft)), clock).run(connection));
        } catch (SettingsProblem problem) {
            return new Tested.NotTried(told(problem));
        }
    }

    private static Changes changes(Draft draft) {
        var texts = new HashMap<String, String>();
        var lists = new HashMap<String, List<String>>();
        var rows = new HashMap<String, List<String>>();
        draft.values().forEach((setting, value) -> {
            var lines = value.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
            if (SettingsTable.isTable(setting)) {
                rows.put(setting, lines);
            } else if (SettingsTable.isList(setting)) {
                lists.put(setting, lines);
            } else {
                texts.put(setting, value);
            }
        });
        return new Changes(texts, lists, rows, Map.copyOf(draft.secrets()));
    }

    private static Problem told(SettingsProblem problem) {
        return new Problem(switch (problem.kind()) {
            case BROKEN -> Reason.BROKEN;
            case MISSING -> Reason.MISSING;
            case WRONG -> Reason.WRONG;
            case UNKNOWN -> Reason.UNKNOWN;
            case UNREADABLE -> Reason.UNREADABLE;
            case NOT_PRIVATE -> Reason.NOT_PRIVATE;
            case NOT_WRITABLE -> Reason.NOT_WRITABLE;
            case NOT_EDITABLE -> Reason.NOT_EDITABLE;
            case NO_PHONE_OR_EMAIL -> Reason.NO_PHONE_OR_EMAIL;
        }, problem.setting(), problem.file().getFileName().toString(), problem.line());
    }

    @Override
    public List<Device> scanners() {
        return scanners.get();
    }

    @Override
    public boolean isPaymentCard(String text) {
        return isPaymentCard.test(text);
    }

    @Override
    public Optional<Runnable> restart() {
        return restart;
    }
}
