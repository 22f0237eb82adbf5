package org.nordkassa.sale;

/// What a quantity counts.
public enum Unit {
    PIECE, KILOGRAM
}
