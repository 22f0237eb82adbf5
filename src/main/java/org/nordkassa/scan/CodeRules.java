package org.nordkassa.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.nordkassa.sale.Country;

/// What a shop's own codes look like.
///
/// @param giftCard regular expression for the whole number of a gift card, upper case without blanks and dashes; empty
///     when there are none
/// @param bonusCheck regular expression for the whole text of a bonus check's code, its id as the group `id` or the
///     whole; empty when there are none
/// @param inStore weight and price codes; no prefix twice, the longer prefix counts before the shorter
public record CodeRules(
        CardRule customerCard, String giftCard, String bonusCheck, SlipRule depositSlip, List<InStoreCode> inStore) {
    /// Customers' codes and gift cards of the demo shop.
    public static final String DEMO_CUSTOMER_CARD = "CU[A-Z0-9]{10}";
    public static final String DEMO_GIFT_CARD = "95\\d{14}";
    /// Its bonus checks, and slips of an invented machine: 98, five digits of a running number, five of cents.
    public static final String DEMO_BONUS_CHECK = "BC-\\d{4}";
    public static final SlipRule DEMO_DEPOSIT_SLIP = new SlipRule("98\\d{5}(?<amount>\\d{5})\\d", 2);

    /// @throws java.util.regex.PatternSyntaxException when an expression is none
    public CodeRules {
        Pattern.compile(giftCard);
        Pattern.compile(bonusCheck);
        inStore = inStore.stream().sorted((one, other) -> other.prefix().length() - one.prefix().length()).toList();
        if (inStore.stream().map(InStoreCode::prefix).distinct().count() < inStore.size()) {
            throw new IllegalArgumentException("an in-store prefix has two meanings");
        }
    }

    /// Customers' codes by a regular expression, and neither bonus checks nor deposit slips.
    public CodeRules(String customerCard, String giftCard, List<InStoreCode> inStore) {
        this(CardRule.of(customerCard), giftCard, "", SlipRule.NONE, inStore);
    }

    /// The in-store codes of the country, with the demo's customer and gift cards.
    public static CodeRules of(Country country) {
        return new CodeRules(DEMO_CUSTOMER_CARD, DEMO_GIFT_CARD, InStoreCode.of(country));
    }

    /// The demo shop: Finland's weight codes, and 20 with a price in cents.
    public static CodeRules demo() {
        var codes = new ArrayList<>(InStoreCode.of(Country.FI));
        codes.add(InStoreCode.price("20", 1));
        return new CodeRules(CardRule.of(DEMO_CUSTOMER_CARD), DEMO_GIFT_CARD, DEMO_BONUS_CHECK, DEMO_DEPOSIT_SLIP,
                codes);
    }
}
