package org.nordkassa.loyalty;

/// Where a customer gets post. Every part may be empty, but not all of them.
///
/// @param country ISO 3166 code of two letters, such as `FI`
public record PostalAddress(String street, String zip, String city, String country) {
    public PostalAddress {
        street = street.strip();
        zip = zip.strip();
        city = city.strip();
        country = country.strip();
        if (street.isEmpty() && zip.isEmpty() && city.isEmpty()) {
            throw new IllegalArgumentException("an address says something");
        }
    }

    /// Personal data stays out of logs.
    @Override
    public String toString() {
        return "PostalAddress";
    }
}
