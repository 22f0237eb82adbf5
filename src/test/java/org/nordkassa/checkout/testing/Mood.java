package org.nordkassa.checkout.testing;

/// How a stand-in answers.
public enum Mood {
    ANSWERS,
    /// The work is done, or refused, when [Moods#release] is called.
    HELD_BACK,
    /// Nothing arrives there.
    FAILS,
    REFUSES,
    /// The work is done and the answer lost.
    LOSES_ANSWER,
    /// The request is lost, so that nobody knows that nothing was done.
    LOSES_REQUEST,
    /// The adapter itself has a fault.
    BREAKS
}
