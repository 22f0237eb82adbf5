/// Cardu: the members and the values of their QR codes, fetched page by page.
///
/// Sees `connect.http`, `checkout.port`, `loyalty` and Jackson; no other client.
package org.nordkassa.connect.cardu;
