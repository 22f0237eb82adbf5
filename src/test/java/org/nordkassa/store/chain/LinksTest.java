package org.nordkassa.store.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.store.chain.Verdict.Bad;
import org.nordkassa.store.chain.Verdict.Why;

/// Several processors say the same of a journal as one entry after the other does.
class LinksTest {
    private static final int ENTRIES = 40;
    private static final int STRIDE = 7;

    private final JournalKey key = JournalKey.fresh();
    private final List<LinkedEntry> journal = journal();

    private List<LinkedEntry> journal() {
        var all = new ArrayList<LinkedEntry>();
        var tip = Tip.first();
        for (int no = 1; no <= ENTRIES; no++) {
            var entry = new PlainEntry(no, "till", no, "till.drawer-opened", 1, no, "{\"no\":" + no + "}");
            tip = tip.after(entry, key);
            all.add(new LinkedEntry(entry, tip.hash(), tip.signature()));
        }
        return all;
    }

    private Verifier verifier() {
        return new Verifier(List.of(new KeyChange(1, key.open())), STRIDE);
    }

    private Verdict inPieces(List<LinkedEntry> entries, int processors) {
        try (var links = new Links(verifier(), processors)) {
            boolean goesOn = true;
            for (int from = 0; goesOn && from < entries.size(); from += 3) {
                var piece = entries.subList(from, Math.min(from + 3, entries.size()));
                goesOn = links.take(() -> new Links.Piece(piece, true));
            }
            return links.verdict();
        }
    }

    private Verdict oneByOne(List<LinkedEntry> entries) {
        var verifier = verifier();
        entries.stream().allMatch(verifier::take);
        return verifier.verdict();
    }

    private List<LinkedEntry> with(int at, UnaryOperator<LinkedEntry> change) {
        var changed = new ArrayList<>(journal);
        changed.set(at, change.apply(changed.get(at)));
        return changed;
    }

    private static LinkedEntry otherBody(LinkedEntry linked) {
        var entry = linked.entry();
        return new LinkedEntry(new PlainEntry(entry.no(), entry.stream(), entry.seq(), entry.type(), entry.shape(),
                entry.at(), "{}"), linked.hash(), linked.signature());
    }

    private static LinkedEntry otherSignature(LinkedEntry linked) {
        return new LinkedEntry(linked.entry(), linked.hash(), new byte[64]);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void theFirstBadEntryIsTheSameWhoeverLooks(int processors) {
        assertTrue(inPieces(journal, processors).isGood());
        assertEquals(ENTRIES, inPieces(journal, processors).entries());
        for (int at = 0; at < ENTRIES; at++) {
            assertEquals(Optional.of(new Bad(at + 1, Why.HASH)),
                    inPieces(with(at, LinksTest::otherBody), processors).bad());
            for (var bad : List.of(with(at, LinksTest::otherSignature), without(at))) {
                assertEquals(oneByOne(bad).bad(), inPieces(bad, processors).bad());
            }
        }
    }

    private List<LinkedEntry> without(int at) {
        var fewer = new ArrayList<>(journal);
        fewer.remove(at);
        return fewer;
    }

    @Test
    void whatCannotBeReadIsNamedAndNothingAfterItIsAsked() {
        try (var links = new Links(verifier(), 2)) {
            links.take(() -> new Links.Piece(journal.subList(0, 5), true));
            links.take(() -> new Links.Piece(journal.subList(5, 8), false));
            links.take(() -> new Links.Piece(journal.subList(8, 12), true));
            assertEquals(Optional.of(new Bad(9, Why.UNREADABLE)), links.verdict().bad());
        }
    }
}
