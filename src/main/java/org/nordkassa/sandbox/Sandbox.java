package org.nordkassa.sandbox;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All stand-ins together, each on its own loopback port, and one control address. Nothing is kept when it closes.
public final class Sandbox implements AutoCloseable {
    private final List<StandIn> standIns = new ArrayList<>();
    private final SandboxSettings settings;
    private final Cardu cardu;
    private final Custobar custobarSystem;
    private Optional<Control> control = Optional.empty();

    private Sandbox(SandboxSettings settings) {
        this.settings = settings;
        this.cardu = new Cardu(settings.data().members(), settings.accounts(), settings.clock());
        this.custobarSystem = new Custobar(settings.data(), settings.accounts());
    }

    /// Starts everything; when one part cannot start, stops the others again.
    ///
    /// @throws IOException when a port cannot be used
    public static Sandbox start(SandboxSettings settings) throws IOException {
        var sandbox = new Sandbox(settings);
        try {
            sandbox.open();
            return sandbox;
        } catch (IOException | RuntimeException failed) {
            sandbox.close();
            throw failed;
        }
    }

    private void open() throws IOException {
        var data = settings.data();
        var accounts = settings.accounts();
        add("cardu", cardu);
        add("custobar", custobarSystem);
        add("rule", new Rule(data, accounts, settings.clock()));
        var cards = GiftCards.start(settings.mode(), settings.currency(), accounts, settings.clock());
        add("giftcards", cards);
        data.giftCards().forEach(cards::issue);
        data.balances().forEach(cards::credit);
        add("sitoo", new SitooCrm(data, accounts, settings.clock()));
        control = Optional.of(new Control(standIns, settings.firstPort()));
    }

    private void add(String name, RemoteSystem system) throws IOException {
        var port = settings.firstPort() == 0 ? 0 : settings.firstPort() + 1 + standIns.size();
        try {
            standIns.add(new StandIn(name, system, port, settings.clock()));
        } catch (IOException taken) {
            system.close();
            throw taken;
        }
    }

    public SandboxAccounts accounts() {
        return settings.accounts();
    }

    /// The control address: what runs where, in which mood, and what it received.
    public URI control() {
        return control.orElseThrow().address();
    }

    public List<StandIn> standIns() {
        return List.copyOf(standIns);
    }

    public StandIn cardu() {
        return standIn("cardu");
    }

    public StandIn custobar() {
        return standIn("custobar");
    }

    public StandIn rule() {
        return standIn("rule");
    }

    /// A CRM of Sitoo's contract, in both versions, with the same members and checks as Rule.
    public StandIn sitoo() {
        return standIn("sitoo");
    }

    /// Gift cards and customers' balances.
    public StandIn giftCards() {
        return standIn("giftcards");
    }

    /// Puts every stand-in in the mood.
    public void mood(Mood mood) {
        standIns.forEach(standIn -> standIn.mood(mood));
    }

    /// Custobar hears of an event of a customer from somewhere else than the till: `MAIL_UNSUBSCRIBE` and the like.
    public void custobarHears(String event, String phone) {
        custobarSystem.hears(event, phone, settings.clock().instant());
    }

    /// A member joins Cardu, or changes there; found by the next poll.
    public void putCarduMember(SandboxData.Member member) {
        cardu.put(member);
    }

    /// A member leaves Cardu; the next poll sees it as removed.
    public void removeCarduMember(String customerCard) {
        cardu.remove(customerCard);
    }

    /// Another company uses the integration account in Cardu, or, when empty, nobody yet.
    public void giveCarduAccount(String company) {
        cardu.giveTo(company);
    }

    private StandIn standIn(String name) {
        return standIns.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    @Override
    public void close() {
        control.ifPresent(Control::close);
        standIns.forEach(StandIn::close);
    }
}
