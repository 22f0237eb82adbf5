package org.nordkassa.app;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nordkassa.app.config.TillSettings;
import org.nordkassa.app.config.TillSettings.Password;
import org.nordkassa.checkout.port.AddressBook;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.BonusCheckShelf;
import org.nordkassa.checkout.port.Correspondent;
import org.nordkassa.checkout.port.Crm;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.checkout.port.Ids;
import org.nordkassa.checkout.port.MemberDirectory;
import org.nordkassa.checkout.port.MemberFeed;
import org.nordkassa.checkout.port.OfferSource;
import org.nordkassa.checkout.port.PermissionSource;
import org.nordkassa.checkout.port.SharedHolds;
import org.nordkassa.connect.cardu.CarduClient;
import org.nordkassa.connect.cardu.CarduSettings;
import org.nordkassa.connect.custobar.CustobarClient;
import org.nordkassa.connect.custobar.CustobarSettings;
import org.nordkassa.connect.giftcard.GiftCardClient;
import org.nordkassa.connect.giftcard.GiftCardSettings;
import org.nordkassa.connect.giftcard.HoldClient;
import org.nordkassa.connect.giftcard.HoldSettings;
import org.nordkassa.connect.http.Deadlines;
import org.nordkassa.connect.http.RemoteHttp;
import org.nordkassa.connect.http.Secret;
import org.nordkassa.connect.http.Trust;
import org.nordkassa.connect.rule.RuleClient;
import org.nordkassa.connect.rule.RuleSettings;
import org.nordkassa.connect.sitoo.SitooClient;
import org.nordkassa.connect.sitoo.SitooSettings;

/// The clients of the remote systems that are set up.
final class RemoteSystems implements AutoCloseable {
    private final RemoteHttp http;
    private final Deadlines deadlines;
    private final Clock clock;
    private final List<RemoteHttp> own = new ArrayList<>();
    private final Optional<CarduClient> cardu;
    private final Optional<CustobarClient> custobar;
    private final Optional<RuleClient> rule;
    private final Optional<SitooClient> sitoo;
    private final Optional<GiftCardClient> giftCards;
    private final Optional<SharedHolds> holds;

    RemoteSystems(TillSettings settings, AddressBook addresses, Clock clock, Ids ids) {
        var shop = settings.shop();
        var region = shop.country().name();
        var currency = shop.country().currency();
        deadlines = new Deadlines(settings.patience().lookUp(), settings.patience().use(), Deadlines.DEFAULT.feed());
        this.clock = clock;
        http = new RemoteHttp(deadlines, clock);
        cardu = settings.systems().cardu().map(set -> new CarduClient(http, CarduSettings.of(
                set.address(), set.account(), secret(set.password()), set.program(), region)
                .of(CarduSettings.company(shop.businessId(), shop.name()), set.groups()), clock, ids));
        custobar = settings.systems().custobar().map(set -> new CustobarClient(http, new CustobarSettings(
                set.address(), set.scheme(), secret(set.token()), set.shopId(), region, currency, shop.zone(),
                set.out(), CustobarSettings.Assumed.CONTRACT), clock, ids));
        rule = settings.systems().rule().map(set -> new RuleClient(http, RuleSettings.of(
                set.address(), secret(set.key()), region, shop.zone()), addresses, clock, ids));
        sitoo = settings.systems().sitoo().map(set -> new SitooClient(http, new SitooSettings(
                set.version() == 1 ? SitooSettings.Version.V1 : SitooSettings.Version.V2, set.address(), set.user(),
                secret(set.key()), region, currency, shop.zone(), SitooSettings.Assumed.CONTRACT), addresses, ids));
        giftCards = settings.systems().giftCards().map(set -> new GiftCardClient(at(set.trust()), GiftCardSettings.of(
                set.address(), set.user(), secret(set.password()), set.mode(), currency, shop.zone())));
        holds = settings.systems().holds().map(set -> new HoldClient(at(set.trust()), HoldSettings.of(
                set.address(), set.user(), secret(set.password()), settings.till())
                .withUses(settings.patience().use(), set.mayDoWithout()), clock, ids.next().toString()));
    }

    /// A server of the shop's own is believed by itself alone, and believed nowhere else.
    private RemoteHttp at(Trust trust) {
        if (trust instanceof Trust.Machines) {
            return http;
        }
        var apart = new RemoteHttp(deadlines, clock, trust);
        own.add(apart);
        return apart;
    }

    Optional<SharedHolds> holds() {
        return holds;
    }

    private static Secret secret(Password password) {
        return new Secret(password.text());
    }

    List<OfferSource> offers() {
        var sources = new ArrayList<OfferSource>();
        custobar.ifPresent(sources::add);
        crm().ifPresent(sources::add);
        return sources;
    }

    List<MemberDirectory> directories() {
        var directories = new ArrayList<MemberDirectory>();
        custobar.ifPresent(directories::add);
        crm().ifPresent(directories::add);
        return directories;
    }

    List<Correspondent> correspondents() {
        var correspondents = new ArrayList<Correspondent>();
        custobar.map(CustobarClient::telling).ifPresent(correspondents::add);
        crm().ifPresent(correspondents::add);
        return correspondents;
    }

    /// Rule, or what stands in its place.
    Optional<Crm> crm() {
        return sitoo.<Crm>map(client -> client).or(() -> rule);
    }

    /// Where bonus checks are put in; a CRM of Sitoo's contract has no such place.
    Optional<BonusCheckShelf> shelf() {
        return sitoo.isPresent() ? Optional.empty() : rule.map(RuleClient::shelf);
    }

    /// @param told when Rule's group of orders is found to keep the last one only
    void onOverwrittenOrders(Runnable told) {
        rule.ifPresent(client -> client.onOverwrittenOrders(told));
    }

    /// Asks the gift-card server how it works. One that works otherwise than the settings say would lead money astray.
    ///
    /// @param told when it does
    void compareModes(Runnable told) {
        giftCards.filter(client -> client.serversMode() instanceof Answer.Answered<GiftCards.Mode>(var mode)
                && mode != client.mode()).ifPresent(_ -> told.run());
    }

    Optional<GiftCards> giftCards() {
        return giftCards.map(GiftCards.class::cast);
    }

    Optional<PermissionSource> permissions() {
        return custobar.map(CustobarClient::permissions);
    }

    Optional<MemberFeed> memberFeed() {
        return cardu.map(MemberFeed.class::cast);
    }

    @Override
    public void close() {
        http.close();
        own.forEach(RemoteHttp::close);
    }
}
