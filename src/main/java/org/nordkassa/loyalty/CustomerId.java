package org.nordkassa.loyalty;

/// The till's own id of a customer: random, and meaningless outside the shop.
public record CustomerId(String value) {}
