package org.nordkassa.server;

import java.time.Clock;
import java.util.Optional;

/// Checks PINs, a few tries at a time.
final class PinGuard {
    private final Ledger ledger;
    private final Clock clock;

    PinGuard(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Passes when the card needs no PIN or this is it.
    ///
    /// @throws Refused not-found, pin-invalid, or pin-paused after [PinTries#ALLOWED] wrong ones in a row
    void check(AccountKey card, Optional<String> pin) {
        var account = ledger.transaction(book -> book.account(card))
                .orElseThrow(() -> new Refused(ErrorCode.NOT_FOUND, "no such card"));
        if (account.pinHash().isEmpty()) {
            return;
        }
        var given = pin.filter(text -> !text.isEmpty())
                .orElseThrow(() -> new Refused(ErrorCode.PIN_INVALID, "this card needs its PIN"));
        countTry(account);
        if (!PinHash.matches(given, account.pinHash().get())) {
            throw new Refused(ErrorCode.PIN_INVALID, "this is not the card's PIN");
        }
        ledger.transaction(book -> {
            book.writePinTries(account, PinTries.NONE);
            return true;
        });
    }

    private void countTry(Account account) {
        var now = clock.instant();
        ledger.transaction(book -> {
            var tries = book.pinTries(account).orElse(PinTries.NONE);
            var pause = tries.pauseLeft(now);
            if (pause.isPositive()) {
                throw new Refused(ErrorCode.PIN_PAUSED, "too many wrong PINs, this card has to wait", pause);
            }
            book.writePinTries(account, tries.oneMore(now));
            return true;
        });
    }
}
