package org.nordkassa.scan;

/// Why a text that says it is GS1's cannot be used.
public enum Gs1Fault {
    /// An element is shorter than it has to be: a part of the code is missing.
    CUT_SHORT,
    /// An application identifier that the standard does not have.
    UNKNOWN_IDENTIFIER,
    /// A value holds characters that its element may not.
    WRONG_CHARACTER,
    /// The same element twice, with different values.
    CONTRADICTION,
    /// A date that no calendar has.
    NO_SUCH_DATE,
    /// A link in GS1's compressed form, which this till does not unfold.
    COMPRESSED
}
