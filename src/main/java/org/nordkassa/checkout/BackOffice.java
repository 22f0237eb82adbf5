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
    private final Map<RemoteSystem, Courier> couriers = new EnumMap<>(RemoteSystem.class);
    private final List<Thread> threads = new ArrayList<>();
    private final CheckoutPorts ports;
    private final Conductor conductor;
    private final Every every;
    private boolean closed;

    /// @param members how often Cardu is asked for changes
    /// @param permissions how often everybody's marketing permissions are taken in
    public record Every(Duration members, Duration permissions) {}

    /// @param memberIntake how often Cardu is asked for changes
    public BackOffice(CheckoutPorts ports, Conductor conductor, Duration memberIntake) {
        this(ports, conductor, new Every(memberIntake, Duration.ofHours(1)));
    }

    public BackOffice(CheckoutPorts ports, Conductor conductor, Every every) {
        this.ports = ports;
        this.conductor = conductor;
        this.every = every;
        for (var system : RemoteSystem.values()) {
            if (ports.correspondent(system).isPresent() || ports.keeper(system).isPresent()) {
                couriers.put(system, new Courier(system, ports, conductor));
            }
        }
    }

    /// Sets everybody to work. A till does so when its window is up: nobody waits for what goes on here, but the cashier
    /// waits for the window.
    public synchronized void begin() {
        if (closed) {
            return;
        }
        PacedMessages.setPace(ports);
        couriers.forEach((system, courier) -> start("courier-" + system, courier));
        ports.memberFeed().ifPresent(feed ->
                start("member-sync", new Rounds("taking members in", every.members(),
                        new MemberSync(feed, ports, conductor))));
        ports.permissions().ifPresent(source ->
                start("permission-sync", new Rounds("taking permissions in", every.permissions(),
                        new PermissionSync(source, ports, conductor))));
        start("paced-messages", new Rounds("writing messages", PacedMessages.LOOK,
                new PacedMessages(ports, conductor)));
        conductor.onMessages(() -> couriers.values().forEach(Courier::call));
    }

    private void start(String name, Runnable work) {
        threads.add(Thread.ofVirtual().name(name).start(work));
    }

    @Override
    public synchronized void close() {
        closed = true;
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
