/// What the till keeps on its own disk, in one SQLite file: journal, outbox, catalogue, customers, settings.
///
/// Sees `sale`, `loyalty`, the ports of `checkout`, JDBC, JDBI, Flyway and Jackson. Never JavaFX, `ui` or `connect`.
/// One connection writes, a few read (WAL). What is needed before the first scan speaks plain JDBC through [Session]:
/// loading JDBI's classes alone takes longer than opening the database, so only background work uses it.
package org.nordkassa.store;
