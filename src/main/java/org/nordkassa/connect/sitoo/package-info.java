/// Any CRM that serves Sitoo's Custom CRM contract, version 1 or 2: contacts, their bonus checks and promotions.
///
/// Sees `connect.http`, `checkout.port`, `loyalty`, `sale` and Jackson; no other client.
package org.nordkassa.connect.sitoo;
