package org.nordkassa.loyalty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nordkassa.loyalty.Customer.MarketingConsent;
import org.nordkassa.loyalty.Customer.Permission;

class MarketingConsentTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void aBoxLeftAloneSaysNothing() {
        assertEquals(new MarketingConsent(Permission.GIVEN, Permission.UNKNOWN, Optional.of(NOON)),
                MarketingConsent.ticked(true, false, NOON));
    }

    @Test
    void whatTheKeeperSaysCounts() {
        var told = new MarketingConsent(false, true);
        assertEquals(told, new MarketingConsent(true, true).corrected(told, NOON));
        assertEquals(told, MarketingConsent.NONE.corrected(told, NOON));
    }

    @Test
    void whereTheKeeperKnowsNothingOursStays() {
        var ours = new MarketingConsent(true, false);
        assertEquals(ours, ours.corrected(MarketingConsent.NONE, NOON));
    }

    @Test
    void whatWasSaidAtTheTillAMomentAgoCountsBeforeWhatTheKeeperHadHeard() {
        var ours = MarketingConsent.ticked(true, false, NOON);
        var told = new MarketingConsent(false, false);
        assertEquals(new MarketingConsent(Permission.GIVEN, Permission.DENIED, Optional.of(NOON)),
                ours.corrected(told, NOON.plus(Duration.ofMinutes(59))));
        assertEquals(told, ours.corrected(told, NOON.plus(Duration.ofMinutes(60))));
    }
}
