package org.nordkassa.checkout.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nordkassa.checkout.port.Outbox;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.RemoteSystem;

public final class InMemoryOutbox implements Outbox {
    private record Row(Waiting waiting, Instant due, boolean isRefused) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<OutgoingMessage> ever = new ArrayList<>();
    private final Set<RemoteSystem> takenUp = EnumSet.noneOf(RemoteSystem.class);
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
    public synchronized Optional<Waiting> next(RemoteSystem system, Instant now) {
        takenUp.add(system);
        return waiting(system).filter(row -> !row.due().isAfter(now)).map(Row::waiting);
    }

    @Override
    public synchronized void sent(long id) {
        rows.removeIf(row -> row.waiting().id() == id);
    }

    @Override
    public synchronized void tryAgain(long id, Instant notBefore, RemoteFailure because) {
        rows.replaceAll(row -> row.waiting().id() == id ? new Row(new Waiting(id, row.waiting().message(),
                row.waiting().since(), row.waiting().attempts() + 1), notBefore, false) : row);
    }

    @Override
    public synchronized void refused(long id, RemoteFailure because) {
        rows.replaceAll(row -> row.waiting().id() == id ? new Row(row.waiting(), row.due(), true) : row);
    }

    @Override
    public synchronized void wake(RemoteSystem system) {
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
