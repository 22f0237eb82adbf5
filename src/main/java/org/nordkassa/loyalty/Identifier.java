package org.nordkassa.loyalty;

/// One of a customer's identifiers. A customer may have several, also of one type; a value belongs to one customer
/// only.
///
/// @param value as the system that gave it spells it, at most 128 characters
public record Identifier(Type type, String value) {
    public enum Type {
        /// The value of a Cardu QR code.
        CUSTOMER_CARD,
        /// The customer's number in another system of the shop's.
        EXTERNAL_ID
    }

    public Identifier {
        if (value.isBlank() || value.length() > 128 || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("not an identifier");
        }
    }

    public static Identifier customerCard(String value) {
        return new Identifier(Type.CUSTOMER_CARD, value);
    }

    /// `CU•••7Q2M`: the first two and last four characters; nothing of a value so short that this would give it away.
    public String masked() {
        return value.length() < 10 ? "•••" : value.substring(0, 2) + "•••" + value.substring(value.length() - 4);
    }

    @Override
    public String toString() {
        return type + " " + masked();
    }
}
