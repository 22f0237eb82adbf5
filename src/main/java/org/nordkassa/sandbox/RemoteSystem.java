package org.nordkassa.sandbox;

/// What one remote system knows and does, without the listening and the moods: those are [StandIn]'s.
interface RemoteSystem extends AutoCloseable {
    Routes routes();

    /// Whether the caller may ask; the system's own 401 when not.
    void authorize(Call call) throws Rejected;

    /// The system's own error answer for a status, as far as its form is known.
    Reply failure(int status);

    @Override
    default void close() {}
}
