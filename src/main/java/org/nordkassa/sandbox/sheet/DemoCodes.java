package org.nordkassa.sandbox.sheet;

import com.google.zxing.BarcodeFormat;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nordkassa.sandbox.CsvTable;
import org.nordkassa.sandbox.CsvTable.Row;

/// The sections of the demo shop's sheet, made from its CSV files.
public final class DemoCodes {

    private static final int PER_GROUP = 2;
    private static final int OF_RARE_SYMBOLOGY = 3;
    /// What the scale put into the labels: sku to grams or cents, four digits.
    private static final Map<String, String> ON_THE_SCALE = Map.of(
            "CTR-001", "0345", "CHE-002", "0218", "VEG-001", "1280", "DEL-062", "0745", "SWE-022", "0399");

    private final CsvTable members;
    private final CsvTable giftCards;
    private final CsvTable products;

    public DemoCodes(CsvTable members, CsvTable giftCards, CsvTable products) {
        this.members = members;
        this.giftCards = giftCards;
        this.products = products;
    }

    /// Reads `/assets/demo/` on the class path.
    public static DemoCodes onClassPath() throws IOException {
        return new DemoCodes(
                CsvTable.onClassPath("/assets/demo/members.csv"),
                CsvTable.onClassPath("/assets/demo/gift-cards.csv"),
                CsvTable.onClassPath("/assets/demo/products.csv"));
    }

    /// Members, gift cards, products, and labels as a counter scale prints them.
    public List<SheetSection> sections() {
        return List.of(
                new SheetSection("Members", "Cardu codes: scan one on any screen and the member is in the basket.",
                        5, 142, members.rows().stream().map(DemoCodes::member).toList()),
                new SheetSection("Gift cards", "Scan one while paying.",
                        3, 96, giftCards.rows().stream().map(DemoCodes::giftCard).toList()),
                new SheetSection("Products", "Codes of the demonstration prefixes 952 and 614141, on no real product.",
                        4, 89, products()),
                new SheetSection("From the scale", "Codes made in the shop, with the weight or the price inside.",
                        4, 89, inStore()));
    }

    private static PrintedCode member(Row row) {
        var card = row.may("customer_card").orElse("");
        return new PrintedCode(BarcodeFormat.QR_CODE, card, row.may("first_name").orElse("") + " " + row.may("last_name").orElse(""),
                row.may("phone").orElse(""), card);
    }

    private static PrintedCode giftCard(Row row) {
        var number = row.may("card_number").orElse("");
        var pin = row.may("pin").map(digits -> ", PIN " + digits).orElse("");
        var state = row.may("state").orElse("").equals("VOID") ? "void" : "until " + row.may("expires").orElse("");
        return new PrintedCode(BarcodeFormat.CODE_128, number, row.may("amount").orElse("") + " " + row.may("currency").orElse(""),
                state + pin, number.replaceAll("(.{4})(?!$)", "$1 "));
    }

    /// A few of each group, and a few of each kind of code that few products carry.
    private List<PrintedCode> products() {
        return Stream.of(
                        chosen(BarcodeFormat.EAN_13, PER_GROUP, row -> row.may("group").orElse("")),
                        chosen(BarcodeFormat.EAN_8, OF_RARE_SYMBOLOGY, row -> "all"),
                        chosen(BarcodeFormat.UPC_A, OF_RARE_SYMBOLOGY, row -> "all"))
                .flatMap(List::stream).toList();
    }

    private List<PrintedCode> chosen(
            BarcodeFormat symbology, int perGroup, Function<Row, String> group) {
        var taken = new HashMap<String, Integer>();
        var chosen = new ArrayList<PrintedCode>();
        for (var row : products.rows()) {
            var code = row.may("barcodes").orElse("").split("\\|")[0];
            boolean fits = code.length() == digits(symbology) && !isItemKey(code);
            if (fits && taken.merge(group.apply(row), 1, Integer::sum) <= perGroup) {
                chosen.add(product(symbology, code, row, row.may("price").orElse("") + " " + row.may("currency").orElse("")));
            }
        }
        return chosen;
    }

    private List<PrintedCode> inStore() {
        return products.rows().stream()
                .filter(row -> ON_THE_SCALE.containsKey(row.may("sku").orElse("")))
                .map(DemoCodes::label)
                .toList();
    }

    private static PrintedCode label(Row row) {
        var content = ON_THE_SCALE.get(row.may("sku").orElse(""));
        var number = new BigDecimal(content);
        var currency = row.may("currency").orElse("");
        var detail = row.may("unit").orElse("").equals("KILOGRAM")
                ? number.movePointLeft(3) + " kg at " + row.may("price").orElse("") + " " + currency + "/kg"
                : "price on the label " + number.movePointLeft(2) + " " + currency;
        return product(BarcodeFormat.EAN_13, withCheckDigit(row.may("barcodes").orElse("") + content), row, detail);
    }

    private static PrintedCode product(BarcodeFormat symbology, String code, Row row, String detail) {
        var caption = switch (code.length()) {
            case 13 -> code.replaceFirst("(.)(.{6})(.{6})", "$1 $2 $3");
            case 12 -> code.replaceFirst("(.)(.{5})(.{5})(.)", "$1 $2 $3 $4");
            default -> code.replaceFirst("(.{4})(.{4})", "$1 $2");
        };
        return new PrintedCode(symbology, code, row.may("name").orElse(""), detail, caption);
    }

    private static int digits(BarcodeFormat symbology) {
        return symbology == BarcodeFormat.EAN_13 ? 13 : symbology == BarcodeFormat.UPC_A ? 12 : 8;
    }

    private static boolean isItemKey(String code) {
        return code.startsWith("2") && code.length() == 8;
    }

    /// The GS1 check digit: weights 3 and 1 from the right.
    private static String withCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? 3 * digit : digit;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
