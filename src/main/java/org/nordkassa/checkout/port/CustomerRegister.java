package org.nordkassa.checkout.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.Identifier;
import org.nordkassa.loyalty.PostalAddress;

/// The customers this shop's till knows.
public interface CustomerRegister extends AddressBook {
    /// Nobody's, where no addresses are kept.
    @Override
    default Optional<PostalAddress> of(CustomerId customer) {
        return Optional.empty();
    }

    @Override
    default void put(CustomerId customer, Optional<PostalAddress> address) {
        if (address.isPresent()) {
            throw new UnsupportedOperationException("no addresses are kept here");
        }
    }

    Optional<Customer> byId(CustomerId id);

    /// Others with the same first and last name who get their post at the same postcode: perhaps the same person. Nobody
    /// where no addresses are kept.
    default List<Customer> namesakes(Customer customer) {
        return List.of();
    }

    /// Everybody with that key. A phone number or e-mail may belong to several; an identifier to one at most.
    List<Customer> find(CustomerKey key);

    /// Adds or replaces by id, in one transaction with the messages it causes.
    void save(Customer customer, List<OutgoingMessage> messages);

    /// The holder of a card, or else the stranger, who is added. In one transaction: the holder may have been taken in since
    /// anybody looked.
    Customer holderOf(Identifier card, Customer stranger);

    /// Takes in what Cardu says, matched by customer card, in one transaction.
    void take(MemberFeed.Changes changes);

    /// Takes in what the keeper of marketing permissions says of people, where the register knows them: see
    /// [Customer.MarketingConsent#corrected].
    ///
    /// @return how many customers' permissions have changed
    int take(List<PermissionSource.Known> people, Instant now);

    /// Whether the card was a member's who has left the programme since.
    default boolean hasLeft(Identifier card) {
        return false;
    }

    /// Up to where Cardu's changes have been taken in.
    Optional<Instant> takenUntil();
}
