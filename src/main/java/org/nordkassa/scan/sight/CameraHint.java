package org.nordkassa.scan.sight;

/// What a person in front of the camera could do better.
public enum CameraHint {
    TOO_DARK, GLARE, TOO_FAR, BLURRED,
    /// The camera gives so few pictures that a code has to be held still.
    SLOW
}
