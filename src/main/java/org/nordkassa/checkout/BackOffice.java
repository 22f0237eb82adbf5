package org.nordkassa.checkout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nordkassa.loyalty.RemoteSystem;

/// What goes on beside the sale: a courier for each remote system, and the intake of members.
public final class BackOffice implements AutoCloseable {
    /// Nobody waits for what goes on here, but the cashier waits for the window that is being opened.
    private static final Duration HEAD_START = Duration.ofMillis(500);

    private final Map<RemoteSystem, Courier> couriers = new EnumMap<>(RemoteSystem.class);
    private final List<Thread> threads = new ArrayList<>();

    /// @param memberIntake how often Cardu is asked for changes
    public BackOffice(CheckoutPorts ports, Conductor conductor, Duration memberIntake) {
        for (var system : RemoteSystem.values()) {
            if (ports.correspondent(system).isPresent() || ports.keeper(system).isPresent()) {
                couriers.put(system, new Courier(system, ports, conductor));
            }
        }
        couriers.forEach((system, courier) -> start("courier-" + system, courier));
        ports.memberFeed().ifPresent(feed ->
                start("member-sync", new MemberSync(feed, ports, conductor, memberIntake)));
        conductor.onMessages(() -> couriers.values().forEach(Courier::call));
    }

    private void start(String name, Runnable work) {
        threads.add(Thread.ofVirtual().name(name).start(() -> {
            try {
                Thread.sleep(HEAD_START);
                work.run();
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    @Override
    public void close() {
        couriers.values().forEach(Courier::close);
        threads.forEach(Thread::interrupt);
        try {
            for (var thread : threads) {
                thread.join(Duration.ofSeconds(3));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
