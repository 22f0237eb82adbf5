package org.nordkassa.connect.sitoo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nordkassa.connect.http.Ask;
import org.nordkassa.connect.http.Json;
import org.nordkassa.connect.http.JsonFields;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.Customer.MarketingConsent;
import org.nordkassa.loyalty.Customer.Permission;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.Identifier;
import org.nordkassa.loyalty.PostalAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What differs between the two versions of the contract: paths and names.
enum Dialect {
    FIRST("contacts", "contactid", "namefirst", "namelast", "membernumber", "bonuschecks") {
        /// One key for all: whatever in a contact equals it.
        @Override
        Ask find(CustomerKey key) {
            return Ask.get(path).with("key", value(key)).with("include_extended", "true");
        }

        @Override
        MarketingConsent consent(JsonFields fields) {
            return new MarketingConsent(
                    Permission.of(fields.flag("accepts_email")), Permission.of(fields.flag("accepts_sms")));
        }

        @Override
        void put(ObjectNode contact, MarketingConsent consent) {
            // What nobody has said is left out: the system keeps what it has heard.
            consent.byEmail().told().ifPresent(allowed -> contact.put("accepts_email", allowed));
            consent.bySms().told().ifPresent(allowed -> contact.put("accepts_sms", allowed));
        }

        @Override
        void put(ObjectNode contact, PostalAddress address) {
            contact.put("invoice_address", address.street()).put("invoice_zip", address.zip())
                    .put("invoice_city", address.city()).put("invoice_countryid", address.country());
        }

        @Override
        boolean takesSales() {
            return true;
        }
    },
    SECOND("customers", "customer_id", "name_first", "name_last", "member_number", "bonus_checks") {
        @Override
        Ask find(CustomerKey key) {
            var type = switch (key) {
                case CustomerKey.ByPhone _ -> "mobile";
                case CustomerKey.ByEmail _ -> "email";
                case CustomerKey.ByIdentifier _ -> memberNumber;
            };
            return Ask.get(path).with("key_type", type).with("key", value(key));
        }

        @Override
        MarketingConsent consent(JsonFields fields) {
            var accepted = fields.list("accepts_communication").orElse(List.of()).stream()
                    .map(one -> one.stringValue("")).toList();
            return new MarketingConsent(accepted.contains("email"), accepted.contains("sms"));
        }

        @Override
        void put(ObjectNode contact, MarketingConsent consent) {
            if (consent.byEmail().told().isEmpty() && consent.bySms().told().isEmpty()) {
                return;
            }
            ArrayNode accepted = contact.putArray("accepts_communication");
            if (consent.byEmail() == Permission.GIVEN) {
                accepted.add("email");
            }
            if (consent.bySms() == Permission.GIVEN) {
                accepted.add("sms");
            }
        }

        @Override
        void put(ObjectNode contact, PostalAddress address) {
            contact.putObject("invoice_address").put("address", address.street()).put("zip", address.zip())
                    .put("city", address.city()).put("country_id", address.country());
        }

        /// Sales reach the CRM as order events of the shop system, not from the till.
        @Override
        boolean takesSales() {
            return false;
        }
    };

    final String path;
    final String id;
    final String firstName;
    final String lastName;
    final String memberNumber;
    final String bonusChecks;

    Dialect(String path, String id, String firstName, String lastName, String memberNumber, String bonusChecks) {
        this.path = path;
        this.id = id;
        this.firstName = firstName;
        this.lastName = lastName;
        this.memberNumber = memberNumber;
        this.bonusChecks = bonusChecks;
    }

    static Dialect of(SitooSettings.Version version) {
        return switch (version) {
            case V1 -> FIRST;
            case V2 -> SECOND;
        };
    }

    abstract Ask find(CustomerKey key);

    abstract MarketingConsent consent(JsonFields fields);

    abstract void put(ObjectNode contact, MarketingConsent consent);

    abstract void put(ObjectNode contact, PostalAddress address);

    abstract boolean takesSales();

    /// The ways in which the CRM may know a customer, the best first.
    static List<CustomerKey> keys(Customer customer) {
        return Stream.<Optional<? extends CustomerKey>>of(
                        customer.phone().map(CustomerKey.ByPhone::new), customer.email().map(CustomerKey.ByEmail::new),
                        customer.customerCard().map(card -> new CustomerKey.ByIdentifier(Identifier.customerCard(card))))
                .<CustomerKey>flatMap(Optional::stream).toList();
    }

    static String value(CustomerKey key) {
        return switch (key) {
            case CustomerKey.ByPhone(var phone) -> phone.e164();
            case CustomerKey.ByEmail(var email) -> email.value();
            case CustomerKey.ByIdentifier(var identifier) -> identifier.value();
        };
    }

    /// @param part what comes below the contact; empty for the contact itself
    String below(String contact, String part) {
        return path + "/" + Ask.segment(contact) + (part.isEmpty() ? "" : "/" + part);
    }

    /// The contact as it is created or updated: without its id, and without what is not known.
    JsonNode written(Customer customer, Optional<PostalAddress> address) {
        var contact = Json.object();
        if (!customer.firstName().isEmpty()) {
            contact.put(firstName, customer.firstName());
        }
        if (!customer.lastName().isEmpty()) {
            contact.put(lastName, customer.lastName());
        }
        customer.email().ifPresent(email -> contact.put("email", email.value()));
        customer.phone().ifPresent(phone -> contact.put("mobile", phone.e164()));
        customer.customerCard().ifPresent(card -> contact.put(memberNumber, card));
        put(contact, customer.consent());
        address.ifPresent(known -> put(contact, known));
        return contact;
    }
}
