/// A finished sale as paper, PDF and screen. The layout is pure; devices are thin adapters.
///
/// Sees `sale` and `loyalty`. Never JavaFX, `store` or `connect`.
package org.nordkassa.receipt;
