package org.nordkassa.checkout;

import org.nordkassa.checkout.port.RemoteFailure;

/// How far one system's answer about a customer has come.
public sealed interface Lookup {
    record Asking() implements Lookup {}

    /// @param millis from the question to the answer
    /// @param found how many offers, or whether there is a balance
    record Answered(long millis, int found) implements Lookup {}

    record Failed(RemoteFailure failure) implements Lookup {}

    /// The question makes no sense for this customer, as when a phone number is needed and none is known.
    record NotPossible() implements Lookup {}
}
