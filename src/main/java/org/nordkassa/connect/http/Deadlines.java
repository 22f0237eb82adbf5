package org.nordkassa.connect.http;

import java.time.Duration;

/// How long a conversation with a remote system may take, all its calls together.
///
/// @param lookUp for questions while a customer waits; a look-up never blocks the sale
/// @param use for captures: a short deadline would hide uses that were done
/// @param feed for one page of a feed
public record Deadlines(Duration lookUp, Duration use, Duration feed) {
    public static final Deadlines DEFAULT =
            new Deadlines(Duration.ofMillis(2500), Duration.ofSeconds(20), Duration.ofSeconds(60));

    public Deadlines {
        if (!lookUp.isPositive() || !use.isPositive() || !feed.isPositive()) {
            throw new IllegalArgumentException("deadlines are positive");
        }
    }
}
