package org.nordkassa.ui.members;

import java.io.File;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.nordkassa.checkout.port.MemberFiles.SetUp;
import org.nordkassa.ui.kit.Icon;
import org.nordkassa.ui.kit.ModelView;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.kit.Sheet;
import org.nordkassa.ui.members.MembersModel.Face;
import org.nordkassa.ui.text.Texts;

/// The screen for files of members, laid over the till.
public final class MembersView implements ModelView {
    private final Texts texts;
    private final MembersModel model;
    private final MembersFaces faces;
    private final Icon orderIcon = Parts.icon(Feather.INFO);
    private final Label order = Parts.paragraph("");
    private final HBox orderRow = Parts.row("members-order", orderIcon, order);
    private final TextField file = new TextField();
    private final Button choose;
    private final Button look;
    private final Button export;
    private final Button stop;
    private final Button take;
    private final StackPane body = new StackPane();
    private final Sheet sheet;
    private Optional<Face> shown = Optional.empty();

    public MembersView(Texts texts, MembersModel model) {
        this.texts = texts;
        this.model = model;
        this.faces = new MembersFaces(texts);
        file.setId("members-file");
        file.setPromptText(texts.say("members.file.prompt"));
        file.setAccessibleText(texts.say("members.file"));
        file.setOnAction(_ -> model.look(file.getText()));
        HBox.setHgrow(file, Priority.ALWAYS);
        order.setId("members-order");
        HBox.setHgrow(order, Priority.ALWAYS);
        choose = Parts.button("members-choose", texts.say("members.choose"), this::chooseFile);
        look = Parts.button("members-look", texts.say("members.look"), () -> model.look(file.getText()));
        export = Parts.button("members-export", texts.say("members.export"), this::chooseTarget);
        stop = Parts.button("members-stop", texts.say("members.stop"), model::stop);
        take = Parts.button("members-take", texts.say("members.take"), model::take, "primary");
        var label = Parts.label(texts.say("members.file"), "field-label");
        label.setLabelFor(file);
        var foot = Parts.row("members-foot", export, Parts.spring(), stop, take);
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        sheet = new Sheet("members", texts.say("members.title"), texts.say("sheet.close"), model::close)
                .styled("members-card")
                .with(orderRow, label, Parts.row("members-pick", file, choose, look), body, foot);
    }

    @Override
    public Node node() {
        return sheet.node();
    }

    @Override
    public void focus() {
        file.requestFocus();
    }

    @Override
    public void show() {
        sheet.show(model.isOpen());
        showOrder();
        boolean working = model.isWorking();
        file.setDisable(working);
        choose.setDisable(working);
        look.setDisable(working);
        export.setDisable(working);
        Parts.present(stop, working);
        Parts.present(take, model.face() instanceof Face.Seen);
        take.setText(texts.say(isReady() ? "members.take" : "members.take-anyway"));
        take.setAccessibleText(take.getText());
        if (!shown.equals(Optional.of(model.face()))) {
            shown = Optional.of(model.face());
            body.getChildren().setAll(faces.of(model.face()));
            if (model.face() instanceof Face.Seen) {
                take.requestFocus();
            } else if (!working) {
                file.requestFocus();
            }
        }
    }

    private boolean isReady() {
        return model.setUp().equals(Optional.of(SetUp.READY));
    }

    private void showOrder() {
        Parts.present(orderRow, model.setUp().isPresent());
        model.setUp().ifPresent(setUp -> {
            Parts.text(order, texts.members().setUp(setUp));
            orderIcon.setIcon(isReady() ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE);
            Parts.tone(orderRow, "order-", isReady() ? "good" : "wait");
        });
    }

    private void chooseFile() {
        var chooser = new FileChooser();
        chooser.setTitle(texts.say("members.file"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.say("members.file"),
                "*.xlsx", "*.xls", "*.csv", "*.txt", "*.zip", "*.XLSX", "*.XLS", "*.CSV", "*.TXT", "*.ZIP"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*.*", "*.*"));
        folder().ifPresent(chooser::setInitialDirectory);
        Optional.ofNullable(chooser.showOpenDialog(sheet.node().getScene().getWindow())).ifPresent(chosen -> {
            file.setText(chosen.getPath());
            model.look(chosen.getPath());
        });
    }

    private void chooseTarget() {
        var chooser = new FileChooser();
        chooser.setTitle(texts.say("members.export.choose"));
        chooser.setInitialFileName("Person Customers.xlsx");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Excel", "*.xlsx", "*.xls", "*.zip"));
        folder().ifPresent(chooser::setInitialDirectory);
        Optional.ofNullable(chooser.showSaveDialog(sheet.node().getScene().getWindow()))
                .ifPresent(chosen -> model.export(chosen.toPath()));
    }

    private Optional<File> folder() {
        return Optional.ofNullable(new File(file.getText().strip()).getParentFile()).filter(File::isDirectory);
    }
}
