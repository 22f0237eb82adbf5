package org.nordkassa.store.chain;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// Computes the hashes of a journal on several processors and shows them to a verifier in order. Whether an entry is tied to what
/// is written of the one before can be said of each by itself; only what follows from it has an order.
public final class Links implements AutoCloseable {
    private final Verifier verifier;
    private final Optional<ExecutorService> threads;
    /// So many pieces wait at most: enough that no processor does, and a journal of any length needs the same memory.
    private final int ahead;
    private final Deque<Future<Checked>> underWay = new ArrayDeque<>();
    private boolean goesOn = true;

    /// Some entries of a journal, one after the other.
    ///
    /// @param isWhole whether all of them could be read; if not, these come before the first that could not
    public record Piece(List<LinkedEntry> entries, boolean isWhole) {
        public Piece {
            entries = List.copyOf(entries);
        }
    }

    /// @param tied which entries are tied to the one before in the same piece
    private record Checked(Piece piece, BitSet tied) {}

    /// @param processors 1 to leave the others to whoever sells meanwhile
    public Links(Verifier verifier, int processors) {
        this.verifier = verifier;
        this.ahead = processors == 1 ? 0 : 2 * processors;
        this.threads = Optional.of(processors).filter(several -> several > 1).map(several ->
                Executors.newFixedThreadPool(several, Thread.ofPlatform().daemon().name("links-", 0).factory()));
    }

    /// @param piece is read on another thread where there are several
    /// @return whether it makes sense to go on
    public boolean take(Supplier<Piece> piece) {
        var task = new FutureTask<>(() -> checked(piece.get()));
        underWay.add(task);
        threads.ifPresentOrElse(others -> others.execute(task), task);
        while (goesOn && underWay.size() > ahead) {
            show(underWay.remove());
        }
        return goesOn;
    }

    private static Checked checked(Piece piece) {
        var tied = new BitSet();
        var sha256 = Tip.sha256();
        for (int i = 1; i < piece.entries().size(); i++) {
            tied.set(i, piece.entries().get(i).isTiedTo(piece.entries().get(i - 1).tip(), sha256));
        }
        return new Checked(piece, tied);
    }

    private void show(Future<Checked> next) {
        try {
            var checked = next.get();
            var entries = checked.piece().entries();
            for (int i = 0; i < entries.size() && goesOn; i++) {
                goesOn = i == 0 ? verifier.take(entries.get(i)) : verifier.take(entries.get(i), checked.tied().get(i));
            }
            if (goesOn && !checked.piece().isWhole()) {
                verifier.unreadable();
                goesOn = false;
            }
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Waits for what is still looked at.
    public Verdict verdict() {
        while (goesOn && !underWay.isEmpty()) {
            show(underWay.remove());
        }
        return verifier.verdict();
    }

    @Override
    public void close() {
        threads.ifPresent(ExecutorService::shutdownNow);
    }
}
