package org.nordkassa.checkout.port;

import org.nordkassa.loyalty.RemoteSystem;

/// The system that keeps the shop's contacts, their bonus checks and their orders: Rule itself, or any that serves one
/// of Sitoo's CRM contracts.
public interface Crm extends OfferSource, MemberDirectory, Correspondent, PurchaseHistory {
    @Override
    RemoteSystem system();
}
