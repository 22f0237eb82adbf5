package org.nordkassa.sale;

/// The number of a tender within its sale, never used twice in it.
public record TenderId(int number) {}
