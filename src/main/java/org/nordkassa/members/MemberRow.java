package org.nordkassa.members;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nordkassa.checkout.port.MemberFiles.Reason;
import org.nordkassa.loyalty.Customer.MarketingConsent;
import org.nordkassa.loyalty.EmailAddress;
import org.nordkassa.loyalty.Identifier;
import org.nordkassa.loyalty.MemberRecord;
import org.nordkassa.loyalty.PhoneNumber;

/// Understands a row as a member, all of it or none.
final class MemberRow {
    /// What became of a row.
    sealed interface Read {}

    record Member(MemberRecord record) implements Read {}

    /// @param value the cell in question, or empty
    record Refused(Reason reason, String value) implements Read {}

    /// Leaves the reading of a row; never leaves this class.
    private static final class Unclear extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Refused why;

        Unclear(Reason reason, Cell cell) {
            super(reason.name(), null, false, false);
            this.why = new Refused(reason, cell.text().strip());
        }
    }

    /// The cell that asks for a number, in Commerce Cloud's template.
    static final String GENERATE = "generate()";
    /// Excel keeps the first fifteen digits of a number and makes zeros of the rest.
    private static final int DIGITS_KEPT = 15;
    private static final List<String> NOTHING = List.of("-", "–", "—", ".", "n/a", "null", "none");
    private static final List<String> YES = List.of("true", "1", "yes", "y", "x", "kyllä", "on", "ja", "wahr");

    private final Columns columns;
    private final String region;
    private final boolean needsBothNames;

    /// @param region ISO country of phone numbers without a country code
    /// @param needsBothNames whether a row without a first or a last name is of no use
    MemberRow(Columns columns, String region, boolean needsBothNames) {
        this.columns = columns;
        this.region = region;
        this.needsBothNames = needsBothNames;
    }

    Read read(TableRow row) {
        try {
            var first = name(columns.cell(row, Column.FIRST_NAME));
            var last = name(columns.cell(row, Column.LAST_NAME));
            if (needsBothNames ? first.isEmpty() || last.isEmpty() : first.isEmpty() && last.isEmpty()) {
                throw new Unclear(Reason.NAME_MISSING, Cell.EMPTY);
            }
            var phone = phone(columns.cell(row, Column.PHONE));
            var email = email(columns.cell(row, Column.EMAIL));
            var cards = cards(row);
            if (phone.isEmpty() && email.isEmpty() && cards.isEmpty()) {
                throw new Unclear(Reason.NO_KEY, Cell.EMPTY);
            }
            var consent = new MarketingConsent(yes(columns.cell(row, Column.MARKETING_EMAIL)),
                    yes(columns.cell(row, Column.MARKETING_SMS)));
            return new Member(new MemberRecord(first, last, phone, email, cards, consent,
                    since(columns.cell(row, Column.SINCE))));
        } catch (Unclear refused) {
            return refused.why;
        }
    }

    private static String bare(Cell cell) throws Unclear {
        if (cell.kind() == Cell.Kind.ERROR) {
            throw new Unclear(Reason.CELL_ERROR, cell);
        }
        var text = cell.text().replace('\u00a0', ' ').strip();
        var plain = text.startsWith("'") ? text.substring(1).strip() : text;
        return NOTHING.contains(plain.toLowerCase(Locale.ROOT)) ? "" : plain;
    }

    private static String name(Cell cell) throws Unclear {
        refuseDate(cell);
        return bare(cell).replaceAll("[\\s\\p{Cntrl}]+", " ");
    }

    private static void refuseDate(Cell cell) throws Unclear {
        if (cell.kind() == Cell.Kind.DATE) {
            throw new Unclear(Reason.IS_A_DATE, cell);
        }
    }

    private Optional<PhoneNumber> phone(Cell cell) throws Unclear {
        refuseDate(cell);
        var text = bare(cell).replaceFirst("(?i)^tel:\\s*", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (isShortened(text)) {
            throw new Unclear(Reason.PHONE_SHORTENED, cell);
        }
        var phone = PhoneNumber.parse(text, region).or(() -> withoutTrunkZero(text));
        if (phone.isEmpty()) {
            throw new Unclear(Reason.PHONE, cell);
        }
        return phone;
    }

    /// `+358 (0)40 123 4567`, and a number that begins with its country code but has lost its plus.
    private Optional<PhoneNumber> withoutTrunkZero(String text) {
        var dialled = text.replace("(0)", "").strip();
        return PhoneNumber.parse(dialled, region)
                .or(() -> dialled.matches("[1-9].*") ? PhoneNumber.parse("+" + dialled, region) : Optional.empty());
    }

    /// `3,58E+11`: what is left of a number in a column that was too narrow.
    private static boolean isShortened(String text) {
        return text.matches("\\d([.,]\\d+)?[eE]\\+?\\d+");
    }

    private static Optional<EmailAddress> email(Cell cell) throws Unclear {
        var text = bare(cell).replaceFirst("(?i)^mailto:", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var email = EmailAddress.parse(text);
        if (email.isEmpty()) {
            throw new Unclear(Reason.EMAIL, cell);
        }
        return email;
    }

    private List<Identifier> cards(TableRow row) throws Unclear {
        var cards = new ArrayList<Identifier>();
        card(columns.cell(row, Column.CARD)).ifPresent(cards::add);
        for (int place : columns.further()) {
            card(row.cell(place)).filter(card -> !cards.contains(card)).ifPresent(cards::add);
        }
        return cards;
    }

    private static Optional<Identifier> card(Cell cell) throws Unclear {
        refuseDate(cell);
        var text = bare(cell);
        if (text.isEmpty() || text.equalsIgnoreCase(GENERATE)) {
            return Optional.empty();
        }
        boolean hasLostDigits = cell.kind() == Cell.Kind.NUMBER
                && (text.length() > DIGITS_KEPT || !text.chars().allMatch(Character::isDigit));
        if (hasLostDigits || isShortened(text)) {
            throw new Unclear(Reason.CARD_SHORTENED, cell);
        }
        try {
            return Optional.of(Identifier.customerCard(text));
        } catch (IllegalArgumentException impossible) {
            throw new Unclear(Reason.CARD, cell);
        }
    }

    private static boolean yes(Cell cell) throws Unclear {
        return YES.contains(bare(cell).toLowerCase(Locale.ROOT));
    }

    private static Optional<LocalDate> since(Cell cell) throws Unclear {
        var text = bare(cell);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var day = DateFormats.day(text);
        if (day.isEmpty()) {
            throw new Unclear(Reason.DATE, cell);
        }
        return day;
    }
}
