package org.nordkassa.prove;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.nordkassa.checkout.Action;
import org.nordkassa.checkout.Checkout;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.checkout.PaymentState.AskedCard;
import org.nordkassa.scan.Scan;

/// Works a till without a window, and waits for it as a person would.
final class Cashier {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Checkout checkout;
    private CheckoutState state;

    Cashier(Checkout checkout) {
        this.checkout = checkout;
        var first = new CountDownLatch(1);
        checkout.watch(next -> {
            take(next);
            first.countDown();
        });
        await(first);
    }

    private synchronized void take(CheckoutState next) {
        state = next;
        notifyAll();
    }

    synchronized CheckoutState state() {
        return state;
    }

    /// Does one thing and waits until all that it set off has been answered.
    Cashier act(Action action) {
        checkout.act(action);
        return settle();
    }

    Cashier settle() {
        sync();
        await(now -> now.payment().busy().isEmpty()
                && !(now.payment().giftCard().orElse(null) instanceof AskedCard.Asking)
                && now.member().map(member -> member.isComplete()).orElse(true)
                && now.finished().map(finished -> finished.printed().isPresent()).orElse(true));
        return this;
    }

    /// Waits until nothing is left to be told to any system.
    Cashier quiet() {
        settle();
        await(now -> now.systems().values().stream().allMatch(system -> system.waiting() == 0));
        return this;
    }

    Cashier scan(String code) {
        return act(new Action.CodeScanned(
                new Scan(code, Scan.Symbology.UNKNOWN, Scan.Source.WEDGE, Instant.now())));
    }

    Cashier cash(String amount) {
        return act(new Action.PayCash(Money.parse("EUR " + amount)));
    }

    Optional<Money> money(String amount) {
        return Optional.of(Money.parse("EUR " + amount));
    }

    /// Removes the tender taken last, if there is one.
    Cashier removeTender() {
        state().sale().filter(sale -> !sale.tenders().isEmpty())
                .ifPresent(sale -> act(new Action.RemoveTender(sale.tenders().getLast().id())));
        return this;
    }

    /// Brings whatever is open to an end: paid, or voided where there is nothing in it.
    Cashier finish() {
        settle();
        for (int tries = 0; tries < 5 && state().sale().isPresent(); tries++) {
            var sale = state().sale().get();
            act(sale.lines().isEmpty() ? new Action.VoidSale() : new Action.PayCash(Money.parse("EUR 900.00")));
        }
        if (state().sale().isPresent()) {
            throw new IllegalStateException("cannot be finished: " + state().notice());
        }
        return quiet();
    }

    private void sync() {
        var taken = new CountDownLatch(1);
        try (var _ = checkout.watch(_ -> taken.countDown())) {
            await(taken);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the till does not answer");
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private synchronized void await(Predicate<CheckoutState> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.test(state)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new IllegalStateException("did not come: " + state.systems() + " " + state.payment().busy());
            }
            try {
                wait(left);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
