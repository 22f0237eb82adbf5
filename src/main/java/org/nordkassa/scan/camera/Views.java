package org.nordkassa.scan.camera;

import java.util.EnumMap;
import java.util.Map;

/// The views of one frame, each made once and when first asked for.
final class Views {
    private final GreyFrame frame;
    private final Map<View, GreyFrame> made = new EnumMap<>(View.class);

    Views(GreyFrame frame) {
        this.frame = frame;
    }

    GreyFrame frame() {
        return frame;
    }

    GreyFrame get(View view) {
        if (!made.containsKey(view)) {
            made.put(view, view.of(this));
        }
        return made.get(view);
    }
}
