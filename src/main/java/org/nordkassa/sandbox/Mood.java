package org.nordkassa.sandbox;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// How a stand-in behaves. Every bad day a remote system can have is one of these.
public sealed interface Mood {
    /// Answers as the real system would.
    record Normal() implements Mood {}

    /// Answers as usual, after a wait.
    record Slow(Duration delay) implements Mood {
        public Slow {
            if (delay.isNegative() || delay.compareTo(Duration.ofMinutes(10)) > 0) {
                throw new IllegalArgumentException("a delay is between nothing and ten minutes");
            }
        }
    }

    /// Does nothing and answers with this HTTP status and the system's own error body.
    record Fail(int status) implements Mood {
        public Fail {
            if (status < 400 || status > 599) {
                throw new IllegalArgumentException("an error status is between 400 and 599");
            }
        }
    }

    /// Does the work, then cuts the connection without a word.
    record Lose() implements Mood {}

    /// Does the work, then cuts the connection in the middle of the answer.
    record Cut() implements Mood {}

    /// Does nothing and answers 200 with something that is no JSON, as a captive portal or a broken proxy would.
    record Nonsense() implements Mood {}

    /// Does not listen: connections are refused, and those that were open are closed.
    record Down() implements Mood {}

    Mood NORMAL = new Normal();

    /// Whether the system does its work in this mood, whatever becomes of the answer.
    default boolean works() {
        return switch (this) {
            case Normal _, Slow _, Lose _, Cut _ -> true;
            case Fail _, Nonsense _, Down _ -> false;
        };
    }

    /// The words [#parse] understands.
    default String words() {
        return switch (this) {
            case Normal _ -> "normal";
            case Slow slow -> "slow " + slow.delay().toMillis();
            case Fail fail -> "fail " + fail.status();
            case Lose _ -> "lose";
            case Cut _ -> "cut";
            case Nonsense _ -> "nonsense";
            case Down _ -> "down";
        };
    }

    /// A mood from words such as `slow 1500` (milliseconds) or `fail 429`; empty for anything else.
    static Optional<Mood> parse(String words) {
        var match = Pattern.compile("([a-z]+)(?: +([0-9]{1,6}))?").matcher(words.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        var number = Optional.ofNullable(match.group(2)).map(Integer::valueOf);
        try {
            return switch (match.group(1)) {
                case "slow" -> number.map(millis -> new Slow(Duration.ofMillis(millis)));
                case "fail" -> number.map(Fail::new);
                default -> number.isPresent() ? Optional.empty() : plain(match.group(1));
            };
        } catch (IllegalArgumentException outOfRange) {
            return Optional.empty();
        }
    }

    private static Optional<Mood> plain(String word) {
        return switch (word) {
            case "normal" -> Optional.of(NORMAL);
            case "lose" -> Optional.of(new Lose());
            case "cut" -> Optional.of(new Cut());
            case "nonsense" -> Optional.of(new Nonsense());
            case "down" -> Optional.of(new Down());
            default -> Optional.empty();
        };
    }
}
