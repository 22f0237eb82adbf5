package org.nordkassa.server;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/// Slows down who tries card numbers or PINs. What is counted are different numbers that are not there, and wrong PINs, by
/// who asks: the limit is the asker's, so that no card and no other till can be blocked with it. When many are tried in
/// all, those wait who have tried some themselves. Kept in the ledger, so that a restart gives no new tries.
final class Guesses {
    static final Duration WINDOW = Duration.ofMinutes(10);
    static final int OF_ONE = 20;
    static final int OF_ALL = 60;
    /// A till whose cashier mistypes is not the one who guesses.
    static final int INNOCENT = 5;
    private static final Set<ErrorCode> MISSES =
            Set.of(ErrorCode.NOT_FOUND, ErrorCode.PIN_INVALID, ErrorCode.REFERENCE_REUSED);

    private final Ledger ledger;
    private final Keyed keyed;
    private final Clock clock;

    Guesses(Ledger ledger, Keyed keyed, Clock clock) {
        this.ledger = ledger;
        this.keyed = keyed;
        this.clock = clock;
    }

    /// Giving money back is never slowed down: whoever knows a movement need not guess a number.
    static boolean concern(String method, String template) {
        return template.startsWith("/giftcards") && !method.equals("DELETE");
    }

    /// @throws Refused too-many-requests, for as long as it takes
    void requireFew(String caller) {
        var since = clock.instant().minus(WINDOW);
        var wait = ledger.tills(book -> {
            var own = book.guesses(caller, since);
            boolean isTooMany = own.size() >= OF_ONE || own.size() >= INNOCENT && book.allGuesses(since) >= OF_ALL;
            return isTooMany ? Duration.between(since, own.getFirst()) : Duration.ZERO;
        });
        if (wait.isPositive()) {
            throw new Refused(ErrorCode.TOO_MANY_REQUESTS, "too many numbers that are not there, this till has to wait", wait);
        }
    }

    void count(String caller, Request request, Refused refusal) {
        if (MISSES.contains(refusal.code())) {
            var number = number(request) + request.query("pin").map(pin -> " " + pin).orElse("");
            ledger.tills(book -> {
                book.forgetGuesses(clock.instant().minus(WINDOW));
                book.writeGuess(caller, keyed.hash("guess " + number), clock.instant());
                return true;
            });
        }
    }

    /// A new card's number is asked for before the card is made.
    void forgive(String caller, Request request) {
        ledger.tills(book -> {
            book.removeGuess(caller, keyed.hash("guess " + number(request)));
            return true;
        });
    }

    private static String number(Request request) {
        return request.path().containsKey("cardnumber") ? request.path("cardnumber")
                : Request.text(request.json(), "cardnumber").orElse("");
    }
}
