package org.nordkassa.scan.camera;

import java.util.Locale;
import java.util.Optional;

/// A rung of the ladder: one decoder on one view of the frame.
record Stage(View view, String way, CodeDecoder decoder) {
    String name() {
        return view.name().toLowerCase(Locale.ROOT) + " " + way;
    }

    Optional<FoundCode> tried(Views views) {
        return decoder.decode(views.get(view)).map(code -> code.by(name()));
    }
}
