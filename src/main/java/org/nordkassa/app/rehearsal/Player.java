package org.nordkassa.app.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.nordkassa.checkout.PaymentState.AskedCard;
import org.nordkassa.sandbox.Mood;
import org.nordkassa.sandbox.SandboxData.Member;
import org.nordkassa.ui.commands.Command;
import org.nordkassa.ui.members.MembersModel;

/// Does what a cashier would do for each step, with the window's own keys, fields and buttons.
final class Player {
    private static final long LONGEST_MILLIS = 10_000;

    private final RehearsalStage stage;
    private final Hands hands;
    private final Eyes eyes;
    private final Path folder;
    private final OtherTill otherTill;

    Player(RehearsalStage stage, Hands hands, Eyes eyes, Path folder) {
        this.stage = stage;
        this.hands = hands;
        this.eyes = eyes;
        this.folder = folder;
        this.otherTill = new OtherTill(stage);
    }

    /// @return why the step could not be done; empty when it was
    Optional<String> play(Step step) throws IOException, InterruptedException {
        switch (step) {
            case Step.Scan(var text) -> hands.scan(text);
            case Step.Type(var text) -> hands.type(text);
            case Step.BestDeal() -> press(Command.BEST_DEAL);
            case Step.Restart() -> stage.restart();
            case Step.Pause(long millis) -> TimeUnit.MILLISECONDS.sleep(millis);
            case Step.Shot(var name) -> {
                TimeUnit.MILLISECONDS.sleep(350);
                eyes.photograph(folder.resolve(name + ".png"));
            }
            case Step.Size(int width, int height) -> resize(width, height);
            case Step.Theme(var theme) -> theme(theme);
            case Step.Camera(var path) -> {
                return Films.play(stage, Path.of(path));
            }
            case Step.Press(var name) -> {
                return press(name);
            }
            case Step.Find(var text) -> {
                return find(text);
            }
            case Step.Register form -> {
                return register(form);
            }
            case Step.Use(boolean _, var which) -> {
                return use(which);
            }
            case Step.PayCash(var amount) -> {
                return payCash(amount);
            }
            case Step.PayCard(var amount) -> {
                return payCard(amount);
            }
            case Step.SellGiftCard(var number, var amount) -> {
                return sellGiftCard(number, amount);
            }
            case Step.PayGiftCard payment -> {
                return payGiftCard(payment);
            }
            case Step.PayBalance(var amount) -> {
                return payBalance(amount);
            }
            case Step.Elsewhere(var event, var phone) -> {
                stage.sandbox().ifPresent(sandbox -> sandbox.custobarHears(event, phone));
                return stage.sandbox().isPresent() ? Optional.empty() : Optional.of("no stand-in here");
            }
            case Step.Sandbox(var system, var mood) -> {
                return mood(system, mood);
            }
            case Step.Members members -> {
                return members(members);
            }
            case Step.Lock() -> press(Command.LOCK);
            case Step.AddCashier cashier -> {
                return new StaffPlayer(stage, hands).add(cashier);
            }
            case Step.EnterPin entry -> {
                return new StaffPlayer(stage, hands).enter(entry);
            }
            case Step.OtherTill other -> {
                return otherTill.play(other);
            }
            case Step.InCardu happening -> {
                return inCardu(happening);
            }
            case Step.Expect _, Step.Wait _ -> throw new IllegalArgumentException("not a deed: " + step);
        }
        return Optional.empty();
    }

    private void press(Command command) throws InterruptedException {
        hands.press(command.keys().getFirst());
    }

    private Optional<String> press(String name) throws InterruptedException {
        if (name.startsWith("key ")) {
            hands.press(KeyCode.valueOf(name.substring(4)));
            return Optional.empty();
        }
        var command = Command.byId(name);
        if (command.isPresent()) {
            press(command.get());
        } else if (!until(() -> hands.click(name) || hands.focus(name))) {
            return Optional.of("there is no command, button or field \"" + name + "\" to press here");
        }
        return Optional.empty();
    }

    private Optional<String> find(String text) throws InterruptedException {
        if (!hands.focus("find-field")) {
            press(Command.FIND_CUSTOMER);
        }
        return into("find-field", text).or(() -> enter());
    }

    private Optional<String> register(Step.Register form) throws InterruptedException {
        var fields = new String[][] {{"register-first", form.firstName()}, {"register-last", form.lastName()},
            {"register-phone", form.phone()}, {"register-email", form.email()}};
        for (var field : fields) {
            if (!field[1].isEmpty()) {
                var miss = into(field[0], field[1]);
                if (miss.isPresent()) {
                    return miss;
                }
            }
        }
        return click("register");
    }

    private Optional<String> use(String which) throws InterruptedException {
        var offers = stage.state().member().stream().flatMap(member -> member.offers().stream())
                .map(state -> state.offer()).toList();
        var place = IntStream.range(0, offers.size()).filter(i -> offers.get(i).id().equals(which)
                || offers.get(i).name().startsWith(which)).findFirst();
        return place.isPresent() ? click("offer-" + (place.getAsInt() + 1) + "-use")
                : Optional.of("the member has no \"" + which + "\"");
    }

    private Optional<String> payCash(Optional<String> amount) throws InterruptedException {
        if (amount.isEmpty()) {
            press(Command.CASH_EXACT);
            return Optional.empty();
        }
        press(Command.PAY);
        return takeAmount("pay-by-cash", amount.get());
    }

    private Optional<String> payCard(Optional<String> amount) throws InterruptedException {
        if (amount.isPresent()) {
            press(Command.PAY);
            var miss = takeAmount("pay-by-card", amount.get());
            if (miss.isPresent()) {
                return miss;
            }
        } else {
            press(Command.CARD);
        }
        return click("card-approved");
    }

    private Optional<String> sellGiftCard(String number, String amount) throws InterruptedException {
        int before = stage.state().lines().size();
        press(Command.SELL_GIFT_CARD);
        var miss = into("load-number", number);
        if (miss.isPresent()) {
            return miss;
        }
        miss = into("load-amount", amount);
        if (miss.isPresent()) {
            return miss;
        }
        miss = click("load-add");
        return miss.isPresent() || until(() -> stage.state().lines().size() > before
                || stage.state().notice().isPresent()) ? miss : Optional.of("the gift card did not get into the basket");
    }

    private Optional<String> payGiftCard(Step.PayGiftCard payment) throws InterruptedException {
        press(Command.GIFT_CARD);
        var miss = into("gift-card-number", payment.number());
        if (miss.isPresent()) {
            return miss;
        }
        enter();
        if (payment.pin().isPresent()) {
            miss = into("gift-card-pin", payment.pin().get());
            enter();
        }
        if (miss.isPresent() || !until(this::hasUsableCard)) {
            return miss.or(() -> Optional.of("the gift card was not accepted"));
        }
        if (payment.amount().isPresent()) {
            hands.type(payment.amount().get());
        }
        return click("pay-take");
    }

    private boolean hasUsableCard() {
        var card = stage.state().payment().giftCard().orElse(null);
        return card instanceof AskedCard.Known || card instanceof AskedCard.NotConfirmed;
    }

    private Optional<String> payBalance(Optional<String> amount) throws InterruptedException {
        press(Command.BALANCE);
        if (amount.isPresent()) {
            hands.type(amount.get());
        }
        return click("pay-take");
    }

    private Optional<String> takeAmount(String tab, String amount) throws InterruptedException {
        var miss = click(tab);
        if (miss.isPresent()) {
            return miss;
        }
        hands.type(amount);
        return click("pay-take");
    }

    /// A person waits until the field is there, then writes into it.
    private Optional<String> into(String field, String text) throws InterruptedException {
        if (!until(() -> hands.focus(field))) {
            return Optional.of("there is no field \"" + field + "\" here");
        }
        hands.type(text);
        return Optional.empty();
    }

    private Optional<String> enter() {
        try {
            hands.press(KeyCode.ENTER);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private Optional<String> click(String id) throws InterruptedException {
        return until(() -> hands.click(id)) ? Optional.empty()
                : Optional.of("there is no button \"" + id + "\" to press here");
    }

    private static boolean until(BooleanSupplier done) throws InterruptedException {
        for (long waited = 0; waited < LONGEST_MILLIS; waited += 10) {
            if (done.getAsBoolean()) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return false;
    }

    /// A file beside the script is copied first: what is left out goes into a file beside it.
    private Path membersFile(String name) throws IOException {
        var copy = folder.resolve(Path.of(name).getFileName());
        if (!copy.toString().equals(name) && Path.of(name).isAbsolute()) {
            Files.createDirectories(folder);
            Files.copy(Path.of(name), copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy.toAbsolutePath();
    }

    private Optional<String> members(Step.Members step) throws IOException, InterruptedException {
        if (!stage.till().window().members().map(MembersModel::isOpen).orElse(false)) {
            press(Command.MEMBERS);
        }
        return switch (step.deed()) {
            case "look" -> hands.write("members-file", membersFile(step.file()).toString())
                    ? click("members-look") : Optional.of("there is no field \"members-file\" here");
            case "take" -> click("members-take");
            default -> {
                // What the dialog for files would say, which is the operating system's.
                stage.toolkit().call(() -> {
                    stage.till().window().members().ifPresent(model -> model.export(folder.resolve(step.file())));
                    return step;
                });
                yield Optional.empty();
            }
        };
    }

    private Optional<String> inCardu(Step.InCardu step) {
        if (stage.sandbox().isEmpty()) {
            return Optional.of("Cardu is not a stand-in here");
        }
        var sandbox = stage.sandbox().get();
        var words = step.words();
        switch (step.deed()) {
            case "leave" -> sandbox.removeCarduMember(words.getFirst());
            case "company" -> sandbox.giveCarduAccount(words.getFirst());
            default -> sandbox.putCarduMember(new Member(words.getFirst(), word(words, 1).orElse(""),
                    word(words, 2).orElse(""), word(words, 3), word(words, 4), "fi", false, false));
        }
        return Optional.empty();
    }

    private static Optional<String> word(List<String> words, int index) {
        return words.stream().skip(index).findFirst().filter(word -> !word.isEmpty());
    }

    private void resize(int width, int height) {
        stage.toolkit().call(() -> {
            stage.till().stage().setWidth(width);
            stage.till().stage().setHeight(height);
            return null;
        });
    }

    private void theme(String theme) throws InterruptedException {
        if (stage.till().window().isDark() != theme.equals("dark")) {
            press(Command.THEME);
        }
    }

    private Optional<String> mood(String system, String words) {
        var mood = Mood.parse(words);
        var standIns = stage.sandbox().stream().flatMap(sandbox -> sandbox.standIns().stream())
                .filter(standIn -> system.equals("all") || standIn.name().equals(system)).toList();
        if (mood.isEmpty() || standIns.isEmpty()) {
            return Optional.of(mood.isEmpty() ? "no mood \"" + words + "\"" : "no stand-in \"" + system + "\" here");
        }
        standIns.forEach(standIn -> standIn.mood(mood.get()));
        return Optional.empty();
    }
}
