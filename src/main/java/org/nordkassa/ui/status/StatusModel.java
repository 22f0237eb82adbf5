package org.nordkassa.ui.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.checkout.Doubt;
import org.nordkassa.checkout.SystemState;
import org.nordkassa.checkout.port.ReceiptPrinter;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.scan.sight.CameraState;
import org.nordkassa.ui.scanner.CameraTexts;
import org.nordkassa.ui.text.Texts;

/// The lamps of the status strip.
///
/// @param doubts how much there is in doubt, or the empty text
public record StatusModel(List<Lamp> lamps, String doubts) {
    public enum Light {
        GOOD, IDLE, WAITING, BAD
    }

    /// @param word how it does, in a word or two; empty where the dot says enough
    /// @param spoken the same for a screen reader, never empty
    public record Lamp(String id, Light light, String name, String word, String spoken) {
        Lamp(String id, Light light, String name, String word) {
            this(id, light, name, word, word);
        }

        boolean isTrouble() {
            return light == Light.BAD || light == Light.WAITING;
        }

        /// While something is in trouble, what is well gives it the room.
        Lamp quiet() {
            return isTrouble() ? this : new Lamp(id, light, name, "", spoken);
        }
    }

    public StatusModel {
        lamps = List.copyOf(lamps);
    }

    /// @param printed what the printer last said, empty when nothing yet
    /// @param camera has a lamp only where one is set up
    public static StatusModel of(
            CheckoutState state, Optional<ReceiptPrinter.Printed> printed, CameraState camera, Texts texts) {
        var lamps = new ArrayList<Lamp>();
        for (var system : RemoteSystem.values()) {
            Optional.ofNullable(state.systems().get(system))
                    .ifPresent(how -> lamps.add(lamp(system, how, texts)));
        }
        lamps.add(printer(printed, texts));
        camera(camera, texts).ifPresent(lamps::add);
        boolean trouble = lamps.stream().anyMatch(Lamp::isTrouble);
        return new StatusModel(lamps.stream()
                .map(lamp -> trouble || lamp.light() == Light.IDLE ? lamp.quiet() : lamp).toList(),
                doubts(state, texts));
    }

    private static String doubts(CheckoutState state, Texts texts) {
        int count = (int) state.doubts().stream().filter(Doubt::counts).count();
        return count == 0 ? "" : texts.count("status.in-doubt", count);
    }

    private static Lamp lamp(RemoteSystem system, SystemState how, Texts texts) {
        var words = new ArrayList<String>();
        how.failure().ifPresent(failure -> words.add(trouble(failure, how, texts)));
        if (how.waiting() > 0) {
            words.add(texts.count("status.waiting", how.waiting()));
        }
        if (how.refused() > 0) {
            words.add(texts.count("status.refused", how.refused()));
        }
        if (words.isEmpty()) {
            words.add(texts.say(how.since().isEmpty() ? "status.untried" : "status.ok"));
        }
        return new Lamp("status-" + system.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                light(how), texts.of(system), String.join(" · ", words));
    }

    private static String trouble(RemoteFailure failure, SystemState how, Texts texts) {
        return failure.isSilence() && how.since().isPresent()
                ? texts.say("status.silent", texts.formats().time(how.since().get()))
                : texts.of(failure);
    }

    private static Light light(SystemState how) {
        if (how.failure().isPresent()) {
            boolean idle = how.failure().get() instanceof RemoteFailure.NotSetUp && how.waiting() + how.refused() == 0;
            return idle ? Light.IDLE : Light.BAD;
        }
        if (how.refused() > 0) {
            return Light.BAD;
        }
        return how.waiting() > 0 ? Light.WAITING : how.since().isEmpty() ? Light.IDLE : Light.GOOD;
    }

    private static Optional<Lamp> camera(CameraState camera, Texts texts) {
        var light = switch (camera) {
            case CameraState.Off() -> Optional.<Light>empty();
            case CameraState.Starting(), CameraState.Ended _ -> Optional.of(Light.IDLE);
            case CameraState.Working _ -> Optional.of(Light.GOOD);
            case CameraState.Missing _, CameraState.Busy _, CameraState.Lost _, CameraState.NoDriver() ->
                    Optional.of(Light.BAD);
        };
        return light.map(shown -> new Lamp(
                "status-camera", shown, texts.say("status.camera"), new CameraTexts(texts).word(camera)));
    }

    private static Lamp printer(Optional<ReceiptPrinter.Printed> printed, Texts texts) {
        var name = texts.say("status.printer");
        return switch (printed.orElse(null)) {
            case null -> new Lamp("status-printer", Light.IDLE, name, texts.say("status.untried"));
            case ReceiptPrinter.Done() -> new Lamp("status-printer", Light.GOOD, name, texts.say("status.ok"));
            case ReceiptPrinter.Failed _ -> new Lamp("status-printer", Light.BAD, name, texts.say("status.failed"));
        };
    }
}
