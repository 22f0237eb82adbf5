package org.nordkassa.app.rehearsal;

import java.util.List;
import java.util.Optional;

/// One line of a script. `docs/rehearsal.md` says what each means to whoever writes one.
public sealed interface Step {
    /// The characters arrive at a scanner's speed, wherever the focus is.
    record Scan(String text) implements Step {}

    /// Pictures are held before the till's camera: a file or a folder of them.
    record Camera(String path) implements Step {}

    /// The characters arrive at a person's speed in the field that has the focus.
    record Type(String text) implements Step {}

    /// @param name a command's id, or `key` and the key's name
    record Press(String name) implements Step {}

    record Find(String text) implements Step {}

    record Register(String firstName, String lastName, String phone, String email) implements Step {}

    /// @param which the offer's id, or its name or the beginning of it
    record Use(boolean bonusCheck, String which) implements Step {}

    record BestDeal() implements Step {}

    /// @param amount empty for all that is due
    record PayCash(Optional<String> amount) implements Step {}

    record PayCard(Optional<String> amount) implements Step {}

    record SellGiftCard(String number, String amount) implements Step {}

    record PayGiftCard(String number, Optional<String> amount, Optional<String> pin) implements Step {}

    record PayBalance(Optional<String> amount) implements Step {}

    record Wait(Awaited what) implements Step {}

    enum Awaited {
        CUSTOMER, OFFERS, IDLE, RECEIPT, SENT, MEMBERS
    }

    /// @param words what to look at and what it should be
    record Expect(List<String> words) implements Step {
        public Expect {
            words = List.copyOf(words);
        }
    }

    /// Custobar hears of an event of a customer from somewhere else, such as `MAIL_UNSUBSCRIBE`; only with stand-ins.
    record Elsewhere(String event, String phone) implements Step {}

    /// Puts a stand-in into a mood; only where the till runs against stand-ins.
    record Sandbox(String system, String mood) implements Step {}

    /// The screen for files of members.
    ///
    /// @param deed `look`, `take` or `export`
    /// @param file which one; empty for what was looked at
    record Members(String deed, String file) implements Step {}

    /// Adds a cashier on the page of the settings.
    record AddCashier(String name, String role, String pin) implements Step {}

    /// Enters a PIN on the screen for it: to log in, or to allow what is asked.
    ///
    /// @param name or the beginning of it
    record EnterPin(String name, String pin) implements Step {}

    record Lock() implements Step {}

    /// Another till of the shop holds an offer of the member's; only where a server lends holds.
    ///
    /// @param which as in [Use]; empty when it lets go of everything
    record OtherTill(boolean isBonusCheck, String which) implements Step {}

    /// Something happens in Cardu; only where the till runs against stand-ins.
    ///
    /// @param deed `join`, `change`, `leave` or `company`
    record InCardu(String deed, List<String> words) implements Step {
        public InCardu {
            words = List.copyOf(words);
        }
    }

    /// Leaves a picture of the window.
    record Shot(String name) implements Step {}

    /// Closes the till and opens it again on the same home.
    record Restart() implements Step {}

    /// @param theme `light` or `dark`
    record Theme(String theme) implements Step {}

    /// The window's size in pixels.
    record Size(int width, int height) implements Step {}

    record Pause(long millis) implements Step {}
}
