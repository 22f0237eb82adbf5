package org.nordkassa.checkout.port;

/// The journal could not be written: the disk is full, gone or damaged. Nothing of the call has been written.
public final class JournalUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// What a person can do about it.
    public enum Reason {
        DISK_FULL, DAMAGED, LOCKED, OTHER
    }

    private final Reason reason;

    public JournalUnavailable(Reason reason, Throwable cause) {
        super("journal unavailable: " + reason, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
