package org.nordkassa.members;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Makes the export that `assets/rehearsals/001-migration.txt` takes in.
final class CarduExport {
    private CarduExport() {}

    /// @param arguments where it goes
    public static void main(String... arguments) throws IOException {
        Sheets.xlsx(Path.of(arguments[0]), List.of(Sheets.CARDU,
                List.of("Aino", "Virtalampi", "aino.virtalampi@example.com", "+358 40 123 4567", "CUCKPP9B8YH2"),
                List.of("Veera", "Koivisto", "veera@example.com", "044 555 0101", "CUFR0MCARDU2"),
                List.of("Pekka", "Niemi", "", 358445550202L, "CUFR0MCARDU3"),
                Arrays.asList("Martti", "Salo", "martti@example.com", "+358 (0)45 555 0303", null),
                Arrays.asList(null, null, null, null, null),
                Arrays.asList("Helmi", "Lahti", "HELMI@EXAMPLE.COM", null, null),
                List.of("Veera", "Koivisto", "veera@example.com", "0445550101", "CUFR0MCARDU2"),
                List.of("Onni", "Kari", "onni@example.com", "call me", "CUFR0MCARDU5"),
                List.of("Ilta", "Laine", "ilta(at)example.com", "", "CUFR0MCARDU6"),
                List.of("Otso", "Mäki", "otso@example.com", "", "CUFR0MCARDU7"),
                List.of("Oona", "Mäki", "oona@example.com", "", "CUFR0MCARDU7"),
                Arrays.asList("Eero", null, null, null, null)));
    }
}
