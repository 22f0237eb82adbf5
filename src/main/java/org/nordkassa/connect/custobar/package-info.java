/// Custobar: members, their benefits and their marketing permissions, and the sales they are told of.
///
/// Sees `connect.http`, `checkout.port`, `loyalty`, `sale` and Jackson; no other client.
package org.nordkassa.connect.custobar;
