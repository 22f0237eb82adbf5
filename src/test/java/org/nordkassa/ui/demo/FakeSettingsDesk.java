package org.nordkassa.ui.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.nordkassa.checkout.port.Trial;
import org.nordkassa.ui.settings.Connection;
import org.nordkassa.ui.settings.Draft;
import org.nordkassa.ui.settings.SettingsDesk;

/// Settings that are kept in memory; answers come at once.
public final class FakeSettingsDesk implements SettingsDesk {
    public final Map<String, String> values = new HashMap<>(Map.of("shop.name", "Kauppa", "shop.country", "FI", "till", "T1",
            "rule.address", "https://app.rule.io", "theme", "system"));
    public final List<Draft> saved = new ArrayList<>();
    public final List<Draft> tested = new ArrayList<>();
    public Optional<Problem> problem = Optional.empty();
    public int restarts;

    @Override
    public void read(Consumer<Reading> onRead) {
        onRead.accept(new Reading.Read(values, Set.of("rule.key"), Keeping.FILE, false));
    }

    @Override
    public void save(Draft draft, Consumer<Optional<Problem>> onSaved) {
        if (problem.isEmpty()) {
            saved.add(draft);
            values.putAll(draft.values());
        }
        onSaved.accept(problem);
    }

    @Override
    public void test(Connection connection, Draft draft, Consumer<Tested> onTested) {
        tested.add(draft);
        onTested.accept(new Tested.Tried(List.of(
                new Trial("GET /api/v2/subscribers/nobody", Trial.Finding.WRONG_KEY, 401, "", 87))));
    }

    @Override
    public List<Device> scanners() {
        return List.of(new Device(Device.Way.KEYBOARD, "", Device.State.READY, 0),
                new Device(Device.Way.HID, "Honeywell Voyager 1450g", Device.State.READY, 3),
                new Device(Device.Way.HID, "Zebra DS2208", Device.State.NO_PERMISSION, 0));
    }

    @Override
    public boolean isPaymentCard(String text) {
        return text.startsWith("4111");
    }

    @Override
    public Optional<Runnable> restart() {
        return Optional.of(() -> restarts++);
    }
}
