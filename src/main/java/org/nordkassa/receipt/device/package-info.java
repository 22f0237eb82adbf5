/// Receipt printers behind `checkout.port.ReceiptPrinter`: a printer in the network, a folder, several at once.
///
/// Sees `receipt`, and of `checkout.port` the printer's port. What goes wrong comes back as a value that names the
/// device, never a customer.
package org.nordkassa.receipt.device;
