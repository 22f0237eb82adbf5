/// A finished sale as paper, PDF and screen: [org.nordkassa.receipt.ReceiptLayout] makes rows of a receipt, and each
/// medium draws the same rows. The layout is pure; devices are thin adapters in `receipt.device`.
///
/// Sees `sale` and `loyalty`; escpos-coffee for the printer, PDFBox and ZXing's encoder for the PDF. Never JavaFX,
/// `store` or `connect`; `checkout.port` only in `receipt.device`.
package org.nordkassa.receipt;
