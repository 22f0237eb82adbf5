package org.nordkassa.loyalty;

/// Why a system refused a use or a look-up of a card, as far as it said.
public enum Refusal {
    ALREADY_USED, EXPIRED, UNKNOWN, NOT_ENOUGH_MONEY, OTHER_CURRENCY, BLOCKED, WRONG_PIN, PIN_NEEDED, PIN_PAUSED, WRONG_MODE,
    /// The system would not say, or said something the till does not know.
    OTHER
}
