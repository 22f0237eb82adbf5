package org.nordkassa.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.nordkassa.app.StartProblem;
import org.nordkassa.checkout.access.Cashier;
import org.nordkassa.checkout.access.CashierNumber;
import org.nordkassa.checkout.access.LockOut;
import org.nordkassa.checkout.access.Pin;
import org.nordkassa.checkout.access.Role;
import org.nordkassa.checkout.access.StaffRules;
import org.nordkassa.checkout.port.StaffRegister;
import org.nordkassa.checkout.port.TillEvent.StaffChange;
import org.nordkassa.checkout.port.TillEvent.StaffChanged;
import org.nordkassa.store.Database;
import org.nordkassa.store.DatabaseUnusable;
import org.nordkassa.store.SqliteStaff;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The cashiers, while the till is closed. PINs are asked for, never taken from the command line, where others read
/// them.
@Command(name = "staff", subcommands = HelpCommand.class, description = "Cashiers who log in: list, add, change a "
        + "PIN, take out of service, forget wrong PINs. For a closed till. Without cashiers, nobody logs in.")
final class StaffCommand {
    private static final String BY = "command";

    @Option(names = "--home", paramLabel = "DIR", description = "The till's folder.", scope = ScopeType.INHERIT)
    private Optional<Path> home;

    @Spec
    private CommandSpec spec;

    @Command(description = "Lists them, also those out of service.")
    int list() {
        return in(staff -> {
            staff.cashiers().forEach(cashier -> out().printf("%4s  %-11s  %s%s%s%n", cashier.number(),
                    name(cashier.role()), cashier.name(), cashier.inService() ? "" : "  (out of service)", waits(staff, cashier)));
            return Optional.empty();
        });
    }

    private static String waits(StaffRegister staff, Cashier cashier) {
        int failures = staff.tries(cashier.number()).failures();
        return failures == 0 ? "" : "  (" + failures + " wrong PINs in a row)";
    }

    @Command(description = "Adds one; asks for the PIN twice. The first has to be an owner.")
    int add(@Parameters(paramLabel = "NAME") String name, @Option(names = "--role", defaultValue = "CASHIER",
            paramLabel = "ROLE", description = "cashier (if left out), supervisor or owner.") Role role) {
        return in(staff -> {
            var all = staff.cashiers();
            var pin = pin();
            if (pin.isEmpty()) {
                return Optional.of("The two PINs differ, or there was none.");
            }
            var refusal = StaffRules.add(all, name, role, pin.get());
            if (refusal.isPresent()) {
                return refusal.map(StaffCommand::sentence);
            }
            var cashier = new Cashier(StaffRules.nextNumber(all).orElseThrow(), name.strip(), role, true);
            put(staff, cashier, pin, StaffChange.ADDED);
            return told(name.strip() + " is " + name(role) + " number " + cashier.number());
        });
    }

    @Command(description = "Gives a new PIN; asks for it twice.")
    int pin(@Parameters(paramLabel = "NUMBER") int number) {
        return with(number, (staff, cashier) -> {
            var pin = pin();
            var refusal = pin.flatMap(StaffRules::pin);
            if (pin.isEmpty() || refusal.isPresent()) {
                return Optional.of(refusal.map(StaffCommand::sentence)
                        .orElse("The two PINs differ, or there was none."));
            }
            put(staff, cashier, pin, StaffChange.NEW_PIN);
            return told("number " + number + " has a new PIN");
        });
    }

    @Command(description = "Takes one out of service, for good.")
    int remove(@Parameters(paramLabel = "NUMBER") int number) {
        return with(number, (staff, cashier) -> {
            var refusal = StaffRules.remove(staff.cashiers(), cashier.number());
            if (refusal.isPresent()) {
                return refusal.map(StaffCommand::sentence);
            }
            put(staff, cashier.outOfService(), Optional.empty(), StaffChange.OUT_OF_SERVICE);
            return told("number " + number + " is out of service");
        });
    }

    @Command(description = "Forgets wrong PINs, so that nobody waits.")
    int reset(@Parameters(paramLabel = "NUMBER") int number) {
        return with(number, (staff, cashier) -> {
            staff.count(cashier.number(), LockOut.NONE);
            put(staff, cashier, Optional.empty(), StaffChange.RESET);
            return told("number " + number + " may log in at once");
        });
    }

    private static void put(StaffRegister staff, Cashier cashier, Optional<Pin> pin, StaffChange what) {
        staff.put(cashier, pin, new StaffChanged(
                what, cashier.number().toString(), cashier.role().name(), BY, Instant.now()));
    }

    private interface Change {
        Optional<String> make(StaffRegister staff, Cashier cashier);
    }

    private int with(int number, Change change) {
        return in(staff -> Optional.of(number).filter(n -> n > 0 && n <= CashierNumber.MOST).map(CashierNumber::new)
                .flatMap(wanted -> StaffRules.find(staff.cashiers(), wanted))
                .map(cashier -> change.make(staff, cashier))
                .orElseGet(() -> Optional.of(sentence(StaffRules.Refusal.UNKNOWN))));
    }

    /// @param work says why it was not done
    private int in(Function<StaffRegister, Optional<String>> work) {
        try (var database = Database.open(Homes.till(home).folder())) {
            var why = work.apply(new SqliteStaff(database));
            why.ifPresent(err()::println);
            return why.isPresent() ? 1 : 0;
        } catch (DatabaseUnusable problem) {
            err().println(new StartProblem(Locale.getDefault()).sentence(problem));
            return 2;
        }
    }

    /// Without an echo where there is a terminal; from two lines of the input otherwise.
    private Optional<Pin> pin() {
        var console = System.console();
        try {
            var lines = console != null && console.isTerminal()
                    ? List.of(typed(console.readPassword("PIN: ")), typed(console.readPassword("PIN once more: ")))
                    : piped();
            return lines.size() == 2 && lines.getFirst().equals(lines.getLast()) && !lines.getFirst().isEmpty()
                    ? Optional.of(new Pin(lines.getFirst())) : Optional.empty();
        } catch (IOException noInput) {
            return Optional.empty();
        }
    }

    private static String typed(char[] password) {
        var text = password == null ? "" : new String(password).strip();
        Arrays.fill(password == null ? new char[0] : password, ' ');
        return text;
    }

    private static List<String> piped() throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return in.lines().limit(2).map(String::strip).toList();
    }

    private static String sentence(StaffRules.Refusal refusal) {
        return switch (refusal) {
            case NAME_MISSING -> "A name is needed.";
            case NAME_TOO_LONG -> "The name is longer than " + Cashier.LONGEST_NAME + " characters.";
            case FIRST_IS_OWNER -> "The first cashier has to be an owner: add --role owner.";
            case LAST_OWNER -> "This is the only owner: add another one first, or take out all others before.";
            case UNKNOWN -> "There is nobody in service with that number.";
            case TOO_MANY -> "There are no numbers left.";
            case PIN_NOT_DIGITS -> "A PIN has digits only.";
            case PIN_TOO_SHORT -> "A PIN has at least " + Pin.SHORTEST + " digits.";
            case PIN_TOO_LONG -> "A PIN has at most " + Pin.LONGEST + " digits.";
            case PIN_TOO_SIMPLE -> "This is among the first PINs that anybody tries: choose another one.";
        };
    }

    private Optional<String> told(String what) {
        out().println(what);
        return Optional.empty();
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
