package org.nordkassa.ui.outbox;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.nordkassa.checkout.Messages;
import org.nordkassa.checkout.Messages.Contact;
import org.nordkassa.checkout.Messages.Done;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.outbox.MessagesModel.Detail;
import org.nordkassa.ui.text.Texts;

/// The message that is looked into, what can be mended about it, and the two ways on: send it again, or set it aside with a
/// reason.
final class DetailView {
    private final Texts texts;
    private final Messages messages;
    private final Executor fx;
    private final Runnable changed;
    private final Label pick;
    private final Label title = Parts.paragraph("", "detail-title");
    private final VBox words = Parts.column("detail-words");
    private final TextField phone;
    private final TextField email;
    private final VBox contact;
    private final TextField reason;
    private final Label answer = Parts.paragraph("", "detail-answer");
    private final Button send;
    private final VBox aside;
    private final VBox content;
    private final VBox pane;
    private Optional<Detail> shown = Optional.empty();

    /// @param changed told when something has been done
    DetailView(Texts texts, Messages messages, Executor fx, Runnable changed) {
        this.texts = texts;
        this.messages = messages;
        this.fx = fx;
        this.changed = changed;
        pick = Parts.paragraph(texts.say("messages.pick"), "muted");
        title.setId("message-title");
        words.setId("message-words");
        answer.setId("message-answer");
        phone = field("message-phone", "messages.phone");
        email = field("message-email", "messages.email");
        reason = field("message-reason", "messages.reason");
        contact = Parts.column("detail-fields", labelled("messages.phone", phone), labelled("messages.email", email));
        send = Parts.button("message-send", texts.say("messages.send"), this::sendAgain, "primary");
        send.setMaxWidth(Double.MAX_VALUE);
        var away = Parts.button("message-set-aside", texts.say("messages.set-aside"), this::setAside);
        away.setMaxWidth(Double.MAX_VALUE);
        aside = Parts.column("detail-fields", labelled("messages.reason", reason), away);
        phone.setOnAction(_ -> sendAgain());
        email.setOnAction(_ -> sendAgain());
        reason.setOnAction(_ -> setAside());
        phone.textProperty().addListener((_, _, _) -> nameSend());
        email.textProperty().addListener((_, _, _) -> nameSend());
        content = Parts.column("detail-content", title, words, contact, answer, send, aside);
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("clear-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        pane = Parts.column("messages-detail", pick, scroll);
        clear();
    }

    private TextField field(String id, String key) {
        var field = new TextField();
        field.setId(id);
        field.setAccessibleText(texts.say(key));
        return field;
    }

    private Node labelled(String key, TextField field) {
        return Parts.column("labelled", Parts.label(texts.say(key), "field-label"), field);
    }

    Node node() {
        return pane;
    }

    void clear() {
        shown = Optional.empty();
        Parts.present(pick, true);
        Parts.present(content, false);
    }

    /// What has been typed is kept while the same message is shown.
    void show(Detail detail) {
        if (shown.filter(before -> before.id() == detail.id()).isEmpty()) {
            phone.setText(detail.contact().map(MessagesModel.ContactText::phone).orElse(""));
            email.setText(detail.contact().map(MessagesModel.ContactText::email).orElse(""));
            reason.clear();
            say("");
        }
        shown = Optional.of(detail);
        Parts.present(pick, false);
        Parts.present(content, true);
        Parts.text(title, detail.title());
        if (!texts(words).equals(detail.words())) {
            words.getChildren().setAll(detail.words().stream().map(word -> Parts.paragraph(word, "detail-word")).toList());
        }
        Parts.present(contact, detail.contact().isPresent());
        Parts.present(aside, detail.mayBeSetAside());
        nameSend();
    }

    private static List<String> texts(VBox labels) {
        return labels.getChildren().stream().map(node -> ((Label) node).getText()).toList();
    }

    private Optional<Contact> mended() {
        return shown.flatMap(Detail::contact)
                .filter(before -> !before.phone().equals(phone.getText()) || !before.email().equals(email.getText()))
                .map(_ -> new Contact(phone.getText(), email.getText()));
    }

    private void nameSend() {
        send.setText(texts.say(mended().isPresent() ? "messages.save-and-send" : "messages.send"));
    }

    private void sendAgain() {
        shown.ifPresent(detail -> messages.sendAgain(detail.id(), mended(), done -> fx.execute(() ->
                took(done, "messages.on-its-way"))));
    }

    private void setAside() {
        if (reason.getText().isBlank()) {
            say(texts.say("messages.reason-needed"));
            reason.requestFocus();
            return;
        }
        shown.ifPresent(detail -> messages.setAside(detail.id(), reason.getText(), done -> fx.execute(() ->
                took(done, "messages.set-aside"))));
    }

    private void took(Done done, String key) {
        say(switch (done) {
            case DONE -> key.equals("messages.set-aside") ? "" : texts.say(key);
            case GONE -> texts.say("messages.gone");
            case PHONE_NOT_UNDERSTOOD -> texts.say("notice.phone-not-understood");
            case EMAIL_NOT_UNDERSTOOD -> texts.say("notice.email-not-understood");
        });
        changed.run();
    }

    private void say(String what) {
        Parts.text(answer, what);
        Parts.present(answer, !what.isEmpty());
    }
}
