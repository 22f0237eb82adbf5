package org.nordkassa.members;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A column that is looked at, with the names it goes by.
enum Column {
    FIRST_NAME("Firstname", "firstname", "givenname", "etunimi", "förnamn", "fornavn", "vorname"),
    LAST_NAME("Lastname", "lastname", "surname", "familyname", "sukunimi", "efternamn", "efternavn", "etternavn",
            "nachname"),
    EMAIL("Email", "email", "emailaddress", "sähköposti", "sähköpostiosoite", "epost", "epostadress", "epostadresse",
            "emailadresse"),
    PHONE("Phone", "phone", "phonenumber", "phonenumber:1", "mobile", "mobilephone", "puhelin", "puhelinnumero",
            "matkapuhelin", "telefon", "telefonnummer", "mobil", "mobiltelefon", "handy"),
    CARD("customerId", "customerid", "customercard", "customercard:1", "cardnumber", "asiakaskortti", "kortinnumero",
            "kundkort", "kundekort", "kundenkarte", "kundnummer", "kundenummer", "kundennummer", "asiakasnumero"),
    MARKETING_EMAIL("marketingEmail", "marketingemail"),
    MARKETING_SMS("marketingSms", "marketingsms"),
    SINCE("memberSince", "membersince", "customersince", "created", "createdat", "joined", "joinedat", "jäsenalkaen",
            "luotu", "skapad", "oprettet", "opprettet", "erstellt", "mitgliedseit");

    /// What cannot be done without. A column of numbers may be missing: then each member gets one.
    static final List<Column> NEEDED = List.of(FIRST_NAME, LAST_NAME, EMAIL, PHONE);

    private final String title;
    private final List<String> names;

    Column(String title, String... names) {
        this.title = title;
        this.names = List.of(names);
    }

    /// As Cardu's export calls it.
    String title() {
        return title;
    }

    /// Capitals, blanks, dashes and underscores make no difference.
    static Optional<Column> named(String heading) {
        var bare = Normalizer.normalize(heading, Normalizer.Form.NFC).toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u00a0\\ufeff_.*-]", "");
        return Arrays.stream(values()).filter(column -> column.names.contains(bare)).findFirst();
    }

    /// Whether it is a further card of the same member: `customerCard:2`.
    static boolean isFurtherCard(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).matches("customercard:([2-9]|\\d\\d)");
    }
}
