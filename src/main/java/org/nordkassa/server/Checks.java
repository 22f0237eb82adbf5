package org.nordkassa.server;

import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/// What must hold before money moves; each check throws the refusal the caller is told.
final class Checks {
    private Checks() {}

    static Account existing(LedgerBook book, AccountKey key) {
        return book.account(key).orElseThrow(() -> new Refused(ErrorCode.NOT_FOUND, "no such " + key));
    }

    static void requireUsable(Account account, Instant moment) {
        if (account.voidAt(moment)) {
            throw new Refused(ErrorCode.VOID, "this card is void");
        }
        if (account.expiredAt(moment)) {
            throw new Refused(ErrorCode.EXPIRED, "this card has expired");
        }
    }

    static void requireEnough(Statement statement, Money change) {
        if (statement.balance().plus(change).isNegative()) {
            throw new Refused(ErrorCode.INSUFFICIENT_FUNDS, "there is not enough money left");
        }
    }

    static void requireSame(Movement before, Optional<Account> account, Money amount) {
        var same = account.filter(found -> found.id() == before.accountId()).isPresent()
                && before.amount().equals(amount);
        if (!same) {
            throw new Refused(ErrorCode.REFERENCE_REUSED, "this transaction_reference was used for something else");
        }
    }

    /// Cards are sold and topped up in both modes, but spent from only where the money stays on them. A customer's balance
    /// is good in both: a shop may hold credit of its customers whatever it does with cards.
    static void requireModeFor(GiftCardMode mode, AccountKey key, Entry entry) {
        if (key.kind() == AccountKey.Kind.CARD && entry.amount().signum() < 0) {
            requireMode(mode, GiftCardMode.CARD);
        }
    }

    static void requireMode(GiftCardMode mode, GiftCardMode needed) {
        if (mode != needed) {
            throw new Refused(ErrorCode.WRONG_MODE, "this server keeps its money in " + mode.word() + " mode");
        }
    }
}
