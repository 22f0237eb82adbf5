/// Who stands at the till and what they may do, as pure values and rules: cashiers and their roles, the deeds that
/// need one, PINs, and how long somebody waits after wrong ones. No clock, no files, no threads; times come in with
/// the call.
///
/// A deed that is to need a role is a line of [org.nordkassa.checkout.access.Deed]; which action it is stands in
/// `checkout.Guards`, which command in `ui.Doors`.
package org.nordkassa.checkout.access;
