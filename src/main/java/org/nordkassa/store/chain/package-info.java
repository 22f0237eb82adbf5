/// The journal's chain: what ties each entry to the one before, who signed it, and how anybody can check that.
///
/// Knows no database: a journal is checked from its exported file alone. `docs/contracts/journal.md` describes the forms for
/// those who want to check one with a program of their own. Ed25519 is Bouncy Castle's, which signs ten times as fast as
/// the JDK: each entry is signed before its commit.
package org.nordkassa.store.chain;
