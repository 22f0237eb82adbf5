package org.nordkassa.store;

/// Somebody who wants to be there at every commit: the proof that none of them can tear anything.
interface CommitWatch {
    CommitWatch NOBODY = new CommitWatch() { };

    /// All is written and nothing is durable.
    default void before() {}

    /// All is durable and nobody knows.
    default void after() {}
}
