package org.nordkassa.ui.scanner;

import org.nordkassa.scan.sight.CameraHint;
import org.nordkassa.scan.sight.CameraState;
import org.nordkassa.ui.text.Texts;

/// How the camera does, in the cashier's words.
public final class CameraTexts {
    private final Texts texts;

    public CameraTexts(Texts texts) {
        this.texts = texts;
    }

    /// In a word or two, for a strip.
    public String word(CameraState state) {
        return texts.say(switch (state) {
            case CameraState.Off() -> "camera.word.off";
            case CameraState.Starting() -> "camera.word.starting";
            case CameraState.Working working -> working.resting() ? "camera.word.resting" : "camera.word.working";
            case CameraState.Missing _ -> "camera.word.missing";
            case CameraState.Busy _ -> "camera.word.busy";
            case CameraState.Lost _ -> "camera.word.lost";
            case CameraState.NoDriver() -> "camera.word.no-driver";
            case CameraState.Ended _ -> "camera.word.ended";
        });
    }

    /// A sentence that says what to do.
    public String sentence(CameraState state) {
        return switch (state) {
            case CameraState.Off() -> texts.say("camera.off");
            case CameraState.Starting() -> texts.say("camera.starting");
            case CameraState.Working _ -> texts.say("camera.working");
            case CameraState.Missing(var wanted) -> wanted.isEmpty() ? texts.say("camera.missing")
                    : texts.say("camera.missing.named", wanted);
            case CameraState.Busy(var name) -> texts.say("camera.busy", name);
            case CameraState.Lost(var name) -> texts.say("camera.lost", name);
            case CameraState.NoDriver() -> texts.say("camera.no-driver");
            case CameraState.Ended(var name) -> texts.say("camera.ended", name);
        };
    }

    public String sentence(CameraHint hint) {
        return texts.say(switch (hint) {
            case TOO_DARK -> "camera.hint.too-dark";
            case GLARE -> "camera.hint.glare";
            case TOO_FAR -> "camera.hint.too-far";
            case BLURRED -> "camera.hint.blurred";
            case SLOW -> "camera.hint.slow";
        });
    }

    String found() {
        return texts.say("camera.found");
    }
}
