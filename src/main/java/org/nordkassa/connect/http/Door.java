package org.nordkassa.connect.http;

import java.util.Optional;

/// The way to one remote system: where it is and how the till identifies itself there.
public final class Door {
    private static final long SMALL = 2L << 20;
    private static final long LARGE = 32L << 20;

    private final RemoteHttp http;
    private final Address address;
    private final Optional<Secret> authorization;
    private final Breaker breaker;

    Door(RemoteHttp http, Address address, Optional<Secret> authorization, Breaker breaker) {
        this.http = http;
        this.address = address;
        this.authorization = authorization;
        this.breaker = breaker;
    }

    /// The same way, with the same count of errors, under another key.
    public Door authorisedBy(Secret other) {
        return new Door(http, address, Optional.of(other), breaker);
    }

    /// The same way with another budget of errors, counted from now.
    public Door within(ErrorBudget budget) {
        return new Door(http, address, authorization, new Breaker(budget, http.clock()));
    }

    /// A conversation within the short deadline; answers of at most 2 MB.
    public Conversation lookUp() {
        return new Conversation(this, http.deadlines().lookUp(), SMALL);
    }

    /// A conversation within the long deadline; answers of at most 2 MB.
    public Conversation use() {
        return new Conversation(this, http.deadlines().use(), SMALL);
    }

    /// A conversation within the deadline of one page of a feed; answers of at most 32 MB.
    public Conversation feed() {
        return new Conversation(this, http.deadlines().feed(), LARGE);
    }

    Address address() {
        return authorization.isEmpty() || authorization.get().fitsInHeader()
                ? address
                : new Address.Unusable(Address.Fault.MISSING);
    }

    Breaker breaker() {
        return breaker;
    }

    Optional<Secret> authorization() {
        return authorization;
    }

    RemoteHttp http() {
        return http;
    }
}
