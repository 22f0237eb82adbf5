package org.nordkassa.loyalty;

/// What a customer can be found by. Always the exact value (GDPR): nobody browses customers.
public sealed interface CustomerKey {
    record ByIdentifier(Identifier identifier) implements CustomerKey {}

    record ByPhone(PhoneNumber phone) implements CustomerKey {}

    record ByEmail(EmailAddress email) implements CustomerKey {}
}
