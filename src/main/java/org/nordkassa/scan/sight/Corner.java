package org.nordkassa.scan.sight;

/// A point of the picture as the camera gave it, in pixels from its upper left.
public record Corner(double x, double y) {}
