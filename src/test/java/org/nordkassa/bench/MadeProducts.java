package org.nordkassa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// A catalogue of any size with names as a shop's: many share their words, as "coffee" is shared in a real one.
final class MadeProducts {
    private static final List<String> MAKERS = List.of("Kuunsilta", "Havukka", "Routa", "Fjordly", "Saltvik", "Brusand",
            "Lumme", "Tuulentupa", "Kastanje", "Sandvika", "Polku", "Virranmaa", "Grannäs", "Ostervang", "Kaarna",
            "Solbo", "Meriharju", "Nordlys", "Birkely", "Suvanto");
    private static final List<String> KINDS = List.of("roasted", "organic", "smoked", "mild", "extra dark", "fresh",
            "kids'", "light", "classic", "winter", "stone-ground", "salted", "cotton", "wool", "oak", "blue", "grey",
            "soft", "strong", "whole", "sliced", "unsweetened", "portable", "reusable", "large");
    private static final List<String> THINGS = List.of("coffee", "kettle", "candle", "cheese", "crispbread", "cardigan",
            "ceramic mug", "knäckebröd", "juice", "jam", "blanket", "batteries", "shampoo", "soap", "socks", "scarf",
            "tea", "towel", "chocolate", "liquorice", "leipä", "maito", "kahvi", "kynttilä", "rye bread", "butter",
            "yoghurt", "salmon", "sausage", "pasta", "rice", "flour", "sugar", "notebook", "pencil", "lamp", "bulb",
            "vase", "bowl", "plate");
    private static final int[] SIZES = {50, 100, 125, 150, 200, 250, 330, 400, 500, 750, 1000};

    private MadeProducts() {}

    /// Writes products 0 to `count` - 1 as a CSV file for the import.
    static void write(Path file, int count) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("sku,name,price,currency,vat_class,unit,barcodes,group\n");
            for (int i = 0; i < count; i++) {
                out.write(String.format(Locale.ROOT, "%s,%s,%d.%02d,EUR,%s,PIECE,%s,Made%n", sku(i), name(i),
                        1 + i % 97, i % 20 * 5, i % 3 == 0 ? "FOOD" : "STANDARD", ean(i)));
            }
        }
    }

    static String sku(int product) {
        return String.format(Locale.ROOT, "SKU-%07d", product);
    }

    static String name(int product) {
        // Numbers without a common divisor: the words do not go round together.
        return MAKERS.get(product % MAKERS.size()) + " " + KINDS.get(product / 7 % KINDS.size()) + " "
                + THINGS.get(product / 3 % THINGS.size()) + " " + SIZES[product % SIZES.length] + " g no "
                + product / 1000;
    }

    static String ean(int product) {
        var digits = String.format(Locale.ROOT, "640%09d", product);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }
}
