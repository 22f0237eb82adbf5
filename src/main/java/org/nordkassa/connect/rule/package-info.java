/// Rule: subscribers, their bonus checks in a custom field, and the orders they are told of.
///
/// Sees `connect.http`, `checkout.port`, `loyalty`, `sale` and Jackson; no other client.
package org.nordkassa.connect.rule;
