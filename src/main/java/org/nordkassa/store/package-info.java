/// What the till keeps on its own disk, in one SQLite file: journal, outbox, catalogue, customers, settings.
///
/// Sees `sale`, `loyalty`, the ports of `checkout`, JDBC, Flyway and Jackson. Never JavaFX, `ui` or `connect`.
/// One connection writes, a few read (WAL), all in plain JDBC through [Session]: the classes of a library on top would take
/// longer to load than the database to open.
package org.nordkassa.store;
