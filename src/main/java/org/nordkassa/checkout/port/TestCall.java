package org.nordkassa.checkout.port;

/// One call made to try a connection: what was asked, what came back, how long it took. For the eyes of the person who
/// sets the till up; never logged.
///
/// @param feed what the call is for: `key`, `members`, `orders`, …
/// @param asked method and path, with persons left out
/// @param answered the status and the beginning of the answer
/// @param millis from asking to the last byte
/// @param good whether the answer is one the till can work with
public record TestCall(String feed, String asked, String answered, long millis, boolean good) {
    private static final int LONGEST = 600;

    public TestCall {
        answered = answered.length() <= LONGEST
                ? answered : answered.substring(0, answered.offsetByCodePoints(0, LONGEST / 2)) + " …";
    }
}
