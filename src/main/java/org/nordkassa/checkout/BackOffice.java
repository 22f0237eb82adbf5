package org.nordkassa.checkout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nordkassa.loyalty.RemoteSystem;

/// What goes on beside the sale: a courier for each remote system, what is sent by the clock, and the intake of members and
/// of their permissions.
public final class BackOffice implements AutoCloseable {
    /// Nobody waits for what goes on here, but the cashier waits for the window that is being opened.
    private static final Duration HEAD_START = Duration.ofMillis(500);

    private final Map<RemoteSystem, Courier> couriers = new EnumMap<>(RemoteSystem.class);
    private final List<Thread> threads = new ArrayList<>();

    /// @param members how often Cardu is asked for changes
    /// @param permissions how often everybody's marketing permissions are taken in
    public record Every(Duration members, Duration permissions) {}

    /// @param memberIntake how often Cardu is asked for changes
    public BackOffice(CheckoutPorts ports, Conductor conductor, Duration memberIntake) {
        this(ports, conductor, new Every(memberIntake, Duration.ofHours(1)));
    }

    public BackOffice(CheckoutPorts ports, Conductor conductor, Every every) {
        for (var system : RemoteSystem.values()) {
            if (ports.correspondent(system).isPresent() || ports.keeper(system).isPresent()) {
                couriers.put(system, new Courier(system, ports, conductor));
            }
        }
        Runs.setPace(ports);
        couriers.forEach((system, courier) -> start("courier-" + system, courier));
        ports.memberFeed().ifPresent(feed ->
                start("member-sync", new MemberSync(feed, ports, conductor, every.members())));
        ports.permissions().ifPresent(source ->
                start("permission-sync", new PermissionSync(source, ports, conductor, every.permissions())));
        start("runs", new Runs(ports, conductor));
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
