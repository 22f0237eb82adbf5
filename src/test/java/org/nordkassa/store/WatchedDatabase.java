package org.nordkassa.store;

import java.nio.file.Path;
import java.util.function.IntConsumer;

/// Opens databases that tell a proof of each of their commits.
public final class WatchedDatabase {
    private WatchedDatabase() {}

    /// @param before told the number of the commit, from 1, when all of it is written and nothing durable
    /// @param after told when it is durable
    public static Database open(Path home, IntConsumer before, IntConsumer after) {
        var database = Database.open(home);
        database.watch(new CommitWatch() {
            private int commit;

            @Override
            public void before() {
                before.accept(++commit);
            }

            @Override
            public void after() {
                after.accept(commit);
            }
        });
        return database;
    }
}
