/// Proves what `docs/RELIABILITY.md` promises, on the real till: kills it at every point, plays bad networks, sets two tills
/// on one card, sells for a long time. Run by `./nordkassa prove`; a short form of each is part of the tests.
package org.nordkassa.prove;
