package org.nordkassa.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.nordkassa.sale.Country;

/// What a shop's own codes look like.
///
/// @param customerCard regular expression for the whole text of a customer's code; empty when there are none
/// @param giftCard regular expression for the whole number of a gift card, upper case without blanks and dashes; empty
///     when there are none
/// @param inStore weight and price codes; no prefix twice
public record CodeRules(String customerCard, String giftCard, List<InStoreCode> inStore) {
    /// Customers' codes and gift cards of the demo shop.
    public static final String DEMO_CUSTOMER_CARD = "CU[A-Z0-9]{10}";
    public static final String DEMO_GIFT_CARD = "95\\d{14}";

    /// @throws java.util.regex.PatternSyntaxException when an expression is none
    public CodeRules {
        Pattern.compile(customerCard);
        Pattern.compile(giftCard);
        inStore = List.copyOf(inStore);
        if (inStore.stream().map(InStoreCode::prefix).distinct().count() < inStore.size()) {
            throw new IllegalArgumentException("an in-store prefix has two meanings");
        }
    }

    /// The in-store codes of the country, with the demo's customer and gift cards.
    public static CodeRules of(Country country) {
        return new CodeRules(DEMO_CUSTOMER_CARD, DEMO_GIFT_CARD, InStoreCode.of(country));
    }

    /// The demo shop: Finland's weight codes, and 20 with a price in cents.
    public static CodeRules demo() {
        var codes = new ArrayList<>(InStoreCode.of(Country.FI));
        codes.add(InStoreCode.price("20", 1));
        return new CodeRules(DEMO_CUSTOMER_CARD, DEMO_GIFT_CARD, codes);
    }
}
