package org.nordkassa.scan;

/// Why a scanner's signal is not a code. Said to the cashier in one sentence.
public enum ScanTrouble {
    /// Keys that gave no character: the scanner is set to another country than the computer.
    KEYS_LOST,
    /// Characters of another keyboard layout than the one that is known for the scanner.
    OTHER_LAYOUT,
    /// The keys of two scanners came mixed.
    TWO_SCANNERS,
    /// The end of the code is missing.
    CUT_OFF,
    /// More characters than any code holds.
    TOO_LONG,
    /// One code again and again, faster than a hand can.
    REPEATS
}
