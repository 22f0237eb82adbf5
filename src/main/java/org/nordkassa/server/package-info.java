/// The gift-card server: a program of its own that keeps gift cards and customer balances for one or more tills.
/// It speaks Sitoo's public gift-card contract over HTTP and keeps a ledger of signed movements in SQLite.
/// It may see `java.*`, the JDK's HTTP server, Joda-Money, Jackson, JDBI, Flyway and the SQLite driver;
/// of the project only `sale` and `loyalty`. It never sees JavaFX, `ui`, `checkout`,
/// `store` or `connect`.
package org.nordkassa.server;
