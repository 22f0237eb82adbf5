/// Customers and what they own, as pure values: identifiers, benefits, bonus checks, gift cards, value in flight and
/// the best deal.
///
/// Sees `java.*`, Joda-Money, libphonenumber and the room `sale`. No I/O.
package org.nordkassa.loyalty;
