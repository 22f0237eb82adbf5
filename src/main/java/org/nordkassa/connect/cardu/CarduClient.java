package org.nordkassa.connect.cardu;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.Ids;
import org.nordkassa.checkout.port.MemberFeed;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.connect.http.Ask;
import org.nordkassa.connect.http.Door;
import org.nordkassa.connect.http.Json;
import org.nordkassa.connect.http.JsonFields;
import org.nordkassa.connect.http.RemoteHttp;
import org.nordkassa.connect.http.Reply;
import org.nordkassa.connect.http.Secret;
import org.nordkassa.connect.http.UnexpectedShape;
import org.nordkassa.loyalty.Identifier;

/// The till's side of Cardu: all members, or those changed since a moment. A feed that breaks off on one of its pages
/// is not taken in at all.
public final class CarduClient implements MemberFeed {
    private static final System.Logger LOG = System.getLogger(CarduClient.class.getName());
    /// A feed that goes on for longer is one that never ends.
    private static final int MOST_PAGES = 2000;

    private final CarduSettings settings;
    private final Door door;
    private final Clock clock;
    private final Ids ids;
    private Optional<Secret> token = Optional.empty();

    public CarduClient(RemoteHttp http, CarduSettings settings, Clock clock, Ids ids) {
        this.settings = settings;
        this.door = http.door(settings.address());
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public synchronized Answer<Changes> changesSince(Optional<Instant> since) {
        if (settings.email().isBlank() || settings.password().value().isEmpty() || settings.program().isBlank()) {
            return new Answer.Failed<>(new RemoteFailure.NotSetUp());
        }
        var taken = new Taken();
        Optional<String> next = Optional.empty();
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            switch (page(since, next)) {
                case Answer.Failed<MemberPage>(var failure) -> {
                    return new Answer.Failed<>(failure);
                }
                case Answer.Answered<MemberPage>(var page) -> {
                    taken.add(page);
                    if (page.next().isEmpty()) {
                        return new Answer.Answered<>(taken.changes(clock.instant()));
                    }
                    next = page.next();
                }
            }
        }
        return new Answer.Failed<>(new RemoteFailure.Nonsense());
    }

    /// A token that has expired is renewed once.
    private Answer<MemberPage> page(Optional<Instant> since, Optional<String> next) {
        var ask = Ask.get(settings.assumed().membersBefore() + Ask.segment(settings.program())
                + settings.assumed().membersAfter());
        var from = since.map(moment -> ask.with(settings.assumed().changedSince(), moment.toString())).orElse(ask);
        var question = next.map(page -> from.with(settings.assumed().page(), page)).orElse(from);
        boolean isKept = token.isPresent();
        var first = authorised(question);
        return isKept && token.isEmpty() ? authorised(question) : first;
    }

    private Answer<MemberPage> authorised(Ask ask) {
        return switch (token()) {
            case Answer.Failed<Secret>(var failure) -> new Answer.Failed<>(failure);
            case Answer.Answered<Secret>(var secret) -> {
                var reply = door.authorisedBy(secret.withScheme("Bearer")).feed().send(ask);
                if (reply instanceof Reply.Declined(var status, var _) && status == 401) {
                    token = Optional.empty();
                }
                yield reply.answer(body -> MemberPage.read(body, settings, ids));
            }
        };
    }

    private Answer<Secret> token() {
        if (token.isPresent()) {
            return new Answer.Answered<>(token.get());
        }
        var account = Json.object().put("email", settings.email()).put("password", settings.password().value());
        var answer = door.feed().send(Ask.post(settings.assumed().login(), account)).answer(body ->
                new JsonFields(body).text("token").filter(text -> !text.isBlank()).map(Secret::new)
                        .orElseThrow(() -> new UnexpectedShape("token")));
        return switch (answer) {
            case Answer.Failed<Secret> failed -> failed;
            case Answer.Answered<Secret>(var fresh) -> claim(fresh).<Answer<Secret>>map(Answer.Failed::new).orElseGet(() -> {
                token = Optional.of(fresh);
                return answer;
            });
        };
    }

    /// Says whose account this is. One account serves one company: with two, each would get half of the changes. A Cardu
    /// that does not know the question cannot be asked.
    private Optional<RemoteFailure> claim(Secret fresh) {
        if (settings.company().isBlank()) {
            return Optional.empty();
        }
        var ask = Ask.put(settings.assumed().membersBefore() + Ask.segment(settings.program())
                + settings.assumed().integrationAfter(), Json.object().put("company", settings.company()));
        return switch (door.authorisedBy(fresh.withScheme("Bearer")).feed().send(ask)) {
            case Reply.Success _ -> Optional.empty();
            case Reply.Declined(int status, var _) when status == 409 -> Optional.of(new RemoteFailure.AccountTaken());
            case Reply.Declined declined when declined.status() == 401 || declined.status() == 403 ->
                    Optional.of(declined.failure());
            case Reply.Declined _ -> Optional.empty();
            case Reply.NoAnswer(var failure, var _) -> Optional.of(failure);
        };
    }

    /// What the pages so far have said. A member who is on two of them, because they changed meanwhile, is as the later
    /// one says.
    private static final class Taken {
        private final Map<Identifier, MemberPage.Member> members = new LinkedHashMap<>();
        private int skipped;
        private Optional<Instant> latest = Optional.empty();

        void add(MemberPage page) {
            page.members().forEach(member -> members.put(member.card(), member));
            skipped += page.skipped();
            latest = MemberPage.later(latest, page.latest());
        }

        /// A change that says it is in the future would hide all real ones until then: it counts as made now.
        Changes changes(Instant now) {
            LOG.log(skipped == 0 ? Level.DEBUG : Level.WARNING,
                    "Cardu: {0} members, {1} rows not understood or without a card", members.size(), skipped);
            var customers = members.values().stream().flatMap(member -> member.customer().stream()).toList();
            var removed = members.values().stream().filter(member -> member.customer().isEmpty())
                    .map(member -> member.card().value()).toList();
            return new Changes(customers, removed, latest.map(moment -> moment.isAfter(now) ? now : moment));
        }
    }
}
