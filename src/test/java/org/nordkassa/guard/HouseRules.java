package org.nordkassa.guard;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// The table of rooms of docs/ARCHITECTURE.md, and the laws of the code that can be read from classes.
final class HouseRules {
    static final String HOUSE = "org.nordkassa.";
    private static final String[] PLAIN_JAVA = {"java.lang..", "java.util", "java.util.function", "java.util.stream",
        "java.util.regex", "java.math", "java.time..", "java.text"};
    private static final String MONEY = "org.joda.money..";
    private static final String[] JSON = {"tools.jackson..", "com.fasterxml.jackson.annotation.."};
    private static final String[] DATABASE = {"org.sqlite..", "org.flywaydb..", "org.jdbi.."};
    private static final String[] EXCEL = {"org.dhatim.fastexcel..", "org.apache.poi.."};
    private static final String[] PAPER =
            {"org.apache.pdfbox..", "com.google.zxing..", "com.github.anastaciocintra.."};

    /// Its decoder shows its points and settings in the types of its own arithmetic library.
    private static final String[] BOOFCV = {"boofcv..", "georegression.."};

    private static final String[] WEBCAM = {"com.github.sarxos..", "com.github.eduramiba.."};

    private HouseRules() {}

    static Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rooms(rules);
        laws(rules);
        rules.replaceAll((name, rule) -> rule.as(name).allowEmptyShould(true));
        return rules;
    }

    /// What a room may see besides itself. What is not named here, it never sees.
    private static void rooms(Map<String, ArchRule> rules) {
        room(rules, "sale", PLAIN_JAVA, MONEY);
        room(rules, "loyalty", PLAIN_JAVA, MONEY, house("sale"), "com.google.i18n.phonenumbers..");
        room(rules, "checkout", "java..", MONEY,
                house("sale", "loyalty", "receipt", "scan", "checkout.port", "checkout.access"));
        room(rules, "checkout.port", "java..", MONEY, house("sale", "loyalty", "receipt", "checkout.access"));
        room(rules, "checkout.access", PLAIN_JAVA, MONEY);
        room(rules, "scan", "java..", house("sale"));
        room(rules, "scan.camera", "java..", "javax.imageio..", "com.google.zxing..", BOOFCV, WEBCAM,
                house("scan"));
        room(rules, "scan.hid", "java..", "org.hid4java..", house("scan"));
        room(rules, "connect", "java..", "javax.net.ssl..", "javax.crypto..", "okhttp3..", "okio..", "kotlin..",
                "io.github.resilience4j..",
                JSON, MONEY,
                house("sale", "loyalty", "checkout.port"));
        room(rules, "store", "java..", "javax.sql..", "javax.crypto..", "org.bouncycastle..", DATABASE, JSON, MONEY,
                house("sale", "loyalty", "checkout.port", "checkout.access"));
        room(rules, "members", "java..", EXCEL, JSON, house("loyalty", "checkout.port"));
        room(rules, "receipt", "java..", MONEY, PAPER, house("sale", "loyalty"));
        room(rules, "receipt.device", "java..", MONEY, PAPER, house("sale", "loyalty", "receipt", "checkout.port"));
        room(rules, "server", "java..", "javax.sql..", "javax.crypto..", "javax.net.ssl..", "org.bouncycastle..",
                "com.sun.net.httpserver..", DATABASE, JSON, MONEY, house("sale", "loyalty"));
        room(rules, "sandbox", "java..", "com.sun.net.httpserver..", PAPER, JSON, MONEY, house("server"));
        room(rules, "ui", "java..", "javafx..", "atlantafx..", "org.kordamp.ikonli..", MONEY,
                house("sale", "loyalty", "receipt", "checkout", "checkout.port", "checkout.access", "scan"));
        rules.put("nobody sees app", noClasses().that().resideOutsideOfPackage(HOUSE + "app..")
                .should().dependOnClassesThat().resideInAPackage(HOUSE + "app.."));
        rules.put("connections to remote systems do not see each other", slices()
                .matching(HOUSE + "connect.(*)..").should().notDependOnEachOther()
                .ignoreDependency(resideInAPackage(HOUSE + "connect.."), resideInAPackage(HOUSE + "connect.http..")));
        rules.put("http sees no connection", noClasses().that().resideInAPackage(HOUSE + "connect.http..")
                .should().dependOnClassesThat(resideInAPackage(HOUSE + "connect..")
                        .and(DescribedPredicate.not(resideInAPackage(HOUSE + "connect.http..")))));
        rules.put("rooms do not go round in circles", slices().assignedFrom(new Rooms()).should().beFreeOfCycles());
    }

    private static void laws(Map<String, ArchRule> rules) {
        rules.put("JDBC is for store and server", onlyIn(Set.of("store", "server"), "java.sql..", "javax.sql.."));
        rules.put("JavaFX is for ui and app", onlyIn(Set.of("ui", "app"), "javafx.."));
        rules.put("Excel is for members", onlyIn(Set.of("members"), EXCEL));
        rules.put("BoofCV is for scan.camera", noClasses().that().resideOutsideOfPackage(HOUSE + "scan.camera..")
                .should().dependOnClassesThat().resideInAnyPackage(BOOFCV));
        rules.put("resilience4j is for connect.http", noClasses().that().resideOutsideOfPackage(HOUSE + "connect.http..")
                .should().dependOnClassesThat().resideInAnyPackage("io.github.resilience4j.."));
        rules.put("camera drivers are for scan.camera.source", noClasses()
                .that().resideOutsideOfPackage(HOUSE + "scan.camera.source..")
                .should().dependOnClassesThat().resideInAnyPackage(WEBCAM));
        rules.put("only app chooses where logs go", onlyIn(Set.of("app"), "java.util.logging..", "org.slf4j.."));
        rules.put("only app prints", noClasses().that(DescribedPredicate.not(in(Set.of("app"))))
                .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .orShould().accessTargetWhere(named("printStackTrace")));
        rules.put("only app has the door to the JavaFX thread",
                noClasses().that(DescribedPredicate.not(in(Set.of("app"))))
                .should().accessTargetWhere(named("runLater")));
        rules.put("no static state", fields().that().areStatic().should().beFinal());
        rules.put("pure rooms ask no clock", noClasses().that(in(Set.of("sale", "loyalty", "checkout.access")))
                .should().accessTargetWhere(named("now", "currentTimeMillis", "nanoTime", "random", "randomUUID"))
                .orShould().dependOnClassesThat().belongToAnyOf(Clock.class, Random.class));
    }

    /// Calls and method references alike.
    private static DescribedPredicate<JavaAccess<?>> named(String... names) {
        return DescribedPredicate.describe("is one of " + List.of(names), access ->
                List.of(names).contains(access.getName()));
    }

    private static ArchRule onlyIn(Set<String> rooms, String... packages) {
        return noClasses().that(DescribedPredicate.not(in(rooms))).should().dependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    private static DescribedPredicate<JavaClass> in(Set<String> rooms) {
        return resideInAnyPackage(rooms.stream().map(room -> HOUSE + room + "..").toArray(String[]::new));
    }

    /// `receipt.device` and the like are rooms of their own: the rule for `receipt` does not hold there.
    private static void room(Map<String, ArchRule> rules, String name, Object... sees) {
        var own = classes().that(inRoom(name));
        var mayBeSeen = Stream.concat(Stream.of(inRoom(name)), Stream.of(sees).flatMap(HouseRules::seen))
                .reduce((one, other) -> one.or(other)).orElseThrow();
        rules.put(name, own.should().onlyDependOnClassesThat(mayBeSeen.or(primitiveOrArrayOfIt())));
    }

    private static Stream<DescribedPredicate<JavaClass>> seen(Object what) {
        return switch (what) {
            case String packages -> Stream.of(resideInAPackage(packages));
            case String[] packages -> Stream.of(resideInAnyPackage(packages));
            default -> ((List<?>) what).stream().map(room -> inRoom((String) room));
        };
    }

    private static List<String> house(String... rooms) {
        return List.of(rooms);
    }

    private static DescribedPredicate<JavaClass> inRoom(String name) {
        return DescribedPredicate.describe("in the room " + name, seen ->
                Rooms.of(seen.getBaseComponentType()).equals(name));
    }

    private static DescribedPredicate<JavaClass> primitiveOrArrayOfIt() {
        return DescribedPredicate.describe("a primitive", seen -> seen.getBaseComponentType().isPrimitive());
    }

    /// Which room a class is in.
    static final class Rooms implements SliceAssignment {
        private static final List<String> WITHIN_ROOMS = List.of("checkout.port", "checkout.access",
                "receipt.device", "scan.camera", "scan.hid");

        static String of(JavaClass given) {
            var place = given.getPackageName();
            if (!(place + ".").startsWith(HOUSE)) {
                return "";
            }
            var path = place.length() < HOUSE.length() ? "" : place.substring(HOUSE.length());
            return WITHIN_ROOMS.stream().filter(room -> (path + ".").startsWith(room + ".")).findFirst()
                    .orElseGet(() -> path.split("\\.")[0]);
        }

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass given) {
            var room = of(given);
            return room.isEmpty() ? SliceIdentifier.ignore() : SliceIdentifier.of(room);
        }

        @Override
        public String getDescription() {
            return "rooms";
        }
    }
}
