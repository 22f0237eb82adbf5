/// The gift-card server: Sitoo's public gift-card contract, and an assumed contract for balances that belong to
/// customers.
///
/// Sees `connect.http`, `checkout.port`, `loyalty`, `sale` and Jackson; no other client.
package org.nordkassa.connect.giftcard;
