package org.nordkassa.connect.fuzz;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.CurrencyUnit;
import org.nordkassa.checkout.port.AddressBook;
import org.nordkassa.checkout.port.Correspondent;
import org.nordkassa.checkout.port.Crm;
import org.nordkassa.checkout.port.GiftCards.Mode;
import org.nordkassa.checkout.port.MemberDirectory;
import org.nordkassa.checkout.port.OfferSource;
import org.nordkassa.checkout.port.ProductShelf;
import org.nordkassa.connect.cardu.CarduClient;
import org.nordkassa.connect.cardu.CarduSettings;
import org.nordkassa.connect.custobar.CustobarClient;
import org.nordkassa.connect.custobar.CustobarSettings;
import org.nordkassa.connect.giftcard.GiftCardClient;
import org.nordkassa.connect.giftcard.GiftCardSettings;
import org.nordkassa.connect.http.Deadlines;
import org.nordkassa.connect.http.RemoteHttp;
import org.nordkassa.connect.http.Samples;
import org.nordkassa.connect.http.ScriptedServer;
import org.nordkassa.connect.http.Secret;
import org.nordkassa.connect.rule.RuleClient;
import org.nordkassa.connect.rule.RuleSettings;
import org.nordkassa.connect.sitoo.SitooClient;
import org.nordkassa.connect.sitoo.SitooSettings;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.GiftCardNumber;
import org.nordkassa.loyalty.ValueUse;

/// Whatever a system answers, and however it is broken, each call comes back with a value, and the value can be looked at.
/// `-Dnordkassa.fuzz=100` tries a hundred times as often.
class FuzzedAnswersProperties {
    private static final Deadlines SHORT =
            new Deadlines(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5));
    private static final List<Integer> STATUSES =
            List.of(200, 200, 200, 200, 200, 200, 201, 204, 301, 400, 401, 404, 409, 422, 429, 500, 503, 299, 599);
    private static final List<String> HEADERS = List.of("Retry-After", "Content-Type", "Location", "Content-Language",
            "X-Odd", "Set-Cookie", "Content-Encoding");
    private static final List<String> VALUES = List.of("-1", "999999999999999999999", "Wed, 99 Foo 2026", "soon", "", "gzip",
            "text/html; charset=klingon", "application/json; charset=ISO-8859-1", "application/json; charset=\"", ":",
            "http://localhost:1/", "x".repeat(3_000));

    private static final List<String> CARDU = List.of("{\"token\":\"abc\",\"expires\":1}", "{\"token\":\"abc\"}", """
            {"members":[{"Firstname":"Maija","Lastname":"Mei","Email":"Maija@Example.fi","Phone":"040 123 4567",
            "customerId":"CU-7Q2M","updatedAt":"2026-11-20T10:00:00Z","removed":false},{"customerId":"CU-3","removed":true}],
            "next":"p2"}""", "{\"members\":[{\"customerId\":\"CU-7Q2M\"}],\"next\":null}");
    private static final List<String> CUSTOBAR = List.of("{\"response\":\"ok\"}", "{\"run_id\":\"17\"}",
            "{\"error\":{\"reason\":\"phone_number is not valid\"}}", """
            {"customers":[{"external_id":"CU-7Q2M","phone_number":"+358401234567","email":"maija@example.fi",
            "first_name":"Maija","last_name":"M","can_email":true,"can_sms":null,"benefits":[{"id":"B-1","name":"Etu",
            "percent":"10.0","valid_from":"2026-01-01","valid_to":"2026-12-31","min_purchase_cents":2000,
            "product_ids":["1"],"combines":true,"used_at":null},{"id":"B-2","amount_cents":500,"currency":"EUR"}]}],
            "count":1,"next_url":"http://localhost/api/data/customers/?cursor=x"}""", """
            {"events":[{"type":"BENEFIT_USED","date":"2026-11-21T10:00:00Z","phone_number":"+358401234567",
            "benefit_id":"B-1","reference":"key-1","sale_id":"x","amount_cents":250}],"count":1}""");
    private static final List<String> RULE = List.of("""
            {"groups":[{"name":"Sitoo-Contact","historical":false,"fields":[{"key":"namefirst","type":"text","value":"M"},
            {"key":"bonuschecks","type":"json","value":[{"id":"BC-1001","name":"Syysbonus","amount":"10.00","currency":"EUR",
            "left":"7.50","valid_from":"2026-01-01","valid_to":"2026-12-31","min_purchase":"20.00","in_parts":true,
            "used_on":null,"uses":[{"reference":"key-1","amount":"2.50","date":"2026-11-21"}],"x":1}]}]}]}""", """
            {"groups":[{"name":"Sitoo-Order","historical":true,"fields":[{"key":"Number","value":"T1-000040"},
            {"key":"Date","value":"2026-11-20 10:00:00"},{"key":"Total","value":"12.50"},{"key":"Currency","value":"EUR"},
            {"key":"Products","value":"[{\\"name\\":\\"Kahvi\\"}]"}]}]}""", """
            {"subscriber":{"id":17,"email":"maija@example.fi","phone_number":"+358401234567","custom_identifier":"CU-7Q2M",
            "language":"fi"}}""", "{\"message\":\"Success\",\"subscribers\":[{\"id\":1}]}", "{\"error\":\"SubscriberNotFound\"}");
    private static final List<String> SITOO = List.of("""
            [{"customer_id":"a26d8975","member_number":"CU-7Q2M","email":"maija@example.fi","name_first":"Maija",
            "name_last":"M","mobile":"+358401234567","accepts_communication":["email"],"promotions":[{"name":"10% Off",
            "promotion_id":"d6","promotion_type":{"type":"cart_percent","value_int":10},"redeemed":false}],
            "bonus_checks":[{"bonus_check_id":"BC-1001","name":"Bonus","amount":"5.00","currency_code":"EUR",
            "expires_on":"2026-12-31","redeemed":false}]}]""", """
            [{"contactid":"255","email":"maija@example.fi","membernumber":"CU-7Q2M","namefirst":"Maija","mobile":
            "+358401234567","accepts_email":true,"bonuschecks":[{"bonus_check_id":"BC-1001","amount":"5.00","redeemed":true,
            "redeemed_on":"2026-11-21","transaction_reference":"key-1"}]}]""", "{\"id\":\"7\"}", "true", "[]");
    private static final List<String> GIFT_CARDS = List.of("""
            {"type":"giftcard","currencycode":"EUR","cardnumber":"9578720","redeemable":true,"date_expires":1798754400,
            "date_created":1700000000,"moneyamount":"371.00","requirespin":true,"transactions":[{"transactionid":7,
            "moneyamount":"-299.00","transaction_reference":"key-1","date":1}]}""", """
            {"giftcard":{"currencycode":"EUR","cardnumber":"9578720","moneyamount":"72.00"},"addedtransactionids":[8]}""", """
            {"customernumber":"CU-7Q2M","currencycode":"EUR","moneyamount":"12.00","transactions":[]}""",
            "{\"mode\":\"card\",\"currencycode\":\"EUR\"}", "true",
            "{\"request_id\":\"x\",\"error_code\":\"not-found\",\"error_data\":{\"message\":\"no\"}}");

    private static final ValueUse BENEFIT = Samples.use(new ValueUse.OfBenefit("B-1"), "2.50");
    private static final ValueUse CHECK = Samples.use(new ValueUse.OfBonusCheck("BC-1001"), "2.50");
    private static final GiftCardNumber NUMBER = new GiftCardNumber("9578720");
    private static final List<CustomerKey> KEYS = List.of(new CustomerKey.ByPhone(Samples.PHONE),
            new CustomerKey.ByEmail(Samples.EMAIL), new CustomerKey.ByIdentifier(Samples.CARD));


    /// What a client is asked to do: made anew for each try, as it remembers who did not answer.
    private interface Calls {
        Object make(RemoteHttp http, String address, Mangle mangle);
    }

    private static void holds(long seed, List<String> good, Calls calls) {
        int rounds = Integer.getInteger("nordkassa.fuzz", 1);
        for (int round = 0; round < rounds; round++) {
            once(seed + round, good, calls);
        }
    }

    private static void once(long seed, List<String> good, Calls calls) {
        var mangle = new Mangle(seed);
        try (var server = new ScriptedServer(); var http = new RemoteHttp(SHORT, Samples.CLOCK)) {
            for (int answer = 0; answer < 8; answer++) {
                script(server, good, mangle);
            }
            var came = Objects.requireNonNull(calls.make(http, server.address(), mangle));
            Objects.requireNonNull(came.toString());
        } catch (RuntimeException | Error fault) {
            throw new AssertionError("seed " + seed, fault);
        }
    }

    private static void script(ScriptedServer server, List<String> good, Mangle mangle) {
        var body = mangle.one(3) ? mangle.pick(good) : mangle.json(mangle.pick(good));
        if (mangle.one(30)) {
            server.cuts(body);
        } else if (mangle.one(4)) {
            server.answers(mangle.pick(STATUSES), body, mangle.pick(HEADERS), mangle.pick(VALUES));
        } else {
            server.answers(mangle.pick(STATUSES), body);
        }
    }

    private static Object offers(OfferSource source, MemberDirectory directory, ValueUse use, Mangle mangle) {
        return switch (mangle.pick(List.of(0, 1, 2, 3))) {
            case 0 -> source.offersOf(Samples.MAIJA);
            case 1 -> directory.find(mangle.pick(KEYS));
            case 2 -> source.capture(use, use.amount(), Optional.of(Samples.MAIJA));
            default -> source.giveBack(use, use.amount(), Optional.of(Samples.MAIJA));
        };
    }

    private static Object telling(Correspondent correspondent, Mangle mangle) {
        return switch (mangle.pick(List.of(0, 1, 2, 3))) {
            case 0 -> correspondent.tellSale(Samples.sale(), Optional.of(Samples.MAIJA));
            case 1 -> correspondent.tellCustomer(Samples.MAIJA);
            case 2 -> correspondent.takesJoinings() ? correspondent.tellJoining(Samples.MAIJA, Samples.CLOCK.instant())
                    : correspondent.tellCustomers(List.of(Samples.MAIJA, Samples.MAIJA));
            default -> correspondent.tellProducts((ProductShelf) (_, _) -> List.of());
        };
    }

    private static Object crm(Crm crm, Mangle mangle, Function<Crm, Object> more) {
        return switch (mangle.pick(List.of(0, 1, 2, 3))) {
            case 0 -> crm.purchasesOf(Samples.MAIJA);
            case 1 -> telling(crm, mangle);
            case 2 -> more.apply(crm);
            default -> offers(crm, crm, CHECK, mangle);
        };
    }

    @Property(tries = 120)
    void cardu(@ForAll long seed) {
        holds(seed, CARDU, (http, address, mangle) -> new CarduClient(http,
                CarduSettings.of(address, "till@shop.fi", new Secret("s3cret"), "P 1", "FI"), Samples.CLOCK,
                () -> Samples.SALE.value()).changesSince(Optional.of(Instant.EPOCH).filter(_ -> mangle.one(2))));
    }

    @Property(tries = 200)
    void custobar(@ForAll long seed) {
        holds(seed, CUSTOBAR, (http, address, mangle) -> {
            var client = new CustobarClient(http, CustobarSettings.of(address, new Secret("t0ken"), "S-1", "FI",
                    CurrencyUnit.EUR, Samples.HELSINKI), Samples.CLOCK, () -> Samples.SALE.value());
            return switch (mangle.pick(List.of(0, 1, 2, 3))) {
                case 0 -> client.permissions().permissionsOf(Samples.MAIJA);
                case 1 -> client.permissions().permissions(Optional.empty());
                case 2 -> telling(client.telling(), mangle);
                default -> offers(client, client, BENEFIT, mangle);
            };
        });
    }

    @Property(tries = 200)
    void rule(@ForAll long seed) {
        holds(seed, RULE, (http, address, mangle) -> crm(new RuleClient(http, RuleSettings.of(address, new Secret("k3y"), "FI",
                Samples.HELSINKI), AddressBook.EMPTY, Samples.CLOCK, () -> Samples.SALE.value()), mangle,
                client -> mangle.one(2) ? ((RuleClient) client).test(Optional.of("maija@example.fi"))
                        : ((RuleClient) client).shelf().put(KEYS.getFirst(), List.of(), Optional.empty())));
    }

    @Property(tries = 120)
    void sitoo(@ForAll long seed) {
        holds(seed, SITOO, (http, address, mangle) -> {
            var version = mangle.pick(List.of(SitooSettings.Version.values()));
            return crm(new SitooClient(http, new SitooSettings(version, address, "till", new Secret("k3y"), "FI",
                    CurrencyUnit.EUR, Samples.HELSINKI, SitooSettings.Assumed.CONTRACT), AddressBook.EMPTY,
                    () -> Samples.SALE.value()), mangle, client -> ((SitooClient) client).test(Optional.of("maija@example.fi")));
        });
    }

    @Property(tries = 200)
    void giftCards(@ForAll long seed) {
        holds(seed, GIFT_CARDS, (http, address, mangle) -> {
            var client = new GiftCardClient(http, GiftCardSettings.of(address, "till", new Secret("pass"),
                    mangle.pick(List.of(Mode.values())), CurrencyUnit.EUR, Samples.HELSINKI));
            var use = Samples.use(mangle.pick(List.<ValueUse.Subject>of(new ValueUse.OfCardLoad(NUMBER),
                    new ValueUse.OfGiftCard(NUMBER, Optional.of("1&2")), new ValueUse.OfCustomerBalance(),
                    new ValueUse.OfCardMove(NUMBER, Optional.empty(), "CU-7Q2M"))), "299.00");
            return switch (mangle.pick(List.of(0, 1, 2, 3, 4))) {
                case 0 -> client.card(NUMBER, Optional.of("1"));
                case 1 -> client.balanceOf(Samples.MAIJA);
                case 2 -> client.serversMode();
                case 3 -> client.capture(use, use.amount(), Optional.of(Samples.MAIJA));
                default -> client.giveBack(use, use.amount(), Optional.of(Samples.MAIJA));
            };
        });
    }
}
