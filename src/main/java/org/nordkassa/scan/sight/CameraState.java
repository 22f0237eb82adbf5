package org.nordkassa.scan.sight;

/// How the camera does. All but [Working] and [Off] are states that pass by themselves: it is tried again and again.
public sealed interface CameraState {
    /// None is set up.
    record Off() implements CameraState {}

    /// It is being opened.
    record Starting() implements CameraState {}

    /// @param framesPerSecond that it gives at present
    /// @param resting nothing has moved for a while, so it is looked at now and then only
    record Working(String name, int framesPerSecond, boolean resting) implements CameraState {}

    /// @param wanted its name; empty when any would have done
    record Missing(String wanted) implements CameraState {}

    /// Another program holds it, or the system lets nobody have it.
    record Busy(String name) implements CameraState {}

    /// It was unplugged, or stopped giving pictures.
    record Lost(String name) implements CameraState {}

    /// This computer has no driver for cameras.
    record NoDriver() implements CameraState {}

    /// The pictures of a folder or a film have all been shown.
    record Ended(String name) implements CameraState {}

    /// Whether somebody should do something about it.
    default boolean isTrouble() {
        return switch (this) {
            case Off(), Starting(), Working _, Ended _ -> false;
            case Missing _, Busy _, Lost _, NoDriver() -> true;
        };
    }
}
