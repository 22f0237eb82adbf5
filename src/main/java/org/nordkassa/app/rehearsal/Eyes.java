package org.nordkassa.app.rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.checkout.CustomerSearch;
import org.nordkassa.checkout.MemberState;
import org.nordkassa.checkout.SystemState;
import org.nordkassa.receipt.PlainReceipt;
import org.nordkassa.receipt.ReceiptLayout;
import org.nordkassa.ui.members.MembersModel;

/// Looks at the till: at its state, and at what its window shows.
final class Eyes {
    private final RehearsalStage stage;
    private final Hands hands;

    Eyes(RehearsalStage stage, Hands hands) {
        this.stage = stage;
        this.hands = hands;
    }

    Expectation expectation() {
        var state = stage.state();
        return new Expectation(state, shownText("notice"), receipt(state), this::received, face(), shownText("members-said"),
                shownText("access-says"), this::isShown,
                allTexts("gift-cards-overlay"));
    }

    /// @param words the word `text`, an id, and what the text with that id contains
    Optional<String> missedText(List<String> words) {
        var shown = words.size() == 3 ? shownText(words.get(1)) : "nothing: an id and a text are needed";
        return words.size() == 3 && shown.contains(words.get(2)) ? Optional.empty() : Optional.of("found " + shown);
    }

    private MembersModel.Face face() {
        return hands.call(() -> stage.till().window().members().map(MembersModel::face)
                .orElseGet(MembersModel.Face.Nothing::new));
    }

    /// Where the till stands, for whoever has to find out why an expectation was missed.
    String summary() {
        var state = stage.state();
        return "notice \"%s\"; %d lines, %s; %s; finished: %s".formatted(shownText("notice"), state.lines().size(),
                state.sale().map(sale -> sale.settlement().toString()).orElse("no sale"), state.payment(),
                state.finished().map(finished -> finished.receipt().sale().number().toString()).orElse("no"));
    }

    private String shownText(String id) {
        return hands.call(() -> stage.till().window().find(id)
                .filter(node -> node instanceof Labeled && Hands.isShown(node))
                .map(node -> ((Labeled) node).getText()).orElse(""));
    }

    /// Everything written in a part of the window.
    private String allTexts(String id) {
        return hands.call(() -> stage.till().window().find(id).filter(Hands::isShown).map(node ->
                node.lookupAll(".label").stream().filter(Labeled.class::isInstance).filter(Hands::isShown)
                        .map(label -> ((Labeled) label).getText()).collect(Collectors.joining("\n"))).orElse(""));
    }

    private boolean isShown(String id) {
        return hands.call(() -> stage.till().window().find(id).filter(Hands::isShown).isPresent());
    }

    private static String receipt(CheckoutState state) {
        return state.finished().map(finished -> new PlainReceipt(ReceiptLayout.WIDE)
                .text(new ReceiptLayout(ReceiptLayout.WIDE).rows(finished.receipt()))).orElse("");
    }

    private int received(String system, String kind) {
        return stage.sandbox().stream().flatMap(sandbox -> sandbox.standIns().stream())
                .filter(standIn -> standIn.name().equals(system)).mapToInt(standIn -> standIn.received(kind)).sum();
    }

    /// @return what is still missing of what is waited for; empty when it is there
    Optional<String> isStillMissing(Step.Awaited what) {
        var state = stage.state();
        return switch (what) {
            case CUSTOMER -> unless(state.member().isPresent(), "a customer");
            case OFFERS -> unless(state.member().map(MemberState::isComplete).orElse(false), "all answers");
            case IDLE -> unless(isIdle(state), "quiet");
            case RECEIPT -> unless(state.finished().isPresent(), "a receipt");
            case MEMBERS -> unless(!(face() instanceof MembersModel.Face.Working), "the file of members");
            case SENT -> unless(state.systems().values().stream().mapToInt(SystemState::waiting).sum() == 0,
                    "an empty outbox");
        };
    }

    private static boolean isIdle(CheckoutState state) {
        return state.payment().busy().isEmpty() && !(state.finding() instanceof CustomerSearch.Searching)
                && state.member().map(MemberState::isComplete).orElse(true);
    }

    private static Optional<String> unless(boolean there, String missing) {
        return there ? Optional.empty() : Optional.of("waited in vain for " + missing);
    }

    void photograph(Path file) throws IOException {
        Node root = stage.till().window().scene().getRoot();
        var image = stage.toolkit().call(() -> {
            root.applyCss();
            return root.getScene().snapshot(null);
        });
        Picture.write(image, file);
    }
}
