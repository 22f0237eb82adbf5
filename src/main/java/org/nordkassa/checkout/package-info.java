/// Conducts the sale: the only caller of the deciders. It journals, then publishes.
///
/// Sees `sale`, `loyalty`, the values of `scan` and `receipt`, and its own ports. Never JavaFX, JDBC, OkHttp, Jackson
/// or ZXing.
package org.nordkassa.checkout;
