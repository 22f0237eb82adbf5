package org.nordkassa.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// The house is built as its table of rooms says.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoomsTest {
    private final JavaClasses house = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.nordkassa");

    @TestFactory
    Stream<DynamicTest> holds() {
        return HouseRules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(house)));
    }

    @Test
    void everyClassIsInARoomOfTheTable() {
        var rooms = house.stream().map(HouseRules.Rooms::of).collect(Collectors.toCollection(TreeSet::new));
        rooms.removeAll(HouseRules.all().keySet());
        rooms.remove("app");
        assertEquals(Set.of(), rooms);
    }

    @Test
    void theClassesWereFound() {
        assertTrue(house.contain("org.nordkassa.sale.SaleDecider"));
    }
}
