package org.nordkassa.sale;

/// Which customer a sale belongs to, without any personal data: the journal is kept for years, the customer's data is
/// not.
///
/// @param id the till's own customer id
public record CustomerRef(String id) {
    public CustomerRef {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a customer reference is not blank");
        }
    }
}
