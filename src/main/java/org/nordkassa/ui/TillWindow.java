package org.nordkassa.ui;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
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
import org.nordkassa.ui.desk.Desk;
import org.nordkassa.ui.finished.FinishedModel;
import org.nordkassa.ui.finished.FinishedView;
import org.nordkassa.ui.kit.Lazy;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.members.MembersModel;
import org.nordkassa.ui.notice.NoticeModel;
import org.nordkassa.ui.notice.NoticeView;
import org.nordkassa.ui.scanner.Scanning;
import org.nordkassa.ui.search.SearchModel;
import org.nordkassa.ui.search.SearchView;
import org.nordkassa.ui.settings.SettingsDoor;
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
    private final Lazy<FinishedView> finished;
    private final TopBar top;
    private final CameraCorner camera;
    private final StackPane leftTop;
    /// All of the till but what covers it while it is locked.
    private final StackPane root = new StackPane();
    private final AccessCover access;
    private final Screens screens;
    private final Focus focus;
    private final BorderPane page = new BorderPane();
    private final Scene scene;
    private final Looks looks;
    private final ScanIntake scans;
    private Optional<ReceiptPrinter.Printed> printed = Optional.empty();

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
        notice = new NoticeView(texts, this::press, desk::dismiss);
        status = new StatusView(texts, fx, clock, settings.tillName(), buttons);
        right = new RightSide(texts, buttons, desk, settings, checkout::act);
        finished = new Lazy<>(() -> new FinishedView(texts, buttons));
        top = new TopBar(buttons, search, settings.shopName(), basket.fontSize());
        leftTop = new StackPane(basket.node());
        camera = new CameraCorner(leftTop, texts, fx, () -> press(Command.CAMERA), this::render);
        scene = new Scene(new Region(), WIDTH, HEIGHT);
        looks.dress(scene);
        screens = new Screens(checkout, texts, fx, buttons, desk, this::scans, this::goHome);
        focus = new Focus(scene, desk, search, basket, right, finished, screens.covers());
        layOut();
        access = new AccessCover(root, texts, settings.shopName(), fx, checkout::act, () -> scans().struckAt(),
                screens.covers()::closeAll, this::goHome);
        screens.covers().under(access::isOpen);
        render();
        // Only now, with all of it in place: whatever comes into a scene is matched with its style sheets by itself.
        scene.setRoot(access.node());
        access.watch(scene);
        scans = new ScanIntake(scene, scanning, fx, checkout, clock);
        Composing.everywhereIn(scene);
        new Keys(scene, desk, search, this::press, screens.covers());
        new Scaling(access.node(), this::scale);
        focus.watch(fx);
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
        screens.join(files);
    }

    /// The screen for members, where it has been joined.
    public Optional<MembersModel> members() {
        return screens.members();
    }

    /// Joins what stands behind the settings window, which opens from then on.
    public void join(SettingsDoor door) {
        screens.join(door, clock, camera, page);
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
        root.getChildren().setAll(page, search.layer(), screens.layer());
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
        var said = NoticeModel.of(desk, texts);
        notice.show(said);
        status.show(StatusModel.of(state, printed, camera.state(), texts));
        screens.show(shown, said);
        search.showNextQuantity(state.nextQuantity().map(thousandths ->
                texts.formats().number(java.math.BigDecimal.valueOf(thousandths, 3))));
        right.show(sums, isFinished ? List.of(finished.get().right()) : List.of());
        showLeft(isFinished);
        focus.follow(isFinished);
    }

    private void showLeft(boolean isFinished) {
        if (isFinished && !leftTop.getChildren().contains(finished.get().left())) {
            leftTop.getChildren().add(finished.get().left());
        }
        finished.ifMade(view -> Parts.present(view.left(), isFinished));
        Parts.present(basket.node(), !isFinished);
        Parts.present(totals.node(), !isFinished);
    }

    private void goHome() {
        focus.home();
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
        if (!screens.covers().allow(command)) {
            return;
        }
        screens.covers().giveWay(command);
        switch (command) {
            case HELP, MEMBERS, SETTINGS, MESSAGES, IN_DOUBT, DAY, GIFT_CARDS, CALIBRATE -> screens.toggle(command);
            case SEARCH -> search.field().requestFocus();
            case THEME -> looks.toggle();
            case CAMERA -> camera.toggle();
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
            case REMOVE_CUSTOMER, QUANTITY, BEST_DEAL, USE_OFFER, ASK_AGAIN, DISCOUNT, GIFT_CARD,
                    CARD, CASH_EXACT, BALANCE, PAY, LINE_UP, LINE_DOWN, MORE, LESS, REMOVE_LINE, VOID_SALE, SELL_ANYWAY,
                    SPLIT_SALE, PRINT_AGAIN, OPEN_DRAWER, LOCK, NEXT_CUSTOMER -> desk.press(command, number);
        }
    }

    private void back() {
        if (screens.covers().back()) {
            return;
        }
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
        screens.stop();
        access.stop();
        status.stop();
        camera.stop();
        scans.stop();
    }
}
