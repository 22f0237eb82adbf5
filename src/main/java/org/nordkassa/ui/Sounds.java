package org.nordkassa.ui;

/// What the till lets be heard. Called on the JavaFX thread: it must return at once.
@FunctionalInterface
public interface Sounds {
    enum Cue {
        SCANNED, MEMBER, REFUSED, DONE
    }

    Sounds SILENT = _ -> {};

    void play(Cue cue);
}
