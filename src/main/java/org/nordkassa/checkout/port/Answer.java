package org.nordkassa.checkout.port;

/// The answer to a question that changes nothing at the other side.
public sealed interface Answer<T> {
    record Answered<T>(T value) implements Answer<T> {}

    record Failed<T>(RemoteFailure failure) implements Answer<T> {}
}
