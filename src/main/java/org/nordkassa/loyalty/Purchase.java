package org.nordkassa.loyalty;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/// Something a customer has bought before, as a system remembers it.
///
/// @param system who remembers it; empty for this till
/// @param number the receipt's or order's, as that system spells it
/// @param at by the wall clock of the shop, when known
/// @param goods names of what was bought, as far as known
public record Purchase(
        Optional<RemoteSystem> system, String number, Optional<LocalDateTime> at, Optional<Money> total, List<String> goods) {
    public Purchase {
        goods = List.copyOf(goods);
    }
}
