/// The screen on which cashiers log in, and on which somebody with a higher role allows one deed: a view (nodes) and a
/// model (no nodes). Sees values of `checkout` and `checkout.access`.
package org.nordkassa.ui.access;
