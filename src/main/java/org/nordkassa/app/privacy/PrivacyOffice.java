package org.nordkassa.app.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.nordkassa.checkout.Checkout;
import org.nordkassa.checkout.SearchDay;
import org.nordkassa.checkout.access.Deed;
import org.nordkassa.checkout.port.Journal;
import org.nordkassa.checkout.port.JournalUnavailable;
import org.nordkassa.checkout.port.PersonalData;
import org.nordkassa.checkout.port.PersonalData.Erasure;
import org.nordkassa.checkout.port.PersonalData.Found;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.ui.privacy.PrivacyDesk;

/// Behind the page "Privacy": each question has a thread of its own for as long as it takes.
public final class PrivacyOffice implements PrivacyDesk {
    private static final System.Logger LOG = System.getLogger(PrivacyOffice.class.getName());
    private static final Duration SHOWN = Duration.ofDays(14);

    private final PersonalData data;
    private final Journal journal;
    private final Checkout checkout;
    private final Supplier<String> onDuty;
    private final InstantSource clock;
    private final ZoneId zone;

    /// @param checkout asks for the PIN of somebody who may
    /// @param onDuty who works at the till, may be empty
    public PrivacyOffice(
            PersonalData data, Journal journal, Checkout checkout, Supplier<String> onDuty, InstantSource clock,
            ZoneId zone) {
        this.data = data;
        this.journal = journal;
        this.checkout = checkout;
        this.onDuty = onDuty;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public void permit(Runnable work) {
        checkout.permit(Deed.CUSTOMER_DATA, work);
    }

    @Override
    public void searches(Consumer<List<SearchDay>> onRead) {
        PrivacyOffice.<List<SearchDay>>aside(() -> SearchDay.of(journal.noted(clock.instant().minus(SHOWN)), zone), done ->
                onRead.accept(done instanceof Done.Well<List<SearchDay>>(var days) ? days : List.of()));
    }

    @Override
    public void find(String key, Consumer<Done<Found>> onFound) {
        aside(() -> data.find(key), onFound);
    }

    @Override
    public void export(CustomerId customer, Path file, Consumer<Done<Path>> onDone) {
        var by = onDuty.get();
        aside(() -> {
            try {
                PrivateFile.write(file, data.export(customer, by));
                return file;
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }, onDone);
    }

    @Override
    public void erase(CustomerId customer, Consumer<Done<Erasure>> onDone) {
        var by = onDuty.get();
        aside(() -> data.erase(customer, by, clock.instant()), onDone);
    }

    private static <T> void aside(Supplier<T> work, Consumer<Done<T>> then) {
        Thread.ofVirtual().name("privacy").start(() -> {
            Done<T> done;
            try {
                done = new Done.Well<>(work.get());
            } catch (JournalUnavailable | UncheckedIOException failure) {
                LOG.log(System.Logger.Level.ERROR, "privacy: not done", failure);
                done = new Done.Failed<>();
            }
            then.accept(done);
        });
    }
}
