package org.nordkassa.app;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.nordkassa.ui.Sounds;

/// Plays the till's sounds on the computer's speaker. A till without one is silent.
public final class SpeakerSounds implements Sounds, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SpeakerSounds.class.getName());

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("sounds").daemon().factory());
    private final Map<Cue, Clip> clips = new EnumMap<>(Cue.class);
    private boolean silent;

    @Override
    public void play(Cue cue) {
        thread.execute(() -> {
            if (!silent) {
                playNow(cue);
            }
        });
    }

    private void playNow(Cue cue) {
        try {
            if (!clips.containsKey(cue)) {
                clips.put(cue, load(cue));
            }
            var clip = clips.get(cue);
            clip.stop();
            clip.setFramePosition(0);
            clip.start();
        } catch (LineUnavailableException | IllegalArgumentException | UnsupportedAudioFileException | IOException none) {
            silent = true;
            LOG.log(System.Logger.Level.INFO, "no sound: " + none.getClass().getSimpleName());
        }
    }

    private static Clip load(Cue cue) throws LineUnavailableException, UnsupportedAudioFileException, IOException {
        var file = switch (cue) {
            case SCANNED -> "scan.wav";
            case MEMBER -> "member.wav";
            case REFUSED -> "refused.wav";
            case DONE -> "done.wav";
        };
        try (var stream = new BufferedInputStream(SpeakerSounds.class.getResourceAsStream("/assets/sounds/" + file));
                var audio = AudioSystem.getAudioInputStream(stream)) {
            var clip = AudioSystem.getClip();
            clip.open(audio);
            return clip;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
