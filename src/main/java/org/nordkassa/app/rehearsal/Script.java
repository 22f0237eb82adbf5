package org.nordkassa.app.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A script: plain text, one step a line; blank lines and what follows `#` at the beginning of a word are not played.
public record Script(List<Line> lines) {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(#).*|(\\S+)");

    /// @param number from 1, as editors count
    public record Line(int number, String text, Step step) {
        /// A file that a step names lies beside the script.
        private Line below(Path folder) {
            return step instanceof Step.Members(var deed, var file) && Files.exists(folder.resolve(file)) && !file.isEmpty()
                    ? new Line(number, text, new Step.Members(deed, folder.resolve(file).toString())) : this;
        }
    }

    /// A line that is no step.
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(int line, String why) {
            super("line " + line + ": " + why);
        }
    }

    public Script {
        lines = List.copyOf(lines);
    }

    public static Script read(Path file) throws IOException, Unreadable {
        var script = parse(Files.readAllLines(file));
        return new Script(script.lines().stream().map(line -> line.below(file.toAbsolutePath().getParent())).toList());
    }

    public static Script parse(List<String> text) throws Unreadable {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < text.size(); i++) {
            var words = words(text.get(i));
            if (!words.isEmpty()) {
                lines.add(new Line(i + 1, text.get(i).strip(), step(i + 1, words)));
            }
        }
        return new Script(lines);
    }

    private static List<String> words(String line) {
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(line);
        while (matcher.find() && matcher.group(2) == null) {
            words.add(matcher.group(1) == null ? matcher.group(3) : matcher.group(1));
        }
        return words;
    }

    private static Step step(int line, List<String> words) throws Unreadable {
        var arguments = new Arguments(line, words);
        return switch (words.getFirst()) {
            case "scan" -> new Step.Scan(arguments.need(1, "what to scan"));
            case "camera" -> new Step.Camera(arguments.need(1, "a picture, folder or film"));
            case "type" -> new Step.Type(arguments.need(1, "what to type"));
            case "press" -> new Step.Press(String.join(" ", words.subList(1, words.size())));
            case "find" -> {
                arguments.oneOf(1, "phone", "email");
                yield new Step.Find(arguments.need(2, "a phone number or e-mail address"));
            }
            case "register" -> new Step.Register(arguments.need(1, "a first name"), arguments.need(2, "a last name"),
                    arguments.need(3, "a phone number or \"\""), arguments.optional(4).orElse(""));
            case "use" -> new Step.Use(arguments.oneOf(1, "benefit", "bonus-check").equals("bonus-check"),
                    arguments.need(2, "which one"));
            case "best-deal" -> new Step.BestDeal();
            case "pay" -> pay(arguments);
            case "sell" -> {
                arguments.oneOf(1, "gift-card");
                yield new Step.SellGiftCard(arguments.need(2, "a card number"), arguments.need(3, "an amount"));
            }
            case "wait" -> new Step.Wait(Step.Awaited.valueOf(arguments
                    .oneOf(1, "customer", "offers", "idle", "receipt", "sent", "members").toUpperCase(Locale.ROOT)));
            case "expect" -> new Step.Expect(arguments.rest(1, "what to expect"));
            case "sandbox" -> new Step.Sandbox(arguments.need(1, "a system"),
                    String.join(" ", arguments.rest(2, "a mood")));
            case "elsewhere" -> new Step.Elsewhere(arguments.need(1, "an event"), arguments.need(2, "a phone number"));
            case "members" -> {
                var deed = arguments.oneOf(1, "look", "take", "export");
                yield new Step.Members(deed, deed.equals("take") ? "" : arguments.need(2, "a file"));
            }
            case "cardu" -> new Step.InCardu(arguments.oneOf(1, "join", "change", "leave", "company"),
                    arguments.rest(2, "a card, or a company"));
            case "cashier" -> new Step.AddCashier(arguments.need(1, "a name"),
                    arguments.oneOf(2, "cashier", "supervisor", "owner"), arguments.need(3, "a PIN"));
            case "log-in", "override" -> new Step.EnterPin(arguments.need(1, "a name"), arguments.need(2, "a PIN"));
            case "lock" -> new Step.Lock();
            case "another" -> another(arguments);
            case "shot" -> new Step.Shot(arguments.need(1, "a name"));
            case "restart" -> new Step.Restart();
            case "theme" -> new Step.Theme(arguments.oneOf(1, "light", "dark"));
            case "size" -> new Step.Size(arguments.number(1), arguments.number(2));
            case "pause" -> new Step.Pause(arguments.number(1));
            default -> throw new Unreadable(line, "there is no step \"" + words.getFirst() + "\"");
        };
    }

    private static Step another(Arguments arguments) throws Unreadable {
        arguments.oneOf(1, "till");
        if (arguments.oneOf(2, "holds", "lets").equals("lets")) {
            arguments.oneOf(3, "go");
            return new Step.OtherTill(false, "");
        }
        return new Step.OtherTill(arguments.oneOf(3, "benefit", "bonus-check").equals("bonus-check"),
                arguments.need(4, "which one"));
    }

    private static Step pay(Arguments arguments) throws Unreadable {
        return switch (arguments.oneOf(1, "cash", "card", "gift-card", "balance")) {
            case "cash" -> new Step.PayCash(arguments.optional(2));
            case "card" -> new Step.PayCard(arguments.optional(2));
            case "balance" -> new Step.PayBalance(arguments.optional(2));
            default -> new Step.PayGiftCard(
                    arguments.need(2, "a card number"), arguments.optional(3), arguments.optional(4));
        };
    }

    private record Arguments(int line, List<String> words) {
        String need(int index, String what) throws Unreadable {
            if (index >= words.size()) {
                throw new Unreadable(line, "\"" + words.getFirst() + "\" needs " + what);
            }
            return words.get(index);
        }

        Optional<String> optional(int index) {
            return index < words.size() ? Optional.of(words.get(index)) : Optional.empty();
        }

        List<String> rest(int index, String what) throws Unreadable {
            need(index, what);
            return words.subList(index, words.size());
        }

        String oneOf(int index, String... choices) throws Unreadable {
            var word = need(index, String.join(" or ", choices));
            if (!List.of(choices).contains(word)) {
                throw new Unreadable(line, "\"" + word + "\" is not " + String.join(" or ", choices));
            }
            return word;
        }

        int number(int index) throws Unreadable {
            var word = need(index, "a number");
            if (!word.matches("\\d{1,5}")) {
                throw new Unreadable(line, "\"" + word + "\" is not a number");
            }
            return Integer.parseInt(word);
        }
    }
}
