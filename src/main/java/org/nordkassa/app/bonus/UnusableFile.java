package org.nordkassa.app.bonus;

/// A file of bonus checks that cannot be used at all; the message says what to do about it.
public final class UnusableFile extends Exception {
    private static final long serialVersionUID = 1;

    UnusableFile(String sentence) {
        super(sentence);
    }
}
