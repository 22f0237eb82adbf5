package org.nordkassa.app.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nordkassa.checkout.ShelfRules;
import org.nordkassa.checkout.ShelfRules.Deposits;
import org.nordkassa.checkout.ShelfRules.WhenPassed;
import org.nordkassa.sale.Country;
import org.nordkassa.sale.VatClass;
import org.nordkassa.scan.CardRule;
import org.nordkassa.scan.CodeRules;
import org.nordkassa.scan.InStoreCode;
import org.nordkassa.scan.InStoreCode.Content;
import org.nordkassa.scan.SlipRule;

/// Reads what a shop says of its codes, and of the packs and slips that they lead to: `codes` and `packs`.
final class CodeSettings {
    private static final Set<String> IN_STORE_COLUMNS =
            Set.of("prefix", "article", "value", "kind", "decimals", "inner-check-digit");
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,3})(?:-(\\d{1,3}))?");
    private static final int WEIGHT_DECIMALS = 3;
    private static final int PRICE_DECIMALS = 2;

    /// Makes something that may refuse what it is made of.
    private interface Maker<T> {
        T make() throws SettingsProblem;
    }

    private final YamlFile file;
    private final Country country;

    CodeSettings(YamlFile file, Country country) {
        this.file = file;
        this.country = country;
    }

    CodeRules rules() throws SettingsProblem {
        var card = customerCard();
        var giftCard = pattern("codes.gift-card");
        var bonusCheck = pattern("codes.bonus-check");
        var slip = depositSlip();
        var inStore = inStore();
        return orWrong("codes.in-store", () -> new CodeRules(card, giftCard, bonusCheck, slip, inStore));
    }

    private <T> T orWrong(String setting, Maker<T> maker) throws SettingsProblem {
        try {
            return maker.make();
        } catch (IllegalArgumentException refused) {
            throw file.wrong(setting);
        }
    }

    private String pattern(String setting) throws SettingsProblem {
        var text = file.text(setting).orElse("");
        return orWrong(setting, () -> Pattern.compile(text).pattern());
    }

    private CardRule customerCard() throws SettingsProblem {
        var pattern = pattern("codes.customer-card");
        var prefix = file.text("codes.customer-card-prefix").orElse("");
        var length = file.text("codes.customer-card-length");
        var matcher = LENGTH.matcher(length.orElse("0"));
        if (!matcher.matches()) {
            throw file.wrong("codes.customer-card-length");
        }
        int shortest = Integer.parseInt(matcher.group(1));
        int longest = Optional.ofNullable(matcher.group(2)).map(Integer::valueOf).orElse(shortest);
        return orWrong("codes.customer-card-length", () -> new CardRule(prefix, shortest, longest, pattern));
    }

    private SlipRule depositSlip() throws SettingsProblem {
        var pattern = pattern("codes.deposit-slip.pattern");
        int decimals = file.number("codes.deposit-slip.decimals", 0, 4).orElse(SlipRule.NONE.decimals());
        return orWrong("codes.deposit-slip.pattern", () -> new SlipRule(pattern, decimals));
    }

    /// The shop's table stands in the place of the country's.
    private List<InStoreCode> inStore() throws SettingsProblem {
        if (!file.has("codes.in-store")) {
            return InStoreCode.of(country);
        }
        var codes = new ArrayList<InStoreCode>();
        for (var row : file.rows("codes.in-store", IN_STORE_COLUMNS)) {
            codes.add(orWrong("codes.in-store", () -> inStore(row)));
        }
        return codes;
    }

    /// @throws IllegalArgumentException when the row is none
    private static InStoreCode inStore(Map<String, String> row) {
        var content = switch (row.getOrDefault("kind", "")) {
            case "weight" -> Content.WEIGHT;
            case "price" -> Content.PRICE;
            default -> throw new IllegalArgumentException("neither weight nor price");
        };
        int most = content == Content.WEIGHT ? WEIGHT_DECIMALS : PRICE_DECIMALS;
        int decimals = Integer.parseInt(row.getOrDefault("decimals", String.valueOf(most)));
        if (decimals < 0 || decimals > most) {
            throw new IllegalArgumentException("no " + decimals + " decimals");
        }
        int scale = 1;
        for (int i = decimals; i < most; i++) {
            scale *= 10;
        }
        return new InStoreCode(row.getOrDefault("prefix", ""), Integer.parseInt(row.getOrDefault("article", "")),
                Integer.parseInt(row.getOrDefault("value", "")), content, scale,
                row.getOrDefault("inner-check-digit", "false").equals("true"));
    }

    ShelfRules shelf() throws SettingsProblem {
        var usual = ShelfRules.usual(country);
        return new ShelfRules(file.choice("packs.expiry", WhenPassed.class).orElse(usual.expiry()),
                file.choice("packs.best-before", WhenPassed.class).orElse(usual.bestBefore()),
                new Deposits(file.text("codes.deposit-slip.name").orElse(usual.deposits().name()),
                        file.choice("codes.deposit-slip.vat", VatClass.class).orElse(usual.deposits().vat()),
                        file.number("codes.deposit-slip.numbers-repeat-after-days", 0, 36_500)
                                .orElse(usual.deposits().numbersRepeatAfterDays())));
    }
}
