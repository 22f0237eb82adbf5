package org.nordkassa.server;

/// Why a request was refused, as told on the wire. The words down to [#PIN_INVALID], and [#OTHER], are
/// those of Sitoo's public provider contracts; the rest are our own additions, listed in docs/contracts.
enum ErrorCode {
    BAD_REQUEST("bad-request", 400),
    UNAUTHORIZED("unauthorized", 401),
    NOT_FOUND("not-found", 404),
    TOO_MANY_REQUESTS("too-many-requests", 429),
    PIN_INVALID("pin-invalid", 422),
    /// Not 429: the card waits, and not the till that asks for it.
    PIN_PAUSED("pin-paused", 422),
    EXPIRED("expired", 422),
    VOID("void", 422),
    CURRENCY_MISMATCH("currency-mismatch", 422),
    INSUFFICIENT_FUNDS("insufficient-funds", 422),
    REFERENCE_REUSED("reference-reused", 409),
    WRONG_MODE("wrong-mode", 409),
    HELD_ELSEWHERE("held-elsewhere", 409),
    USED("used", 409),
    OWNER_BUSY("owner-busy", 409),
    OUT_OF_TURN("out-of-turn", 409),
    OTHER("other", 500);

    private final String word;
    private final int status;

    ErrorCode(String word, int status) {
        this.word = word;
        this.status = status;
    }

    String word() {
        return word;
    }

    int status() {
        return status;
    }
}
