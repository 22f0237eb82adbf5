package org.nordkassa.ui.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.SearchDay;
import org.nordkassa.checkout.port.PersonalData.Erasure;
import org.nordkassa.checkout.port.PersonalData.Found;
import org.nordkassa.checkout.testing.Members;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.ui.privacy.PrivacyModel.Message;

class PrivacyModelTest {
    private final List<String> done = new ArrayList<>();
    private final List<Runnable> asked = new ArrayList<>();

    /// Knows one customer, and lets nothing be done before somebody has allowed it.
    private final PrivacyModel model = new PrivacyModel(new PrivacyDesk() {
        @Override
        public void permit(Runnable work) {
            asked.add(work);
        }

        @Override
        public void searches(Consumer<List<SearchDay>> onRead) {
            onRead.accept(List.of());
        }

        @Override
        public void find(String key, Consumer<Done<Found>> onFound) {
            onFound.accept(new Done.Well<>(new Found.One(Members.maija())));
        }

        @Override
        public void export(CustomerId customer, Path file, Consumer<Done<Path>> onDone) {
            done.add("export");
            onDone.accept(new Done.Well<>(file));
        }

        @Override
        public void erase(CustomerId customer, Consumer<Done<Erasure>> onDone) {
            done.add("erase");
            onDone.accept(new Done.Well<>(new Erasure.Erased(1, 0)));
        }
    }, Runnable::run, () -> { });

    @BeforeEach
    void find() {
        model.find("+358401234567");
    }

    @Test
    void dataAreHandedOutOnlyWhenThatIsAllowed() {
        model.export(Path.of("customer.json"));
        assertEquals(List.of(), done);
        assertInstanceOf(Message.Ready.class, model.message(), "and left unallowed the page is as it was");
        asked.getFirst().run();
        assertEquals(List.of("export"), done);
        assertInstanceOf(Message.Written.class, model.message());
    }

    @Test
    void aCustomerIsErasedOnlyWhenThatIsMeantAndAllowed() {
        model.erase();
        assertEquals(List.of(), asked, "it is asked whether it is meant before a PIN is");
        model.erase();
        assertEquals(List.of(), done);
        asked.getFirst().run();
        assertEquals(List.of("erase"), done);
        assertInstanceOf(Message.Erased.class, model.message());
    }

    @Test
    void whatIsAllowedAfterThePageWasLeftIsNotDone() {
        model.erase();
        model.erase();
        model.leave();
        asked.getFirst().run();
        assertEquals(List.of(), done);
    }
}
