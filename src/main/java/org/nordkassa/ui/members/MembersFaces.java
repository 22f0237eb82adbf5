package org.nordkassa.ui.members;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.nordkassa.checkout.port.MemberFiles.Counts;
import org.nordkassa.checkout.port.MemberFiles.Done;
import org.nordkassa.checkout.port.MemberFiles.Ended;
import org.nordkassa.checkout.port.MemberFiles.Preview;
import org.nordkassa.checkout.port.MemberFiles.Rejected;
import org.nordkassa.checkout.port.MemberFiles.Sample;
import org.nordkassa.checkout.port.MemberFiles.Unusable;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.members.MembersModel.Face;
import org.nordkassa.ui.text.MemberTexts;
import org.nordkassa.ui.text.Texts;

/// The middle of the screen, for each thing that can stand there.
final class MembersFaces {
    private static final int SHOWN = 30;

    private final Texts texts;
    private final MemberTexts words;

    MembersFaces(Texts texts) {
        this.texts = texts;
        this.words = texts.members();
    }

    Node of(Face face) {
        return switch (face) {
            case Face.Nothing() -> said(Feather.USERS, "info", texts.say("members.nothing-yet"));
            case Face.Working working -> working(working);
            case Face.Seen(var preview) -> seen(preview);
            case Face.Bad(var problem) -> said(Feather.ALERT_CIRCLE, "bad", words.problem(problem));
            case Face.Stopped() -> said(Feather.INFO, "info", texts.say("members.cancelled"));
            case Face.Taken(var ended) -> ended(ended, words.taken(ended));
            case Face.Written(var ended) -> ended(ended, words.written(ended));
            case Face.Failed() -> said(Feather.ALERT_CIRCLE, "bad", texts.say("notice.journal.other"));
        };
    }

    private static Node said(Feather icon, String tone, String sentence, Node... more) {
        var said = Parts.paragraph(sentence, "blank-sentence");
        said.setId("members-said");
        var box = Parts.blank(icon, said, more);
        box.getStyleClass().add("blank-" + tone);
        return box;
    }

    private Node working(Face.Working working) {
        var bar = new ProgressBar(working.of() > 0 ? (double) working.rows() / working.of()
                : ProgressBar.INDETERMINATE_PROGRESS);
        bar.getStyleClass().add("members-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        var word = Parts.label(words.stage(working.stage(), working.rows(), working.of()), "blank-sentence");
        word.setId("members-progress");
        return Parts.column("empty", word, bar);
    }

    private Node ended(Ended ended, String sentence) {
        return switch (ended) {
            case Unusable _ -> said(Feather.ALERT_CIRCLE, "bad", sentence);
            case Done done -> said(done.isWhole() ? Feather.CHECK : Feather.INFO, done.isWhole() ? "good" : "info", sentence,
                    Stream.of(done.written().stream().findFirst().map(Path::getParent).map(folder ->
                                            Parts.paragraph(folder.toString(), "muted")),
                                    done.report().map(file -> Parts.paragraph(words.report(file), "empty-text")),
                                    rejected(done.counts(), done.rejected()))
                            .flatMap(Optional::stream).toArray(Node[]::new));
        };
    }

    private Node seen(Preview preview) {
        var counts = Parts.row("members-counts");
        words.counts(preview.counts()).forEach(count -> {
            var tile = Parts.column("members-count", Parts.label(count.number(), "members-number"),
                    Parts.label(count.word(), "muted"));
            Parts.tone(tile, "count-", count.isBad() ? "bad" : "plain");
            counts.getChildren().add(tile);
        });
        counts.setId("members-counts");
        var page = Parts.column("members-preview", counts);
        words.sharing(preview.counts()).ifPresent(hint -> page.getChildren().add(Parts.paragraph(hint, "muted")));
        if (!preview.unused().isEmpty()) {
            page.getChildren().add(Parts.paragraph(
                    texts.say("members.unused", String.join(", ", preview.unused())), "muted"));
        }
        rejected(preview.counts(), preview.rejected()).ifPresent(page.getChildren()::add);
        if (!preview.samples().isEmpty()) {
            page.getChildren().addAll(Parts.label(texts.say("members.first-rows"), "field-label"),
                    samples(preview.samples()));
        }
        return scroll(page);
    }

    private Node samples(List<Sample> samples) {
        var grid = new GridPane();
        grid.getStyleClass().add("members-rows");
        var titles = List.of("members.column.row", "members.column.name", "members.column.phone", "members.column.email",
                "members.column.card");
        for (int i = 0; i < titles.size(); i++) {
            grid.add(Parts.label(texts.say(titles.get(i)), "muted"), i, 0);
            var column = new ColumnConstraints();
            column.setHgrow(i == 0 ? Priority.NEVER : Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
        }
        for (int row = 0; row < samples.size(); row++) {
            var sample = samples.get(row);
            grid.addRow(row + 1, labels(String.valueOf(sample.row()), sample.name(), sample.phone(), sample.email(),
                    sample.card().isEmpty() ? texts.say("members.new-number") : sample.card()));
        }
        return grid;
    }

    private static Label[] labels(String... cells) {
        return Arrays.stream(cells).map(cell -> Parts.label(cell)).toArray(Label[]::new);
    }

    private Optional<Node> rejected(Counts counts, List<Rejected> rejected) {
        if (counts.rejected() == 0) {
            return Optional.empty();
        }
        var list = Parts.column("members-rejected", Parts.label(words.leftOut(counts.rejected()), "members-bad"));
        rejected.stream().limit(SHOWN).forEach(row -> list.getChildren().add(Parts.paragraph(words.line(row))));
        words.more(counts.rejected() - Math.min(SHOWN, rejected.size()))
                .ifPresent(more -> list.getChildren().add(Parts.label(more, "muted")));
        return Optional.of(list);
    }

    private static Node scroll(VBox page) {
        var scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("clear-scroll");
        scroll.setId("members-scroll");
        return scroll;
    }
}
