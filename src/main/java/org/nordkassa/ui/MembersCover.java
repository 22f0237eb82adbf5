package org.nordkassa.ui;

import java.util.concurrent.Executor;
import javafx.scene.layout.StackPane;
import org.nordkassa.checkout.port.MemberFiles;
import org.nordkassa.ui.kit.Lazy;
import org.nordkassa.ui.members.MembersModel;
import org.nordkassa.ui.members.MembersView;
import org.nordkassa.ui.text.Texts;

/// The screen for files of members, laid over the till: what is beneath is out of the keyboard's reach meanwhile.
final class MembersCover implements Cover {
    private final Runnable onClosed;
    private final MembersModel model;
    private final Lazy<MembersView> view;
    private boolean shown;

    /// @param onClosed gives the focus back to the till
    MembersCover(MemberFiles files, Texts texts, Executor fx, StackPane root, Runnable onClosed) {
        this.onClosed = onClosed;
        model = new MembersModel(files, fx, this::show);
        view = new Lazy<>(() -> {
            var made = new MembersView(texts, model);
            root.getChildren().add(made.node());
            return made;
        });
    }

    @Override
    public boolean isOpen() {
        return model.isOpen();
    }

    @Override
    public void toggle() {
        if (model.isOpen()) {
            model.close();
        } else {
            model.open();
        }
    }

    @Override
    public void stop() {
        model.stop();
    }

    MembersModel model() {
        return model;
    }

    private void show() {
        view.get().show();
        if (shown != model.isOpen()) {
            shown = model.isOpen();
            if (shown) {
                view.get().focus();
            } else {
                onClosed.run();
            }
        }
    }
}
