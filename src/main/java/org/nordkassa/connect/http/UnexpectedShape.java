package org.nordkassa.connect.http;

/// JSON that is not what the contract promises. The message names the field, never its value.
public final class UnexpectedShape extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnexpectedShape(String field) {
        super(field, null, false, false);
    }
}
