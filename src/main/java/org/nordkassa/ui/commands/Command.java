package org.nordkassa.ui.commands;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.CONTROL_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;

/// All that a cashier can ask of the till by button or key. The texts are `command.ID` (the label) and
/// `command.ID.hint` (the accessible text and tooltip).
public enum Command {
    HELP(Feather.HELP_CIRCLE, Scope.ALWAYS, key(KeyCode.F1)),
    FIND_CUSTOMER(Feather.USER, Scope.ALWAYS, key(KeyCode.F2)),
    REMOVE_CUSTOMER(Feather.USER_X, Scope.ALWAYS, new KeyCodeCombination(KeyCode.F2, SHIFT_DOWN)),
    EDIT_CUSTOMER(Feather.EDIT_2, Scope.ALWAYS, new KeyCodeCombination(KeyCode.E, CONTROL_DOWN)),
    SEARCH(Feather.SEARCH, Scope.ALWAYS, key(KeyCode.F3)),
    QUANTITY(Feather.HASH, Scope.ALWAYS, key(KeyCode.F4)),
    BEST_DEAL(Feather.ZAP, Scope.ALWAYS, key(KeyCode.F5)),
    /// The first key uses the first usable offer, Alt with a digit the offer of that number.
    USE_OFFER(Feather.TAG, Scope.ALWAYS, offerKeys()),
    ASK_AGAIN(Feather.REFRESH_CW, Scope.ALWAYS, new KeyCodeCombination(KeyCode.R, CONTROL_DOWN)),
    DISCOUNT(Feather.PERCENT, Scope.ALWAYS, key(KeyCode.F7)),
    GIFT_CARD(Feather.GIFT, Scope.ALWAYS, key(KeyCode.F8)),
    SELL_GIFT_CARD(Feather.PLUS_CIRCLE, Scope.ALWAYS, new KeyCodeCombination(KeyCode.G, CONTROL_DOWN)),
    GIFT_CARDS(Feather.LIST, Scope.ALWAYS, new KeyCodeCombination(KeyCode.H, CONTROL_DOWN)),
    CARD(Feather.CREDIT_CARD, Scope.ALWAYS, key(KeyCode.F9)),
    CASH_EXACT(Feather.DATABASE, Scope.ALWAYS, key(KeyCode.F10)),
    BALANCE(Feather.USER_CHECK, Scope.ALWAYS, key(KeyCode.F11)),
    PAY(Feather.SHOPPING_BAG, Scope.ALWAYS, key(KeyCode.F12)),
    LINE_UP(Feather.CHEVRON_UP, Scope.NOT_WHILE_TYPING, key(KeyCode.UP), key(KeyCode.KP_UP)),
    LINE_DOWN(Feather.CHEVRON_DOWN, Scope.NOT_WHILE_TYPING, key(KeyCode.DOWN), key(KeyCode.KP_DOWN)),
    MORE(Feather.PLUS, Scope.NOT_WHILE_TYPING, key(KeyCode.ADD), key(KeyCode.PLUS),
            new KeyCodeCombination(KeyCode.EQUALS, SHIFT_DOWN)),
    LESS(Feather.MINUS, Scope.NOT_WHILE_TYPING, key(KeyCode.SUBTRACT), key(KeyCode.MINUS)),
    REMOVE_LINE(Feather.TRASH_2, Scope.NOT_WHILE_TYPING, key(KeyCode.DELETE)),
    VOID_SALE(Feather.SLASH, Scope.ALWAYS, new KeyCodeCombination(KeyCode.DELETE, CONTROL_DOWN)),
    /// A pack that was stopped for its date, where the shop leaves it to the cashier.
    SELL_ANYWAY(Feather.CHECK, Scope.ALWAYS, new KeyCodeCombination(KeyCode.ENTER, CONTROL_DOWN)),
    /// What is not paid yet goes into a sale of its own.
    SPLIT_SALE(Feather.SCISSORS, Scope.ALWAYS, new KeyCodeCombination(KeyCode.S, CONTROL_DOWN)),
    PRINT_AGAIN(Feather.PRINTER, Scope.ALWAYS, new KeyCodeCombination(KeyCode.P, CONTROL_DOWN)),
    MESSAGES(Feather.SEND, Scope.ALWAYS, new KeyCodeCombination(KeyCode.O, CONTROL_DOWN)),
    IN_DOUBT(Feather.ALERT_TRIANGLE, Scope.ALWAYS, new KeyCodeCombination(KeyCode.U, CONTROL_DOWN)),
    DAY(Feather.CALENDAR, Scope.ALWAYS, new KeyCodeCombination(KeyCode.D, CONTROL_DOWN)),
    MEMBERS(Feather.USERS, Scope.ALWAYS, new KeyCodeCombination(KeyCode.M, CONTROL_DOWN)),
    /// Without a sale.
    OPEN_DRAWER(Feather.INBOX, Scope.ALWAYS, new KeyCodeCombination(KeyCode.J, CONTROL_DOWN)),
    LOCK(Feather.LOCK, Scope.ALWAYS, new KeyCodeCombination(KeyCode.L, CONTROL_DOWN)),
    NEXT_CUSTOMER(Feather.ARROW_RIGHT, Scope.WHEN_FINISHED, key(KeyCode.ENTER)),
    CAMERA(Feather.CAMERA, Scope.ALWAYS, new KeyCodeCombination(KeyCode.B, CONTROL_DOWN)),
    THEME(Feather.MOON, Scope.ALWAYS, new KeyCodeCombination(KeyCode.T, CONTROL_DOWN)),
    CALIBRATE(Feather.MAXIMIZE, Scope.ALWAYS, new KeyCodeCombination(KeyCode.K, CONTROL_DOWN)),
    SETTINGS(Feather.SETTINGS, Scope.ALWAYS, new KeyCodeCombination(KeyCode.COMMA, CONTROL_DOWN)),
    BACK(Feather.ARROW_LEFT, Scope.ALWAYS, key(KeyCode.ESCAPE));

    /// When a command's keys are its own.
    public enum Scope {
        ALWAYS,
        /// Text fields keep the key for themselves.
        NOT_WHILE_TYPING,
        /// Only on the screen of the finished sale.
        WHEN_FINISHED
    }

    private final Feather icon;
    private final Scope scope;
    private final List<KeyCombination> keys;

    Command(Feather icon, Scope scope, KeyCombination... keys) {
        this.icon = icon;
        this.scope = scope;
        this.keys = List.of(keys);
    }

    /// Stable, and the id of the command's button: `find-customer`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Command> byId(String id) {
        return Arrays.stream(values()).filter(command -> command.id().equals(id)).findFirst();
    }

    public String labelKey() {
        return "command." + id();
    }

    public String hintKey() {
        return "command." + id() + ".hint";
    }

    public Feather icon() {
        return icon;
    }

    public Scope scope() {
        return scope;
    }

    public List<KeyCombination> keys() {
        return keys;
    }

    /// The number of the key that the event is, or empty when it is none of this command's.
    public Optional<Integer> match(KeyEvent event) {
        return IntStream.range(0, keys.size()).filter(index -> keys.get(index).match(event)).boxed().findFirst();
    }

    /// The keys as they are written on buttons; empty when there is none.
    public String keyText() {
        return switch (this) {
            case USE_OFFER -> "F6, Alt+1…9";
            case BACK -> "Esc";
            case REMOVE_LINE -> "Del";
            case VOID_SALE -> "Ctrl+Del";
            case SETTINGS -> "Ctrl+,";
            default -> keys.getFirst().getDisplayText();
        };
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    private static KeyCombination[] offerKeys() {
        var digits = IntStream.rangeClosed(1, 9).mapToObj(digit ->
                new KeyCodeCombination(KeyCode.getKeyCode(String.valueOf(digit)), ALT_DOWN));
        return Stream.concat(Stream.of(new KeyCodeCombination(KeyCode.F6)), digits).toArray(KeyCombination[]::new);
    }
}
