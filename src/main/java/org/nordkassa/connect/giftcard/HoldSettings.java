package org.nordkassa.connect.giftcard;

import java.time.Duration;
import org.nordkassa.connect.http.Secret;

/// The shop's own server as lender of holds.
///
/// @param address what comes before `/holds`
/// @param till this till's name, as others are told it
/// @param lease how long a hold lasts that is not renewed, in whole seconds
/// @param writing how long a use may take to be written; longer than any conversation with its system
/// @param busyTries how often is asked while another till writes for the same owner
/// @param mayDoWithout whether offers are used while the server cannot be asked
public record HoldSettings(String address, String user, Secret password, String till, Duration lease, Duration writing,
        int busyTries, boolean mayDoWithout) {
    public static HoldSettings of(String address, String user, Secret password, String till) {
        return new HoldSettings(address, user, password, till, Duration.ofSeconds(90), Duration.ofSeconds(30), 20, false);
    }

    public HoldSettings withUses(Duration deadline, boolean orWithout) {
        return new HoldSettings(address, user, password, till, lease, deadline.plusSeconds(10), busyTries, orWithout);
    }

    public HoldSettings askingBusyOnes(int times) {
        return new HoldSettings(address, user, password, till, lease, writing, times, mayDoWithout);
    }
}
