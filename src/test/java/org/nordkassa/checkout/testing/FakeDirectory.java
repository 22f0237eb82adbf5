package org.nordkassa.checkout.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.MemberDirectory;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.RemoteSystem;

public final class FakeDirectory implements MemberDirectory {
    public final Moods lookups = new Moods();
    private final RemoteSystem system;
    private final List<Customer> members = new CopyOnWriteArrayList<>();

    public FakeDirectory(RemoteSystem system) {
        this.system = system;
    }

    public void add(Customer member) {
        members.add(member);
    }

    @Override
    public RemoteSystem system() {
        return system;
    }

    @Override
    public Answer<List<Customer>> find(CustomerKey key) {
        return lookups.answer(() -> new ArrayList<>(members).stream().filter(member -> switch (key) {
            case CustomerKey.ByIdentifier(var identifier) -> member.identifiers().contains(identifier);
            case CustomerKey.ByPhone(var phone) -> member.phone().filter(phone::equals).isPresent();
            case CustomerKey.ByEmail(var email) -> member.email().filter(email::equals).isPresent();
        }).toList());
    }
}
