package org.nordkassa.store;

import java.util.Optional;
import org.nordkassa.checkout.port.AddressBook;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.PostalAddress;

/// The customers' postal addresses in the till's database.
public final class SqliteAddressBook implements AddressBook {
    private final Database database;

    public SqliteAddressBook(Database database) {
        this.database = database;
    }

    @Override
    public Optional<PostalAddress> of(CustomerId customer) {
        return database.read(session -> session.first(
                "select street, zip, city, country from customer_address where customer = ?",
                row -> new PostalAddress(row.getString("street"), row.getString("zip"), row.getString("city"),
                        row.getString("country")), customer.value()));
    }

    @Override
    public void put(CustomerId customer, Optional<PostalAddress> address) {
        database.write(session -> address.isEmpty()
                ? session.update("delete from customer_address where customer = ?", customer.value())
                : session.update("insert into customer_address (customer, street, zip, city, country) "
                        + "values (?, ?, ?, ?, ?) on conflict (customer) do update set street = excluded.street, "
                        + "zip = excluded.zip, city = excluded.city, country = excluded.country", customer.value(),
                        address.get().street(), address.get().zip(), address.get().city(), address.get().country()));
    }
}
