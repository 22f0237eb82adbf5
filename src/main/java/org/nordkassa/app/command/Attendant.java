package org.nordkassa.app.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.nordkassa.app.config.SettingsFile;
import org.nordkassa.app.config.SettingsProblem;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.checkout.access.AccessRules;
import org.nordkassa.checkout.access.Cashier;
import org.nordkassa.checkout.access.CashierNumber;
import org.nordkassa.checkout.access.Deed;
import org.nordkassa.checkout.access.LockOut;
import org.nordkassa.checkout.access.Pin;
import org.nordkassa.checkout.access.StaffRules;
import org.nordkassa.checkout.port.StaffRegister;
import org.nordkassa.checkout.port.TillEvent;

/// Who does on the command line what the till would ask a PIN for. Where nobody logs in, it is the `command`.
///
/// @param journal is told of wrong PINs
record Attendant(StaffRegister staff, AccessRules rules, Consumer<TillEvent> journal, InstantSource clock) {
    private static final String NOBODY = "command";

    /// What came of asking.
    sealed interface Answer {
        /// @param by for the journal: a cashier's number
        record May(String by) implements Answer {}

        /// @param why a sentence
        record MayNot(String why) implements Answer {}
    }

    /// What the settings say of roles; the usual where they cannot be read.
    static AccessRules rules(TillHome home) {
        try {
            return SettingsFile.read(home).access();
        } catch (SettingsProblem unreadable) {
            return AccessRules.USUAL;
        }
    }

    /// Asks at the terminal.
    Answer ask(Deed deed) {
        return ask(deed, Attendant::typed);
    }

    /// @param typed number and PIN; not called where nobody logs in
    Answer ask(Deed deed, Supplier<List<String>> typed) {
        var all = staff.cashiers();
        if (StaffRules.inService(all).isEmpty()) {
            return new Answer.May(NOBODY);
        }
        var words = typed.get();
        var cashier = words.size() == 2 ? number(words.getFirst()).flatMap(number -> StaffRules.find(all, number))
                : Optional.<Cashier>empty();
        if (cashier.isEmpty()) {
            return new Answer.MayNot("A cashier's number and PIN are needed.");
        }
        if (!rules.may(cashier.get(), deed)) {
            return new Answer.MayNot("This needs the role " + rules.needed(deed).name().toLowerCase(Locale.ROOT) + ".");
        }
        return tried(cashier.get(), new Pin(words.getLast()));
    }

    private static Optional<CashierNumber> number(String text) {
        return text.matches("[0-9]{1,4}") ? Optional.of(Integer.parseInt(text))
                .filter(number -> number > 0 && number <= CashierNumber.MOST).map(CashierNumber::new) : Optional.empty();
    }

    /// Counted before it is looked at, as at the till.
    private Answer tried(Cashier cashier, Pin pin) {
        var now = clock.instant();
        var before = staff.tries(cashier.number());
        if (before.left(now).isPositive()) {
            return new Answer.MayNot("Too many wrong PINs: wait " + (before.left(now).toSeconds() + 1) + " seconds.");
        }
        var tries = before.tried(now);
        staff.count(cashier.number(), tries);
        if (staff.isRight(cashier.number(), pin)) {
            staff.count(cashier.number(), LockOut.NONE);
            return new Answer.May(cashier.number().toString());
        }
        journal.accept(new TillEvent.LogInRefused(cashier.number().toString(), tries.failures(), now));
        return new Answer.MayNot("This is not the PIN of number " + cashier.number() + ".");
    }

    /// Without an echo where there is a terminal; from two lines of the input otherwise.
    private static List<String> typed() {
        var console = System.console();
        try {
            return console != null && console.isTerminal() ? typed(console) : piped();
        } catch (IOException noInput) {
            return List.of();
        }
    }

    private static List<String> typed(Console console) {
        var number = console.readLine("Cashier number: ");
        var pin = console.readPassword("PIN: ");
        return number == null || pin == null ? List.of() : List.of(number.strip(), new String(pin).strip());
    }

    private static List<String> piped() throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return in.lines().limit(2).map(String::strip).toList();
    }
}
