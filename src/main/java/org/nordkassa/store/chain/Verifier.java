package org.nordkassa.store.chain;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nordkassa.store.chain.Verdict.Bad;
import org.nordkassa.store.chain.Verdict.Why;

/// Checks a journal from its first entry on, one entry at a time.
///
/// Every hash is computed anew. A hash covers the hash and the signature before it, so that one good signature stands for
/// all entries up to it: only some are checked, and the last one. Where something is wrong, those since the last good
/// signature are looked at one by one, and the first bad entry is found.
public final class Verifier {
    /// Signatures are checked this far apart unless asked otherwise; this many links are kept meanwhile.
    public static final int USUAL_STRIDE = 1_000;

    private final List<KeyChange> keys;
    private final int stride;
    private final MessageDigest sha256 = Tip.sha256();
    private final List<Tip> unproved = new ArrayList<>();
    private Tip good;
    private Tip tip;
    private Optional<Bad> bad = Optional.empty();
    private int key;

    /// @param keys as the journal names them; the first signs from the first entry on
    /// @param stride 1 to check every signature
    public Verifier(List<KeyChange> keys, int stride) {
        this(keys, stride, Tip.first());
    }

    /// Begins after an entry that is taken for good.
    public Verifier(List<KeyChange> keys, int stride, Tip from) {
        if (keys.isEmpty() || stride < 1) {
            throw new IllegalArgumentException("a key and a stride are needed");
        }
        this.keys = List.copyOf(keys);
        this.stride = stride;
        this.good = from;
        this.tip = from;
        while (isNextKeyBefore(from.no() + 1)) {
            key++;
        }
    }

    private boolean isNextKeyBefore(long no) {
        return key + 1 < keys.size() && keys.get(key + 1).from() < no;
    }

    /// @return whether it makes sense to go on
    public boolean take(LinkedEntry linked) {
        return take(linked, linked.isTiedTo(tip, sha256));
    }

    /// @param isTied whether somebody has found it to be tied to the entry shown before
    boolean take(LinkedEntry linked, boolean isTied) {
        if (bad.isPresent()) {
            return false;
        }
        var entry = linked.entry();
        if (entry.no() != tip.no() + 1) {
            return fail(tip.no() + 1, Why.NUMBER);
        }
        if (isNextKey(entry.no())) {
            if (!prove()) {
                return false;
            }
            key++;
            if (!entry.type().equals(KeyChange.TYPE)) {
                return fail(entry.no(), Why.KEY);
            }
        }
        if (entry.type().equals(KeyChange.TYPE) && !entry.body().contains('"' + currentKey().text() + '"')) {
            return fail(entry.no(), Why.KEY);
        }
        if (!isTied) {
            return fail(entry.no(), Why.HASH);
        }
        tip = linked.tip();
        unproved.add(tip);
        return unproved.size() < stride || prove();
    }

    private boolean isNextKey(long no) {
        return key + 1 < keys.size() && keys.get(key + 1).from() == no;
    }

    private PublicKey currentKey() {
        return keys.get(key).key();
    }

    /// The next entry is there but cannot be read.
    public void unreadable() {
        if (bad.isEmpty()) {
            fail(tip.no() + 1, Why.UNREADABLE);
        }
    }

    /// An entry is at odds with what is kept beside the journal.
    public void atOdds(long no) {
        if (bad.isEmpty()) {
            fail(no, Why.BOOKS);
        }
    }

    /// Something is wrong here; what went before may be so already.
    private boolean fail(long no, Why why) {
        if (prove()) {
            bad = Optional.of(new Bad(no, why));
        }
        return false;
    }

    /// Looks whether the last entry is signed; if not, for the first that is not.
    private boolean prove() {
        if (unproved.isEmpty() || isSigned(unproved.getLast())) {
            good = tip;
            unproved.clear();
            return true;
        }
        for (var one : unproved) {
            if (!isSigned(one)) {
                bad = Optional.of(new Bad(one.no(), Why.SIGNATURE));
                return false;
            }
            good = one;
        }
        throw new IllegalStateException("signed, and then not");
    }

    private boolean isSigned(Tip one) {
        return currentKey().hasSigned(one.hash(), one.signature());
    }

    /// To be asked when there are no more entries.
    public Verdict verdict() {
        if (bad.isEmpty()) {
            prove();
        }
        return new Verdict(good.no(), good, keys.subList(0, Math.min(key + 1, keys.size())), bad);
    }
}
