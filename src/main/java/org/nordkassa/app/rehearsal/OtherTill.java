package org.nordkassa.app.rehearsal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.joda.money.Money;
import org.nordkassa.app.config.TillSettings;
import org.nordkassa.checkout.MemberState;
import org.nordkassa.checkout.port.SharedHolds;
import org.nordkassa.checkout.port.SharedHolds.Claim;
import org.nordkassa.connect.giftcard.HoldClient;
import org.nordkassa.connect.giftcard.HoldSettings;
import org.nordkassa.connect.http.Deadlines;
import org.nordkassa.connect.http.RemoteHttp;
import org.nordkassa.connect.http.Secret;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.sale.SaleId;

/// Another till of the shop, as far as its server sees one: it holds what the member in our basket owns.
final class OtherTill {
    private static final String NAME = "T2";

    private final RehearsalStage stage;
    private final SaleId sale = new SaleId(UUID.randomUUID());
    private final List<String> held = new ArrayList<>();

    OtherTill(RehearsalStage stage) {
        this.stage = stage;
    }

    /// @return why it could not be done; empty when it was
    Optional<String> play(Step.OtherTill step) {
        return stage.settings().systems().holds().map(server -> step.which().isEmpty() ? letGo(server) : hold(server, step))
                .orElse(Optional.of("no server lends holds here: play it with --holds"));
    }

    private Optional<String> hold(TillSettings.HoldServer server, Step.OtherTill step) {
        var member = stage.state().member();
        var offer = member.stream().flatMap(known -> known.offers().stream()).map(state -> state.offer())
                .filter(one -> one.id().equals(step.which()) || one.name().startsWith(step.which())).findFirst();
        if (offer.isEmpty()) {
            return Optional.of("the member has no \"" + step.which() + "\"");
        }
        var customer = member.map(MemberState::customer).orElseThrow();
        var key = UUID.randomUUID().toString();
        var use = new ValueUse(key, step.isBonusCheck() ? new ValueUse.OfBonusCheck(offer.get().id())
                : new ValueUse.OfBenefit(offer.get().id()), Money.ofMinor(stage.state().currency(), 1), sale,
                Optional.of(customer.id()));
        var given = asking(server, holds -> holds.take(new Claim(use, Optional.of(customer), Optional.empty())));
        if (given instanceof SharedHolds.Granted) {
            held.add(key);
            return Optional.empty();
        }
        return Optional.of("the other till did not get it: " + given);
    }

    private Optional<String> letGo(TillSettings.HoldServer server) {
        boolean heard = asking(server, holds -> held.stream().allMatch(holds::release));
        held.clear();
        return heard ? Optional.empty() : Optional.of("the server did not hear that it let go");
    }

    private static <T> T asking(TillSettings.HoldServer server, Function<SharedHolds, T> question) {
        try (var http = new RemoteHttp(Deadlines.DEFAULT, Clock.systemUTC(), server.trust())) {
            return question.apply(new HoldClient(http, HoldSettings.of(server.address(), server.user(),
                    new Secret(server.password().text()), NAME), Clock.systemUTC(), "rehearsal"));
        }
    }
}
