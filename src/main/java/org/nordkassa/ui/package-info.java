/// The till's one window: it joins the screens' packages, turns keys and scans into actions and paints each new
/// [org.nordkassa.checkout.CheckoutState].
///
/// Sees `checkout`, `sale`, `loyalty`, `receipt` and `scan` values and JavaFX. Never `store`, `connect`, JDBC or HTTP.
package org.nordkassa.ui;
