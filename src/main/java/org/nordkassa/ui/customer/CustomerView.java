package org.nordkassa.ui.customer;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import org.nordkassa.checkout.Action;
import org.nordkassa.ui.UiSettings;
import org.nordkassa.ui.commands.CommandButtons;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.text.Texts;

/// The customer panel: one of six faces.
public final class CustomerView {
    private final Texts texts;
    private final Consumer<Action> act;
    private final FindView find;
    private final RegisterView register;
    private final EditView edit;
    private final MemberView member;
    private final StackPane pane = new StackPane();
    private CustomerModel shown;
    private List<Button> people = List.of();

    public CustomerView(Texts texts, CommandButtons buttons, UiSettings settings, Consumer<Action> act) {
        this.texts = texts;
        this.act = act;
        var form = settings.form();
        this.find = new FindView(texts, buttons, form.searchPlaceholder(), act);
        this.register = new RegisterView(texts, settings, act);
        this.edit = new EditView(texts, buttons, form.update(), settings.country().name(), act);
        this.member = new MemberView(texts, buttons, act);
        pane.getStyleClass().addAll("card", "panel-card");
        pane.setId("customer");
    }

    public Node node() {
        return pane;
    }

    public FindView find() {
        return find;
    }

    public void focusEdit() {
        edit.focus();
    }

    public void show(CustomerModel model) {
        if (model.equals(shown)) {
            return;
        }
        boolean entered = shown == null || shown.getClass() != model.getClass();
        shown = model;
        var face = switch (model) {
            case CustomerModel.Nobody nobody -> find.show(nobody, entered);
            case CustomerModel.Searching(var text) -> searching(text);
            case CustomerModel.Several(var found) -> several(found);
            case CustomerModel.Register form -> register.show(form);
            case CustomerModel.Edit form -> edit.show(form, entered);
            case CustomerModel.Known(var known) -> member.show(known);
        };
        if (!pane.getChildren().equals(List.of(face))) {
            pane.getChildren().setAll(face);
        }
        if (entered && model instanceof CustomerModel.Register) {
            register.focus();
        } else if (entered && model instanceof CustomerModel.Several) {
            people.getFirst().requestFocus();
        }
    }

    private Node searching(String text) {
        var wheel = new ProgressIndicator();
        wheel.getStyleClass().add("wheel");
        var leave = Parts.button("leave-search", texts.say("customer.cancel"),
                () -> act.accept(new Action.LeaveSearch()));
        var box = Parts.column("empty", wheel, Parts.paragraph(texts.say("customer.searching"), "empty-title"),
                Parts.label(text, "empty-text"), leave);
        box.setId("customer-searching");
        return box;
    }

    private Button choice(CustomerModel.Person person, int number) {
        var button = Parts.button("choose-" + number, null,
                () -> act.accept(new Action.ChooseCustomer(person.id())), "person-button");
        button.setGraphic(Parts.column("person", Parts.label(person.name(), "person-name"),
                Parts.label(person.details(), "muted")));
        button.setAccessibleText(person.name() + ", " + person.details().replace("\n", ", "));
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private Node several(List<CustomerModel.Person> found) {
        people = IntStream.range(0, found.size()).mapToObj(i -> choice(found.get(i), i + 1)).toList();
        var list = Parts.column("people", people.toArray(Node[]::new));
        var leave = Parts.button("leave-search", texts.say("customer.cancel"),
                () -> act.accept(new Action.LeaveSearch()));
        var box = Parts.column("panel", Parts.label(texts.say("customer.several"), "panel-title"),
                Parts.paragraph(texts.say("customer.several.hint"), "muted"), list, Parts.spring(), leave);
        box.setId("customer-several");
        return box;
    }
}
