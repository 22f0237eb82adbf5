package org.nordkassa.checkout;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.checkout.port.TillEvent.CustomerSearched;
import org.nordkassa.checkout.port.TillEvent.CustomerSearched.Way;

/// How often customers were looked for on a day, and how often in vain.
///
/// @param byCard scanned cards
/// @param typed phone numbers and e-mail addresses
/// @param inVain of the typed ones, those that led to nobody
public record SearchDay(LocalDate day, int byCard, int typed, int inVain) {
    /// @return the latest day first; days without a look-up are left out
    public static List<SearchDay> of(List<TillEvent> events, ZoneId zone) {
        var days = new TreeMap<LocalDate, SearchDay>();
        for (var event : events) {
            if (event instanceof CustomerSearched searched) {
                days.merge(searched.at().atZone(zone).toLocalDate(), one(searched, zone), SearchDay::plus);
            }
        }
        return new ArrayList<>(days.descendingMap().values());
    }

    private static SearchDay one(CustomerSearched searched, ZoneId zone) {
        boolean isCard = searched.way() == Way.CARD;
        return new SearchDay(searched.at().atZone(zone).toLocalDate(), isCard ? 1 : 0, isCard ? 0 : 1,
                !isCard && searched.found().isMiss() ? 1 : 0);
    }

    private SearchDay plus(SearchDay other) {
        return new SearchDay(day, byCard + other.byCard, typed + other.typed, inVain + other.inVain);
    }
}
