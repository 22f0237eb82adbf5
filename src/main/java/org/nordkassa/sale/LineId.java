package org.nordkassa.sale;

/// The number of a line within its sale, never used twice in it.
public record LineId(int number) {}
