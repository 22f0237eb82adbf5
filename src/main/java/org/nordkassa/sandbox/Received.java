package org.nordkassa.sandbox;

import java.time.Instant;

/// One request a stand-in received.
///
/// @param kind   what was asked, such as `upload-sales`; `unknown` for an address the system does not have
/// @param mood   the stand-in's mood when it came
/// @param status what the system itself made of it; 0 when its mood kept it from doing anything
public record Received(Instant at, String kind, String method, String path, String query, String body, Mood mood,
        int status) {

    /// Whether the system did what was asked, even when its answer was lost on the way back.
    public boolean done() {
        return status >= 200 && status < 300;
    }
}
