package org.nordkassa.app.bonus;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.nordkassa.app.bonus.BonusFile.Good;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.EmailAddress;
import org.nordkassa.loyalty.Identifier;
import org.nordkassa.loyalty.MemberOffer.BonusCheck;
import org.nordkassa.loyalty.MemberOffer.Validity;
import org.nordkassa.loyalty.PhoneNumber;

/// Reads one row by the names of its columns.
record RowReading(
        Map<String, Integer> columns, String region, CurrencyUnit currency,
        Function<String, Optional<List<BonusCheck>>> understood) {
    private static final Map<String, String> OTHER_NAMES = Map.of("phone", "phone_number", "mobile", "phone_number",
            "customercard", "custom_identifier", "customerid", "custom_identifier", "customer_card", "custom_identifier",
            "sitoo-contact.bonuschecks", "bonuschecks", "bonuscheck_id", "id");
    private static final List<DateTimeFormatter> DAYS = List.of("uuuu-M-d", "d.M.uuuu", "d/M/uuuu", "uuuu/M/d", "uuuuMMdd")
            .stream().map(form -> DateTimeFormatter.ofPattern(form, Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT)).toList();

    /// Why a row cannot be taken.
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String sentence) {
            super(sentence, null, false, false);
        }
    }

    static RowReading of(
            List<String> header, String region, CurrencyUnit currency,
            Function<String, Optional<List<BonusCheck>>> understood) throws UnusableFile {
        var columns = new HashMap<String, Integer>();
        for (int at = 0; at < header.size(); at++) {
            var name = header.get(at).strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && columns.put(OTHER_NAMES.getOrDefault(name, name), at) != null) {
                throw new UnusableFile("The column \"" + header.get(at).strip() + "\" is there twice.");
            }
        }
        if (Set.of("email", "phone_number", "custom_identifier").stream().noneMatch(columns::containsKey)) {
            throw new UnusableFile("No column names the member: email, phone_number or custom_identifier.");
        }
        if (!columns.containsKey("bonuschecks") && !columns.keySet().containsAll(Set.of("id", "amount"))) {
            throw new UnusableFile("No column holds the checks: Sitoo-Contact.bonuschecks, or id and amount.");
        }
        return new RowReading(columns, region, currency, understood);
    }

    Good row(int number, List<String> cells) {
        var member = member(cells);
        var json = cell(cells, "bonuschecks");
        if (json.isPresent()) {
            return new Good(number, cells, member, understood.apply(json.get())
                    .orElseThrow(() -> new Refused("The bonus checks are not JSON of the agreed form.")), json);
        }
        return new Good(number, cells, member, List.of(check(cells)), Optional.empty());
    }

    private Optional<String> cell(List<String> cells, String column) {
        return Optional.ofNullable(columns.get(column)).filter(at -> at < cells.size())
                .map(at -> cells.get(at).strip()).filter(text -> !text.isEmpty());
    }

    private CustomerKey member(List<String> cells) {
        var email = cell(cells, "email").map(text -> EmailAddress.parse(text)
                .orElseThrow(() -> new Refused("The e-mail address is not complete.")));
        var phone = cell(cells, "phone_number").map(text -> PhoneNumber.parse(text, region)
                .or(() -> PhoneNumber.parse("+" + text, region))
                .orElseThrow(() -> new Refused("The phone number is not complete.")));
        return phone.<CustomerKey>map(CustomerKey.ByPhone::new)
                .or(() -> email.map(CustomerKey.ByEmail::new))
                .or(() -> cell(cells, "custom_identifier").map(Identifier::customerCard)
                        .map(CustomerKey.ByIdentifier::new))
                .orElseThrow(() -> new Refused("The row names no member."));
    }

    private BonusCheck check(List<String> cells) {
        var id = cell(cells, "id").orElseThrow(() -> new Refused("The check has no id."));
        var unit = cell(cells, "currency").map(RowReading::currency).orElse(currency);
        var amount = money(cells, "amount", unit).filter(Money::isPositive)
                .orElseThrow(() -> new Refused("The check has no amount."));
        var left = money(cells, "left", unit).orElse(amount);
        if (left.isGreaterThan(amount)) {
            throw new Refused("More is left than the check was worth.");
        }
        var validity = new Validity(day(cells, "valid_from"), day(cells, "valid_to"));
        if (validity.from().isPresent() && validity.to().filter(validity.from().get()::isAfter).isPresent()) {
            throw new Refused("The check ends before it begins.");
        }
        return new BonusCheck(id, cell(cells, "name").orElse(id), amount, left, validity,
                money(cells, "min_purchase", unit).orElse(Money.zero(unit)), flag(cells), Optional.empty());
    }

    private static CurrencyUnit currency(String code) {
        try {
            return CurrencyUnit.of(code.toUpperCase(Locale.ROOT));
        } catch (IllegalCurrencyException unknown) {
            throw new Refused("There is no such currency.");
        }
    }

    private Optional<Money> money(List<String> cells, String column, CurrencyUnit unit) {
        return cell(cells, column).map(text -> {
            var plain = text.replaceAll("[\\u00A0\\u202F ]", "").replace(',', '.');
            if (!plain.matches("\\d{1,9}(\\.\\d{1,6})?")) {
                throw new Refused("\"" + column + "\" is no amount.");
            }
            try {
                return Money.of(unit, new BigDecimal(plain), RoundingMode.UNNECESSARY);
            } catch (ArithmeticException tooFine) {
                throw new Refused("\"" + column + "\" has too many decimals.");
            }
        });
    }

    private Optional<LocalDate> day(List<String> cells, String column) {
        return cell(cells, column).map(text -> DAYS.stream().flatMap(form -> day(text, form).stream()).findFirst()
                .orElseThrow(() -> new Refused("\"" + column + "\" is no date.")));
    }

    private static Optional<LocalDate> day(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(text.replaceFirst("[T ]\\d\\d:.*", ""), form));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }

    private boolean flag(List<String> cells) {
        return cell(cells, "in_parts").map(text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw new Refused("\"in_parts\" is neither yes nor no.");
        }).orElse(false);
    }
}
