package org.nordkassa.members;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.nordkassa.checkout.port.MemberFiles.Done;
import org.nordkassa.checkout.port.MemberFiles.Preview;
import org.nordkassa.checkout.port.MemberFiles.Problem;
import org.nordkassa.checkout.port.MemberFiles.Reason;
import org.nordkassa.checkout.port.MemberFiles.Rejected;
import org.nordkassa.checkout.port.MemberFiles.Unusable;
import org.nordkassa.checkout.port.MemberFiles.Watch;
import org.nordkassa.loyalty.CardNumberForm;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.store.Database;
import org.nordkassa.store.SqliteCustomers;
import org.nordkassa.store.SqliteMembers;

/// A till's register on a real database, with files of members.
final class Register implements AutoCloseable {
    static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-11-21T10:00:00Z"));

    final Database database;
    final SqliteMembers shelf;
    final SqliteCustomers customers;
    final FilesOfMembers files;

    Register(Path home) {
        this(home, Optional.empty());
    }

    Register(Path home, Optional<Path> template) {
        database = Database.open(home);
        shelf = new SqliteMembers(database, UUID::randomUUID, Set.of(RemoteSystem.RULE), NOW);
        customers = new SqliteCustomers(database, NOW);
        files = new FilesOfMembers(shelf, new Terms("FI", CardNumberForm.USUAL, List.of("Members"), template, home,
                List.of("Row", "Left out"), rejected -> rejected.reason().name(), true), new Random()::nextInt);
    }

    Done take(Path file) {
        return (Done) files.take(file, Watch.none());
    }

    Preview look(Path file) {
        return (Preview) files.look(file, Watch.none());
    }

    Problem problem(Path file) {
        return ((Unusable) files.look(file, Watch.none())).problem();
    }

    List<Customer> all() {
        var all = new ArrayList<Customer>();
        shelf.each(all::add);
        return all;
    }

    static List<Reason> reasons(List<Rejected> rejected) {
        return rejected.stream().map(Rejected::reason).toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
