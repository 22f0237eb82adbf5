package org.nordkassa.checkout.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nordkassa.checkout.port.Outbox;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.checkout.port.OutgoingMessage.Kind;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.RemoteSystem;

public final class InMemoryOutbox implements Outbox {
    private record Row(Waiting waiting, Instant due, boolean isRefused) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<OutgoingMessage> ever = new ArrayList<>();
    private final Set<RemoteSystem> takenUp = EnumSet.noneOf(RemoteSystem.class);
    private final Map<RemoteSystem, Instant> paused = new EnumMap<>(RemoteSystem.class);
    private long lastId;

    public synchronized void add(List<OutgoingMessage> messages, Instant since) {
        messages.forEach(message -> rows.add(new Row(new Waiting(++lastId, message, since, 0), Instant.EPOCH, false)));
        ever.addAll(messages);
    }

    /// Everything that ever was to be sent.
    public synchronized List<OutgoingMessage> ever() {
        return List.copyOf(ever);
    }

    /// What waits now, without what was put aside.
    public synchronized List<OutgoingMessage> waiting() {
        return rows.stream().filter(row -> !row.isRefused()).map(row -> row.waiting().message()).toList();
    }

    public synchronized List<OutgoingMessage> putAside() {
        return rows.stream().filter(Row::isRefused).map(row -> row.waiting().message()).toList();
    }

    /// When the oldest message for the system is due.
    public synchronized Optional<Instant> due(RemoteSystem system) {
        return waiting(system).map(Row::due);
    }

    /// How often the oldest message for the system has been tried.
    public synchronized int attempts(RemoteSystem system) {
        return waiting(system).map(row -> row.waiting().attempts()).orElse(0);
    }

    private Optional<Row> waiting(RemoteSystem system) {
        return rows.stream().filter(row -> !row.isRefused() && row.waiting().message().to() == system).findFirst();
    }

    /// Whether a courier has taken a message for this system in hand.
    public synchronized boolean isTakenUp(RemoteSystem system) {
        return takenUp.contains(system);
    }

    @Override
    public synchronized List<Waiting> due(RemoteSystem system, Instant now, int most) {
        takenUp.add(system);
        if (paused.getOrDefault(system, Instant.EPOCH).isAfter(now)) {
            return List.of();
        }
        var held = new HashSet<String>();
        var due = new ArrayList<Waiting>();
        for (var row : rows) {
            var message = row.waiting().message();
            if (message.to() == system && (row.isRefused() || row.due().isAfter(now))) {
                held.add(message.lane());
            } else if (message.to() == system && !held.contains(message.lane()) && due.size() < most) {
                due.add(row.waiting());
            }
        }
        return due;
    }

    @Override
    public synchronized void sent(List<Long> ids) {
        rows.removeIf(row -> ids.contains(row.waiting().id()));
    }

    @Override
    public synchronized void pause(RemoteSystem system, Instant until) {
        paused.put(system, until);
    }

    @Override
    public void pace(RemoteSystem system, Kind kind, Duration every) {
        // everything leaves at once here
    }

    @Override
    public int enlist(RemoteSystem system, Instant now) {
        return 0;
    }

    @Override
    public synchronized List<Listed> list(Optional<RemoteSystem> system, int most) {
        return rows.stream().filter(row -> system.isEmpty() || system.get() == row.waiting().message().to())
                .limit(most).map(InMemoryOutbox::listed).toList();
    }

    @Override
    public synchronized Optional<Listed> find(long id) {
        return rows.stream().filter(row -> row.waiting().id() == id).findFirst().map(InMemoryOutbox::listed);
    }

    @Override
    public synchronized Optional<Listed> ofUse(String useKey) {
        return rows.stream().filter(row -> row.waiting().message().use().equals(Optional.of(useKey))).findFirst()
                .map(InMemoryOutbox::listed);
    }

    private static Listed listed(Row row) {
        return new Listed(row.waiting(), row.isRefused() ? Place.REFUSED : Place.WAITING, Optional.empty(),
                Optional.empty(), Optional.empty(), "", Optional.empty(), "");
    }

    @Override
    public synchronized boolean sendAgain(long id) {
        paused.clear();
        rows.replaceAll(row -> row.waiting().id() == id ? new Row(row.waiting(), Instant.EPOCH, false) : row);
        return find(id).isPresent();
    }

    @Override
    public synchronized boolean setAside(long id, String reason, Instant at) {
        return rows.removeIf(row -> row.waiting().id() == id);
    }

    @Override
    public synchronized void tryAgain(long id, Instant notBefore, RemoteFailure because) {
        rows.replaceAll(row -> row.waiting().id() == id ? new Row(new Waiting(id, row.waiting().message(),
                row.waiting().since(), row.waiting().attempts() + 1), notBefore, false) : row);
    }

    @Override
    public synchronized void refused(long id, RemoteFailure because, String said) {
        rows.replaceAll(row -> row.waiting().id() == id ? new Row(row.waiting(), row.due(), true) : row);
    }

    @Override
    public synchronized void wake(RemoteSystem system) {
        paused.remove(system);
        rows.replaceAll(row -> row.waiting().message().to() == system
                ? new Row(row.waiting(), Instant.EPOCH, row.isRefused()) : row);
    }

    @Override
    public synchronized List<OutgoingMessage.CaptureUse> inDoubt() {
        return waiting().stream().filter(OutgoingMessage.CaptureUse.class::isInstance)
                .map(OutgoingMessage.CaptureUse.class::cast).toList();
    }

    @Override
    public synchronized Map<RemoteSystem, Backlog> backlog() {
        var backlog = new EnumMap<RemoteSystem, Backlog>(RemoteSystem.class);
        for (var system : RemoteSystem.values()) {
            var of = rows.stream().filter(row -> row.waiting().message().to() == system).toList();
            int refused = (int) of.stream().filter(Row::isRefused).count();
            backlog.put(system, new Backlog(of.size() - refused, refused,
                    of.stream().filter(row -> !row.isRefused()).map(row -> row.waiting().since()).findFirst()));
        }
        return backlog;
    }
}
