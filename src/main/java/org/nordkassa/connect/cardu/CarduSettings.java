package org.nordkassa.connect.cardu;

import java.util.List;
import org.nordkassa.connect.http.Secret;

/// How the shop's card programme at Cardu is reached.
///
/// @param email of the integration account (role `PROGRAM_ADMIN` in Cardu Manager)
/// @param program the card programme
/// @param region ISO country of phone numbers without a country code
/// @param company whose account it is, as the shop's business id; empty not to say so
/// @param groups the customer groups that new members get
public record CarduSettings(String address, String email, Secret password, String program, String region, String company,
        List<String> groups, Assumed assumed) {
    public CarduSettings {
        groups = List.copyOf(groups);
    }

    /// The assumed contract. Cardu has an HTTP API, but no public document of it. The names of the columns are those of
    /// Cardu Manager's member export, the rest is a guess.
    ///
    /// @param login where e-mail and password are traded for a token
    /// @param membersBefore the path of the members before the programme
    /// @param membersAfter and after it
    /// @param integrationAfter after the programme's path, where a company says that the account is its own
    /// @param card the member's `CustomerCard`, which is the text of their QR code
    public record Assumed(
            String login,
            String membersBefore,
            String membersAfter,
            String integrationAfter,
            String changedSince,
            String page,
            String firstName,
            String lastName,
            String email,
            String phone,
            String card,
            String updatedAt,
            String removed) {
        public static final Assumed CONTRACT = new Assumed(
                "api/login", "api/programs/", "/members", "/integration", "changed_since", "page",
                "Firstname", "Lastname", "Email", "Phone", "customerId", "updatedAt", "removed");
    }

    public static CarduSettings of(String address, String email, Secret password, String program, String region) {
        return new CarduSettings(address, email, password, program, region, "", List.of(), Assumed.CONTRACT);
    }

    /// The same as that company's account, whose new members get those groups.
    public CarduSettings of(String theCompany, List<String> newGroups) {
        return new CarduSettings(address, email, password, program, region, theCompany, newGroups, assumed);
    }

    /// The account is a person's e-mail address.
    @Override
    public String toString() {
        return "Cardu " + address + " " + program;
    }
}
