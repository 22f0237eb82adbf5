package org.nordkassa.connect.rule;

import java.util.List;
import java.util.Optional;
import org.nordkassa.connect.http.Json;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.PostalAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// A customer as the fields of the groups of contact and address. What is not known is not sent, and so stays.
record ContactFields(RuleSettings.Assumed assumed) {
    private static final String STREET = "invoice_address";
    private static final String ZIP = "invoice_zip";
    private static final String CITY = "invoice_city";
    private static final String COUNTRY = "invoice_countryid";

    ArrayNode of(Customer customer, Optional<PostalAddress> address) {
        var fields = Json.array();
        add(fields, assumed.contactGroup(), assumed.firstName(), customer.firstName());
        add(fields, assumed.contactGroup(), assumed.lastName(), customer.lastName());
        address.ifPresent(known -> {
            add(fields, assumed.addressGroup(), STREET, known.street());
            add(fields, assumed.addressGroup(), ZIP, known.zip());
            add(fields, assumed.addressGroup(), CITY, known.city());
            add(fields, assumed.addressGroup(), COUNTRY, known.country());
        });
        return fields;
    }

    private static void add(ArrayNode fields, String group, String field, String value) {
        if (!value.isEmpty()) {
            fields.add(Json.object().put("key", group + "." + field).put("value", value).put("type", "text"));
        }
    }

    /// The fields of both groups, to be made where they are missing.
    JsonNode schema() {
        var body = Json.object();
        var fields = body.putArray("fields");
        fields.add(Json.object().put("key", assumed.bonusChecksKey()).put("type", "json"));
        List.of(assumed.firstName(), assumed.lastName()).forEach(name ->
                fields.add(Json.object().put("key", assumed.contactGroup() + "." + name).put("type", "text")));
        List.of(STREET, ZIP, CITY, COUNTRY).forEach(name ->
                fields.add(Json.object().put("key", assumed.addressGroup() + "." + name).put("type", "text")));
        return body;
    }

    Optional<PostalAddress> address(MemberFields fields) {
        var street = text(fields, STREET);
        var zip = text(fields, ZIP);
        var city = text(fields, CITY);
        return street.isBlank() && zip.isBlank() && city.isBlank() ? Optional.empty()
                : Optional.of(new PostalAddress(street, zip, city, text(fields, COUNTRY)));
    }

    private String text(MemberFields fields, String name) {
        return fields.value(assumed.addressGroup(), name).flatMap(JsonNode::stringValueOpt).orElse("");
    }
}
