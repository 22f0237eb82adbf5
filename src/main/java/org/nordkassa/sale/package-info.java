/// The sale as pure values: lines, discounts, VAT, tenders, cash rounding; commands in, events or a rejection out.
///
/// Sees `java.*` and Joda-Money only. No clock, no file, no thread: time, prices and ids come in with the command.
package org.nordkassa.sale;
