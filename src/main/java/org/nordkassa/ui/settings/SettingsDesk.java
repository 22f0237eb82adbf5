package org.nordkassa.ui.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.nordkassa.checkout.port.Trial;

/// What stands behind the settings window. Nothing here blocks: answers come on threads of its own.
public interface SettingsDesk {
    /// What the settings file says now.
    void read(Consumer<Reading> onRead);

    /// Writes what has changed, if the till could start with it.
    ///
    /// @param onSaved told what is in the way, or nothing
    void save(Draft draft, Consumer<Optional<Problem>> onSaved);

    /// Tries a connection as it would be with the changes, saved or not.
    void test(Connection connection, Draft draft, Consumer<Tested> onTested);

    /// The devices that read codes, as they were when last looked for.
    List<Device> scanners();

    /// Whether a text is the number of a payment card, which is not to be shown.
    boolean isPaymentCard(String text);

    /// Closes the till and opens it anew with what was saved; empty where that cannot be. The open sale is kept.
    Optional<Runnable> restart();

    sealed interface Reading {
        /// @param values what is written there, by setting; what is not stays out
        /// @param secrets the settings of the secrets that are known
        record Read(Map<String, String> values, Set<String> secrets, Keeping keeping, boolean isDemo) implements Reading {
            public Read {
                values = Map.copyOf(values);
                secrets = Set.copyOf(secrets);
            }
        }

        record Unreadable(Problem problem) implements Reading {}
    }

    /// Where new secrets go.
    enum Keeping {
        MACOS_KEYCHAIN, WINDOWS_DATA_PROTECTION, LINUX_SECRET_SERVICE, FILE
    }

    /// Why the settings cannot be read, used or written.
    ///
    /// @param setting empty when the whole file is meant
    /// @param file its name
    record Problem(Reason reason, String setting, String file, int line) {}

    enum Reason {
        BROKEN, MISSING, WRONG, UNKNOWN, UNREADABLE, NOT_PRIVATE, NOT_WRITABLE, NOT_EDITABLE, NO_PHONE_OR_EMAIL
    }

    sealed interface Tested {
        /// @param steps what was asked, one after the other
        record Tried(List<Trial> steps) implements Tested {
            public Tried {
                steps = List.copyOf(steps);
            }
        }

        /// The settings do not make sense yet.
        record NotTried(Problem problem) implements Tested {}
    }

    /// Something that reads codes.
    ///
    /// @param name its maker's, or empty
    /// @param dropped how many codes came torn
    record Device(Way way, String name, State state, int dropped) {
        public enum Way {
            KEYBOARD, HID, CAMERA
        }

        public enum State {
            READY,
            /// Linux gives it to nobody but root without a rule.
            NO_PERMISSION,
            /// Another program may hold it.
            NOT_OPENED,
            /// Switched off in the settings.
            OFF,
            /// None is plugged in.
            NONE,
            /// This computer has no library for them.
            UNUSABLE
        }
    }
}
