package org.nordkassa.ui;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.nordkassa.checkout.Action;
import org.nordkassa.checkout.Checkout;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.checkout.Remedy;
import org.nordkassa.checkout.port.MemberFiles;
import org.nordkassa.ui.commands.Command;
import org.nordkassa.ui.commands.CommandButtons;
import org.nordkassa.ui.commands.HelpView;
import org.nordkassa.ui.day.DayView;
import org.nordkassa.ui.desk.Desk;
import org.nordkassa.ui.desk.PricedState;
import org.nordkassa.ui.doubt.DoubtView;
import org.nordkassa.ui.giftcards.GiftCardsView;
import org.nordkassa.ui.kit.Lazy;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.kit.SheetView;
import org.nordkassa.ui.members.MembersModel;
import org.nordkassa.ui.members.MembersView;
import org.nordkassa.ui.notice.BeneathModel;
import org.nordkassa.ui.notice.BeneathView;
import org.nordkassa.ui.notice.NoticeModel;
import org.nordkassa.ui.outbox.MessagesView;
import org.nordkassa.ui.scanner.CalibrationOverlay;
import org.nordkassa.ui.scanner.CameraView;
import org.nordkassa.ui.settings.Cashiers;
import org.nordkassa.ui.settings.SettingsDoor;
import org.nordkassa.ui.settings.SettingsModel;
import org.nordkassa.ui.settings.SettingsView;
import org.nordkassa.ui.settings.Slot;
import org.nordkassa.ui.text.Texts;

/// All screens that are laid over the till, and under them a strip that says what a scan has done to the sale meanwhile.
final class Screens {
    private final Checkout checkout;
    private final Texts texts;
    private final Executor fx;
    private final CommandButtons buttons;
    private final Desk desk;
    private final Runnable goHome;
    private final Doors doors;
    private final Covers covers = new Covers();
    private final StackPane over = new StackPane();
    private final BeneathView beneath;
    private final VBox layer;
    private Optional<MembersModel> members = Optional.empty();
    private PricedState since;
    private Optional<NoticeModel> saidSince = Optional.empty();

    /// @param scans where codes come in, once the window has been put together
    /// @param goHome gives the focus back to the till
    Screens(Checkout checkout, Texts texts, Executor fx, CommandButtons buttons, Desk desk, Supplier<ScanIntake> scans,
            Runnable goHome) {
        this.checkout = checkout;
        this.texts = texts;
        this.fx = fx;
        this.buttons = buttons;
        this.desk = desk;
        this.goHome = goHome;
        since = desk.shown();
        doors = new Doors(checkout, fx);
        beneath = new BeneathView(texts, () -> buttons.press(Command.BACK));
        VBox.setVgrow(over, Priority.ALWAYS);
        over.setMinHeight(0);
        over.setPickOnBounds(false);
        layer = new VBox(over, beneath.node());
        layer.setPickOnBounds(false);
        joinSheets(scans);
    }

    private void joinSheets(Supplier<ScanIntake> scans) {
        join(Command.HELP, () -> new HelpView(texts, close(Command.HELP)));
        join(Command.MESSAGES, () -> new MessagesView(texts, checkout.messages(), fx, close(Command.MESSAGES)));
        join(Command.DAY, () -> new DayView(texts, checkout.days(), fx, close(Command.DAY)));
        join(Command.IN_DOUBT, () -> new DoubtView(texts, this::resolve, close(Command.IN_DOUBT)));
        checkout.cardBook().ifPresent(book -> join(Command.GIFT_CARDS,
                () -> new GiftCardsView(texts, book, fx, close(Command.GIFT_CARDS))));
        covers.join(Command.CALIBRATE, new Calibrating(over, () -> new CalibrationOverlay(texts,
                device -> scans.get().calibrated(device), close(Command.CALIBRATE)), this::state, scans, this::closed));
    }

    private <V extends SheetView> void join(Command command, Supplier<V> make) {
        covers.join(command, new SheetCover<>(over, make, this::state, this::closed));
    }

    private Runnable close(Command command) {
        return () -> covers.toggle(command);
    }

    private CheckoutState state() {
        return desk.shown().state();
    }

    private void resolve(String doubt, Remedy remedy) {
        if (remedy == Remedy.SEE_MESSAGES) {
            covers.toggle(Command.IN_DOUBT);
            buttons.press(Command.MESSAGES);
        } else {
            checkout.act(new Action.Resolve(doubt, remedy));
        }
    }

    void join(MemberFiles files) {
        var cover = new ModelCover<>(over, changed -> new MembersModel(files, fx, changed),
                model -> new MembersView(texts, model), this::turned);
        members = Optional.of(cover.model());
        covers.join(Command.MEMBERS, cover);
    }

    Optional<MembersModel> members() {
        return members;
    }

    /// @param till what is out of sight while the settings are open
    void join(SettingsDoor door, Clock clock, CameraCorner camera, Node till) {
        var picture = new Lazy<>(() -> new CameraView(texts, fx));
        var slots = door.with(new Slot(Slot.CALIBRATION, () -> buttons.full(Command.CALIBRATE)))
                .with(new Slot(Slot.CAMERA, () -> {
                    camera.showOn(picture.get());
                    return picture.get().node();
                }));
        covers.join(Command.SETTINGS, new ModelCover<>(over, changed -> new SettingsModel(slots, fx, clock, changed),
                model -> new SettingsView(texts, model, Cashiers.page(texts, slots, fx)), opened -> {
                    Parts.present(till, !opened);
                    picture.ifMade(opened ? camera::showOn : CameraView::leave);
                    turned(opened);
                }));
    }

    private void turned(boolean opened) {
        if (!opened) {
            closed();
        }
    }

    /// Whatever happened beneath is to be seen now.
    private void closed() {
        stand(desk.shown(), NoticeModel.of(desk, texts));
        goHome.run();
    }

    private void stand(PricedState shown, Optional<NoticeModel> said) {
        since = shown;
        saidSince = said;
        beneath.show(Optional.empty());
    }

    Node layer() {
        return layer;
    }

    Covers covers() {
        return covers;
    }

    /// Opens or closes the command's screen, where whoever is on duty may.
    void toggle(Command command) {
        doors.pass(command, covers.isOpen(command), () -> covers.toggle(command));
    }

    /// @param said what the till says at present
    void show(PricedState shown, Optional<NoticeModel> said) {
        covers.show(shown.state());
        if (covers.isOpen()) {
            beneath.show(BeneathModel.of(since, shown, said.filter(_ -> !said.equals(saidSince)), texts));
        } else {
            stand(shown, said);
        }
    }

    void stop() {
        covers.stop();
        members.ifPresent(MembersModel::stop);
    }
}
