/**
 * The gift-card server: a program of its own that keeps gift cards and customer balances for one or more tills.
 * It speaks Sitoo's public gift-card contract over HTTP and keeps a ledger of signed movements in SQLite.
 * It may see {@code java.*}, the JDK's HTTP server, Joda-Money, Jackson, JDBI, Flyway and the SQLite driver;
 * of the project only {@code sale} and {@code loyalty}. It never sees JavaFX, {@code ui}, {@code checkout},
 * {@code store} or {@code connect}.
 */
package org.nordkassa.server;
