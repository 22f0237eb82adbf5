package org.nordkassa.scan.camera;

/// A point of the picture as the camera gave it, in pixels from its upper left.
public record Corner(double x, double y) {}
