package org.nordkassa.app.setup;

/// One line of the doctor's.
///
/// @param what was looked at
/// @param told what was found, and what to do if it is bad
public record Finding(Weight weight, String what, String told) {
    public enum Weight {
        GOOD,
        /// Worth knowing; the till works without.
        NOTE,
        BAD
    }

    static Finding good(String what, String told) {
        return new Finding(Weight.GOOD, what, told);
    }

    static Finding note(String what, String told) {
        return new Finding(Weight.NOTE, what, told);
    }

    static Finding bad(String what, String told) {
        return new Finding(Weight.BAD, what, told);
    }
}
