package org.nordkassa.members;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nordkassa.loyalty.EmailAddress;
import org.nordkassa.loyalty.Identifier;
import org.nordkassa.loyalty.MemberRecord;
import org.nordkassa.loyalty.PhoneNumber;

/// The columns of a file of members that is written.
///
/// @param columns where in its rows each thing goes
record Template(List<String> headings, Map<Column, Integer> columns) {
    /// `Person Customers.xlsx`, as far as its columns are public.
    static final Template PERSON_CUSTOMERS = new Template(
            List.of("firstName", "lastName", "email", "phoneNumber:1", "customerCard:1"),
            Map.of(Column.FIRST_NAME, 0, Column.LAST_NAME, 1, Column.EMAIL, 2, Column.PHONE, 3, Column.CARD, 4));

    /// The columns of a shop's own template, in its order, if it has given one.
    static Template chosen(Optional<Path> file) throws UnusableFile {
        if (file.isEmpty()) {
            return PERSON_CUSTOMERS;
        }
        try (var table = MemberTable.open(file.get())) {
            return new Template(table.columns().headings(), table.columns().places());
        }
    }

    /// @param number what stands where there is no card yet
    List<String> row(MemberRecord record, String number) {
        var cells = new ArrayList<>(Collections.nCopies(headings.size(), ""));
        put(cells, Column.FIRST_NAME, record.firstName());
        put(cells, Column.LAST_NAME, record.lastName());
        put(cells, Column.EMAIL, record.email().map(EmailAddress::value).orElse(""));
        put(cells, Column.PHONE, record.phone().map(PhoneNumber::e164).orElse(""));
        put(cells, Column.CARD, card(record).orElse(number));
        return cells;
    }

    private static Optional<String> card(MemberRecord record) {
        return record.cards().stream().findFirst().map(Identifier::value);
    }

    private void put(List<String> cells, Column column, String text) {
        Optional.ofNullable(columns.get(column)).ifPresent(place -> cells.set(place, text));
    }
}
