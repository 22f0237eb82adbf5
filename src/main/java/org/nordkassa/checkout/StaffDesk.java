package org.nordkassa.checkout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.nordkassa.checkout.AccessState.Asked;
import org.nordkassa.checkout.AccessState.Said;
import org.nordkassa.checkout.access.AccessRules;
import org.nordkassa.checkout.access.Cashier;
import org.nordkassa.checkout.access.CashierNumber;
import org.nordkassa.checkout.access.Deed;
import org.nordkassa.checkout.access.StaffRules;
import org.nordkassa.checkout.port.Journal;
import org.nordkassa.checkout.port.TillEvent;

/// Who stands at the till, and whether they may do what they ask for. Used by the conducting thread only.
///
/// What somebody may not is kept, undone, until a PIN of somebody who may allows it or the cashier leaves it. The
/// basket stays as it is meanwhile: nothing else is taken up either.
final class StaffDesk implements Duty {
    /// Something that waits for a PIN.
    private record Pending(Deed deed, Optional<Cashier> who, Runnable deeds) {}

    private final Desk desk;
    private final Journal journal;
    private final Staffing staffing;
    private final String usualName;
    private final PinCheck pins;
    private final StaffChanges changes;
    private List<Cashier> all = List.of();
    private Optional<Cashier> onDuty = Optional.empty();
    private Optional<Cashier> last = Optional.empty();
    private Optional<Cashier> acting = Optional.empty();
    private Optional<Pending> pending = Optional.empty();
    private Optional<Said> said = Optional.empty();
    private int saidCount;
    private int changed;

    /// @param usualName printed where nobody logs in
    StaffDesk(Desk desk, Journal journal, Staffing staffing, String usualName) {
        this.desk = desk;
        this.journal = journal;
        this.staffing = staffing;
        this.usualName = usualName;
        pins = new PinCheck(desk, staffing.register(), journal);
        changes = new StaffChanges(desk, staffing.register());
    }

    void open() {
        all = staffing.register().cashiers();
    }

    AccessRules rules() {
        return staffing.rules();
    }

    Optional<Cashier> onDuty() {
        return onDuty;
    }

    private boolean isLocked() {
        return onDuty.isEmpty() && !StaffRules.inService(all).isEmpty();
    }

    /// Whether somebody with a higher role is being asked.
    boolean isAsking() {
        return pending.isPresent();
    }

    /// Whether nothing is taken up but PINs.
    boolean isClosed() {
        return isLocked() || isAsking();
    }

    /// Whether an action is not even to be thought of now; what is lost by that is said.
    boolean refuses(Action action) {
        boolean refused = isClosed();
        if (refused && (action instanceof Action.CodeScanned || action instanceof Action.ScanFailed)) {
            say(isLocked() ? new Said.ScanWhileLocked() : new Said.ScanWhileAsked());
        }
        return refused;
    }

    /// Does something in a cashier's name.
    void inNameOf(Optional<Cashier> who, Runnable work) {
        acting = who;
        try {
            work.run();
        } finally {
            acting = Optional.empty();
        }
    }

    /// Does it if whoever asked may; otherwise somebody who may is asked.
    ///
    /// @param who asked
    void permit(Optional<Cashier> who, Deed deed, Runnable work) {
        if (StaffRules.inService(all).isEmpty() || who.filter(cashier -> rules().may(cashier, deed)).isPresent()) {
            work.run();
        } else {
            pending = Optional.of(new Pending(deed, who, work));
            said = Optional.empty();
        }
    }

    void act(Action.OfStaff action) {
        switch (action) {
            case StaffAction.EnterPin(var number, var pin) -> {
                var asked = pending;
                StaffRules.find(all, number).ifPresent(cashier ->
                        pins.check(cashier, pin, result -> heard(cashier, asked, result)));
            }
            case StaffAction.MachineTyped() -> say(new Said.MachineTyped());
            case StaffAction.Lock(boolean byItself) -> lock(byItself);
            case StaffAction.LeaveAsked() -> leave();
            case StaffAction.Change change -> change(change);
        }
    }

    private void leave() {
        pending = Optional.empty();
        said = Optional.empty();
    }

    private void lock(boolean byItself) {
        onDuty.ifPresent(cashier -> {
            journal.note(new TillEvent.Locked(cashier.number().toString(), byItself, desk.now()));
            last = onDuty;
            onDuty = Optional.empty();
            leave();
        });
    }

    /// A PIN is for what was asked when it was entered, and for nothing else.
    private void heard(Cashier cashier, Optional<Pending> asked, PinCheck.Result result) {
        switch (result) {
            case PinCheck.Result.Right() when asked.isPresent() && asked.equals(pending) -> allow(cashier, asked.get());
            case PinCheck.Result.Right() when asked.isEmpty() && isLocked() -> logIn(cashier);
            case PinCheck.Result.Right(), PinCheck.Result.Broken() -> { }
            case PinCheck.Result.Wrong(var wait) -> say(new Said.WrongPin(wait), wait);
            case PinCheck.Result.TooEarly(var left) -> say(new Said.TooEarly(left), left);
        }
    }

    private void logIn(Cashier cashier) {
        var now = desk.now();
        last.filter(before -> !before.number().equals(cashier.number()))
                .ifPresent(before -> journal.note(new TillEvent.LoggedOut(before.number().toString(), now)));
        journal.note(new TillEvent.LoggedIn(cashier.number().toString(), now));
        onDuty = Optional.of(cashier);
        last = onDuty;
        said = Optional.empty();
    }

    private void allow(Cashier cashier, Pending asked) {
        if (!rules().may(cashier, asked.deed())) {
            say(new Said.NotEnough(rules().needed(asked.deed())));
            return;
        }
        var number = cashier.number().toString();
        journal.note(new TillEvent.Allowed(asked.deed().id(), number,
                asked.who().map(Cashier::number).map(CashierNumber::toString).orElse(""), desk.now()));
        leave();
        asked.deeds().run();
    }

    private void change(StaffAction.Change change) {
        var refusal = StaffChanges.refusal(all, change);
        if (refusal.isPresent()) {
            say(new Said.ChangeRefused(refusal.get()));
        } else if (!isLocked()) {
            said = Optional.empty();
            permit(onDuty, Deed.STAFF, () -> changes.make(all, change, by(), this::changed));
        }
    }

    /// Who has just made the log-in with the first PIN need not enter it once more.
    private void changed(Cashier cashier) {
        boolean isFirst = StaffRules.inService(all).isEmpty();
        open();
        changed++;
        onDuty = onDuty.flatMap(before -> StaffRules.find(all, before.number()));
        if (isFirst && cashier.inService()) {
            logIn(cashier);
        }
    }

    private void say(Said what) {
        said = Optional.of(what);
        saidCount++;
    }

    /// What is over after a while is not said any longer.
    private void say(Said what, Duration wait) {
        say(what);
        int mine = saidCount;
        if (wait.isPositive()) {
            desk.after(wait, () -> said = mine == saidCount ? Optional.empty() : said);
        }
    }

    @Override
    public Optional<String> cashier() {
        return acting.or(() -> onDuty).or(() -> last).map(Cashier::number).map(CashierNumber::toString);
    }

    @Override
    public String by() {
        return cashier().orElse(usualName);
    }

    @Override
    public String onPaper(Optional<String> number) {
        return number.map(wanted -> all.stream().filter(_ -> rules().isNameOnReceipts())
                .filter(cashier -> cashier.number().toString().equals(wanted)).map(Cashier::firstName).findFirst()
                .orElse(wanted)).orElse(usualName);
    }

    AccessState state() {
        var inService = StaffRules.inService(all);
        var asked = pending.map(waiting -> new Asked(waiting.deed(), rules().needed(waiting.deed()),
                inService.stream().filter(cashier -> rules().may(cashier, waiting.deed())).toList()));
        return new AccessState(inService, onDuty, last.flatMap(before -> StaffRules.find(all, before.number())), asked,
                pins.isBusy(), said, changed, rules());
    }
}
