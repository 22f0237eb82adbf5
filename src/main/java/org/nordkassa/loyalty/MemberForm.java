package org.nordkassa.loyalty;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which of a customer's fields the till shows, lets be edited and insists on, when somebody is registered and when a
/// customer is updated. Somebody without phone or e-mail could never be found again, so one of the two can always be
/// entered.
///
/// @param searchPlaceholder what stands in the empty search field; empty for the till's own words
public record MemberForm(Map<Field, Rule> registration, Map<Field, Rule> update, Optional<String> searchPlaceholder) {
    public enum Field {
        FIRST_NAME, LAST_NAME, PHONE, EMAIL, STREET, ZIP, CITY
    }

    /// What may be done with a field.
    public enum Rule {
        HIDDEN,
        /// Seen and not changed.
        SHOWN,
        EDITABLE,
        /// Nothing is saved without it.
        MANDATORY;

        public boolean isEditable() {
            return this == EDITABLE || this == MANDATORY;
        }
    }

    /// Names, phone and e-mail, none of them a must.
    public static final MemberForm USUAL = new MemberForm(usual(), usual(), Optional.empty());

    /// @throws IllegalArgumentException when neither phone nor e-mail can be entered
    public MemberForm {
        registration = complete(registration);
        update = complete(update);
        if (!identifies(registration) || !identifies(update)) {
            throw new IllegalArgumentException("neither phone nor e-mail can be entered");
        }
    }

    private static Map<Field, Rule> usual() {
        return Map.of(Field.FIRST_NAME, Rule.EDITABLE, Field.LAST_NAME, Rule.EDITABLE, Field.PHONE, Rule.EDITABLE,
                Field.EMAIL, Rule.EDITABLE);
    }

    private static Map<Field, Rule> complete(Map<Field, Rule> rules) {
        var complete = new EnumMap<Field, Rule>(Field.class);
        for (var field : Field.values()) {
            complete.put(field, rules.getOrDefault(field, Rule.HIDDEN));
        }
        return Map.copyOf(complete);
    }

    public static boolean identifies(Map<Field, Rule> rules) {
        return List.of(Field.PHONE, Field.EMAIL).stream()
                .anyMatch(field -> rules.getOrDefault(field, Rule.HIDDEN).isEditable());
    }
}
