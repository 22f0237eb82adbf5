package org.nordkassa.ui;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.nordkassa.checkout.Action;
import org.nordkassa.checkout.Checkout;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.checkout.port.MemberFiles;
import org.nordkassa.checkout.port.ReceiptPrinter;
import org.nordkassa.scan.Scan;
import org.nordkassa.scan.sight.Camera;
import org.nordkassa.ui.basket.BasketModel;
import org.nordkassa.ui.basket.BasketView;
import org.nordkassa.ui.commands.Command;
import org.nordkassa.ui.commands.CommandButtons;
import org.nordkassa.ui.commands.HelpView;
import org.nordkassa.ui.desk.Desk;
import org.nordkassa.ui.desk.Panel;
import org.nordkassa.ui.desk.PayMethod;
import org.nordkassa.ui.finished.FinishedModel;
import org.nordkassa.ui.finished.FinishedView;
import org.nordkassa.ui.kit.Lazy;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.members.MembersModel;
import org.nordkassa.ui.notice.NoticeModel;
import org.nordkassa.ui.notice.NoticeView;
import org.nordkassa.ui.scanner.CameraView;
import org.nordkassa.ui.scanner.Scanning;
import org.nordkassa.ui.search.SearchModel;
import org.nordkassa.ui.search.SearchView;
import org.nordkassa.ui.settings.SettingsDoor;
import org.nordkassa.ui.settings.Slot;
import org.nordkassa.ui.status.StatusModel;
import org.nordkassa.ui.status.StatusView;
import org.nordkassa.ui.text.Texts;
import org.nordkassa.ui.totals.TotalsModel;
import org.nordkassa.ui.totals.TotalsView;

/// The till's window: put its [#scene] on a stage. To be made and used on the JavaFX thread; states may come from any.
///
/// Nodes have stable ids for rehearsals and tests, among them `search`, `basket`, `total`, `due`, `customer-name`,
/// `offers`, `notice`, `change`, `receipt`, and every command's id for its button.
public final class TillWindow {
    private static final double SIDE_EMS = 27.5;

    /// Until the stage says otherwise: without a size the window would be laid out twice before it is first shown.
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final Checkout checkout;
    private final Executor fx;
    private final Clock clock;
    private final Sounds sounds;
    private final Texts texts;
    private final CommandButtons buttons;
    private final Desk desk;
    private final SearchView search;
    private final BasketView basket;
    private final TotalsView totals;
    private final NoticeView notice;
    private final StatusView status;
    private final RightSide right;
    private final Lazy<HelpView> help;
    private final Calibrating calibration;
    private final Lazy<FinishedView> finished;
    private final TopBar top;
    private final CameraCorner camera;
    private final StackPane leftTop;
    /// All of the till but what covers it while it is locked.
    private final StackPane root = new StackPane();
    private final AccessCover access;
    private final Doors doors;
    private final BorderPane page = new BorderPane();
    private final Scene scene;
    private final Looks looks;
    private final ScanIntake scans;
    private final Covers covers = new Covers();
    private Optional<MembersModel> members = Optional.empty();
    private Optional<ReceiptPrinter.Printed> printed = Optional.empty();
    private Panel shownPanel = Panel.CUSTOMER;
    private PayMethod shownMethod = PayMethod.CASH;
    private boolean shownFinished;

    /// For a shop whose scanners are as they come.
    public TillWindow(Checkout checkout, Executor fx, UiSettings settings, Sounds sounds, Clock clock) {
        this(checkout, fx, settings, sounds, clock, Scanning.USUAL);
    }

    public TillWindow(
            Checkout checkout, Executor fx, UiSettings settings, Sounds sounds, Clock clock, Scanning scanning) {
        this.checkout = checkout;
        this.fx = fx;
        this.clock = clock;
        this.sounds = sounds;
        looks = new Looks(settings.theme());
        texts = new Texts(settings.locale(), clock.getZone());
        desk = new Desk(checkout, CheckoutState.empty(settings.country().currency()), this::render);
        buttons = new CommandButtons(texts, this::press);
        search = new SearchView(texts, checkout, fx, this::choose);
        basket = new BasketView(texts, buttons, fx, checkout::act, desk::select);
        totals = new TotalsView(texts);
        notice = new NoticeView(texts, this::press);
        status = new StatusView(texts, fx, clock, settings.tillName(), buttons);
        right = new RightSide(texts, buttons, desk, settings, checkout::act);
        finished = new Lazy<>(() -> new FinishedView(texts, buttons));
        covers.join(Command.MESSAGES, new MessagesCover(
                checkout.messages(), texts, fx, root, () -> desk.shown().state(), this::goHome));
        covers.join(Command.DAY, new DayCover(texts, checkout.days(), fx, root, this::goHome));
        checkout.cardBook().ifPresent(book -> covers.join(Command.GIFT_CARDS,
                new GiftCardsCover(book, texts, fx, root, () -> desk.shown().state(), this::goHome)));
        covers.join(Command.IN_DOUBT, new DoubtCover(
                texts, checkout::act, this::press, root, () -> desk.shown().state(), this::goHome));
        top = new TopBar(buttons, search, settings.shopName());
        help = new Lazy<>(() -> {
            var view = new HelpView(texts, () -> press(Command.BACK));
            root.getChildren().add(view.node());
            return view;
        });
        calibration = new Calibrating(root, texts, this::scans, () -> press(Command.BACK));
        leftTop = new StackPane(basket.node());
        camera = new CameraCorner(leftTop, texts, fx, () -> press(Command.CAMERA), this::render);
        scene = new Scene(new Region(), WIDTH, HEIGHT);
        looks.dress(scene);
        layOut();
        doors = new Doors(checkout, fx);
        access = new AccessCover(root, texts, settings.shopName(), fx, checkout::act, () -> scans().struckAt(),
                this::closeAll, this::goHome);
        covers.under(access::isOpen);
        render();
        // Only now, with all of it in place: whatever comes into a scene is matched with its style sheets by itself.
        scene.setRoot(access.node());
        access.watch(scene);
        scans = new ScanIntake(scene, scanning, fx, checkout, clock);
        Composing.everywhereIn(scene);
        new Keys(scene, desk, search, this::press, covers);
        new Scaling(access.node(), this::scale);
        scene.focusOwnerProperty().addListener((_, before, _) -> leaveSearch(before));
        scene.focusOwnerProperty().addListener((_, _, _) -> fx.execute(this::keepFocus));
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> fx.execute(this::leaveButton));
        checkout.watch(new StateFeed(fx, this::take));
        goHome();
    }

    /// Joins a camera that was opened after the window: its state stands in the status strip, its picture is shown on
    /// demand.
    public void join(Camera opened) {
        camera.join(opened);
        top.showCamera(true);
    }

    /// Joins what stands behind the screen for members, which opens from then on.
    public void join(MemberFiles files) {
        var cover = new MembersCover(files, texts, fx, root, this::goHome);
        members = Optional.of(cover.model());
        covers.join(Command.MEMBERS, cover);
    }

    /// The screen for members, where it has been joined.
    public Optional<MembersModel> members() {
        return members;
    }

    /// Joins what stands behind the settings window, which opens from then on.
    public void join(SettingsDoor door) {
        var picture = new Lazy<>(() -> new CameraView(texts, fx));
        var slots = door.with(new Slot(Slot.CALIBRATION, () -> buttons.full(Command.CALIBRATE)))
                .with(new Slot(Slot.CAMERA, () -> shown(picture.get())));
        covers.join(Command.SETTINGS, new SettingsCover(slots, texts, fx, clock, root, page,
                () -> picture.ifMade(camera::showOn), () -> {
                    picture.ifMade(CameraView::leave);
                    goHome();
                }));
    }

    private Node shown(CameraView picture) {
        camera.showOn(picture);
        return picture.node();
    }

    private boolean isCovered() {
        return covers.isOpen();
    }

    private void layOut() {
        VBox.setVgrow(leftTop, Priority.ALWAYS);
        var left = Parts.column("left", leftTop, notice.node(), totals.node());
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        var desks = Parts.row("desk", left, right.node());
        desks.setMinHeight(0);
        page.setCenter(desks);
        page.setMinHeight(0);
        page.setTop(top.node());
        page.setBottom(status.node());
        root.getChildren().setAll(page, search.layer());
    }

    /// Nothing that one cashier has opened is there for the next.
    private void closeAll() {
        if (calibration.isOpen()) {
            calibration.show(false);
        }
        covers.back();
    }

    private ScanIntake scans() {
        return scans;
    }

    private void scale(double fontSize) {
        access.node().setStyle("-fx-font-size: " + fontSize + "px");
        basket.fontSize().set(fontSize);
        double width = Math.rint(fontSize * SIDE_EMS);
        right.node().setMinWidth(width);
        right.node().setMaxWidth(width);
    }

    private void take(CheckoutState state) {
        Cues.between(desk.shown().state(), state).ifPresent(sounds::play);
        printed = state.finished().flatMap(CheckoutState.Finished::printed).or(() -> printed);
        access.take(state);
        status.show(state.access().onDuty());
        desk.take(state);
    }

    private void render() {
        var shown = desk.shown();
        var state = shown.state();
        var sums = TotalsModel.of(shown, texts);
        boolean isFinished = state.showsReceipt();
        state.finished().filter(_ -> isFinished)
                .ifPresent(sale -> finished.get().show(FinishedModel.of(sale, state.sale().map(_ -> shown.total()), texts)));
        basket.show(BasketModel.of(shown, desk.selected()),
                state.member().map(member -> texts.of(member.customer())));
        totals.show(sums);
        notice.show(NoticeModel.of(desk, texts));
        status.show(StatusModel.of(state, printed, camera.state(), texts));
        covers.show(state);
        search.showNextQuantity(state.nextQuantity().map(thousandths ->
                texts.formats().number(java.math.BigDecimal.valueOf(thousandths, 3))));
        right.show(sums, isFinished ? List.of(finished.get().right()) : List.of());
        showLeft(isFinished);
        if (desk.helpOpen()) {
            help.get().show(true);
        } else {
            help.ifMade(view -> view.show(false));
        }
        moveFocus(isFinished);
    }

    private void showLeft(boolean isFinished) {
        if (isFinished && !leftTop.getChildren().contains(finished.get().left())) {
            leftTop.getChildren().add(finished.get().left());
        }
        finished.ifMade(view -> Parts.present(view.left(), isFinished));
        Parts.present(basket.node(), !isFinished);
        Parts.present(totals.node(), !isFinished);
    }

    /// The focus follows the panel that opens, and goes home when it closes.
    private void moveFocus(boolean isFinished) {
        boolean moved = desk.panel() != shownPanel || desk.method() != shownMethod || isFinished != shownFinished;
        shownPanel = desk.panel();
        shownMethod = desk.method();
        shownFinished = isFinished;
        if (!moved || isCovered()) {
            return;
        }
        if (desk.panel() == Panel.LOAD) {
            right.focusLoad();
        } else if (desk.panel() == Panel.FIND) {
            right.customer().find().focus();
        } else if (desk.panel() == Panel.EDIT) {
            right.customer().focusEdit();
        } else if (isFinished) {
            finished.get().focus();
        } else {
            goHome();
            if (desk.panel() == Panel.PAY) {
                right.focusPay();
            }
        }
    }

    /// With nothing in focus, keys would reach nobody: that happens when the field in focus goes with its form.
    private void keepFocus() {
        if (scene.getFocusOwner() == null && !isCovered()) {
            goHome();
        }
    }

    private void goHome() {
        basket.list().requestFocus();
    }

    /// After a touch no button keeps the focus: Enter must not press it again.
    private void leaveButton() {
        if (scene.getFocusOwner() instanceof ButtonBase && !isCovered()) {
            goHome();
        }
    }

    /// A search that is left is over: its hits must not cover what comes next.
    private void leaveSearch(Node before) {
        if (before == search.field()) {
            search.clear();
        }
    }

    private void choose(SearchModel.Choice choice) {
        switch (choice) {
            case SearchModel.Chosen(var product) -> checkout.act(new Action.ProductChosen(product.sku()));
            case SearchModel.Code(var text) -> scanned(text, Scan.Source.TYPED);
            case SearchModel.Times(long thousandths) ->
                    checkout.act(new Action.NextQuantity(Optional.of(thousandths)));
        }
        if (!(choice instanceof SearchModel.Times)) {
            goHome();
        }
    }

    private void scanned(String text, Scan.Source source) {
        checkout.act(new Action.CodeScanned(new Scan(text, Scan.Symbology.UNKNOWN, source, clock.instant())));
    }

    /// Presses a command, as its button or first key does.
    public void press(Command command) {
        press(command, 0);
    }

    /// @param number which of the command's keys: `USE_OFFER` 3 uses the third offer
    public void press(Command command, int number) {
        if (!covers.allow(command)) {
            return;
        }
        switch (command) {
            case MEMBERS, SETTINGS, MESSAGES, IN_DOUBT, DAY ->
                    doors.pass(command, covers.isOpen(command), () -> covers.toggle(command));
            case GIFT_CARDS -> covers.toggle(command);
            case SEARCH -> search.field().requestFocus();
            case THEME -> looks.toggle();
            case CAMERA -> camera.toggle();
            case CALIBRATE -> calibration.show(!calibration.isOpen());
            case BACK -> back();
            case FIND_CUSTOMER -> {
                desk.press(command, number);
                right.customer().find().focus();
            }
            case EDIT_CUSTOMER -> {
                desk.press(command, number);
                right.customer().focusEdit();
            }
            case SELL_GIFT_CARD -> {
                desk.press(command, number);
                right.focusLoad();
            }
            case HELP, REMOVE_CUSTOMER, QUANTITY, BEST_DEAL, USE_OFFER, ASK_AGAIN, DISCOUNT, GIFT_CARD,
                    CARD, CASH_EXACT, BALANCE, PAY, LINE_UP, LINE_DOWN, MORE, LESS, REMOVE_LINE, VOID_SALE, SELL_ANYWAY,
                    SPLIT_SALE, PRINT_AGAIN, OPEN_DRAWER, LOCK, NEXT_CUSTOMER -> desk.press(command, number);
        }
    }

    private void back() {
        if (calibration.isOpen()) {
            calibration.show(false);
        } else if (!covers.back()) {
            backAtTheTill();
        }
    }

    private void backAtTheTill() {
        if (search.isEmpty()) {
            desk.press(Command.BACK, 0);
        } else {
            search.clear();
            goHome();
        }
    }

    public Scene scene() {
        return scene;
    }

    /// The node with that id, whatever screen it is on, where it is in the window at present.
    public Optional<Node> find(String id) {
        return Optional.ofNullable(access.node().lookup("#" + id));
    }

    public boolean isDark() {
        return looks.isDark();
    }

    /// Scans are also taken out of what is typed into this scene. Windows above the till's own need no such call.
    public void scanIn(Scene other) {
        scans.attach(other);
    }

    /// Told on the JavaFX thread of every scan of a keyboard wedge, whatever it means.
    public void watchScans(Consumer<Scan> watcher) {
        scans.watch(watcher);
    }

    /// Whether keys that were struck have not arrived yet, because they might be a scanner's.
    public boolean isHoldingKeys() {
        return scans.isHolding();
    }

    public Desk desk() {
        return desk;
    }

    /// Stops the window's clock; call it when the window is closed for good.
    public void stop() {
        covers.stop();
        access.stop();
        status.stop();
        camera.stop();
        scans.stop();
    }
}
