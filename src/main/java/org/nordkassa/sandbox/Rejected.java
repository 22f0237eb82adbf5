package org.nordkassa.sandbox;

/// Leaves the handling of a call with the system's own error answer; nothing has been stored yet when it is thrown.
final class Rejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reply reply;

    Rejected(Reply reply) {
        super("rejected", null, false, false);
        this.reply = reply;
    }

    Reply reply() {
        return reply;
    }
}
