package org.nordkassa.checkout.port;

import java.util.List;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.sale.Sale;

/// The completed sales in the order in which they were completed, to be told to a system that came later.
public interface SalesArchive {
    /// @param position grows with every sale
    record Kept(long position, Sale.Completed sale) {}

    /// @param position the last one that is not wanted any more; 0 for all
    List<Kept> after(long position, int most);

    /// How many sales come after that position.
    long countAfter(long position);

    /// Up to where the system has been told; 0 when it has not been.
    long toldUntil(RemoteSystem system);

    void toldUntil(RemoteSystem system, long position);
}
