package org.nordkassa.checkout.port;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Members as files: Cardu's export, the customer template of Commerce Cloud, lists of other systems. Everything here
/// blocks for as long as a file takes.
public interface MemberFiles {
    /// How many rows a file that is written has at most; Commerce Cloud takes no more.
    int MOST_ROWS = 50_000;

    /// Which columns a file has.
    enum Form {
        /// `Firstname Lastname Email Phone customerId`: Cardu's export.
        CARDU,
        /// `firstName lastName email phoneNumber:1 customerCard:1`: Commerce Cloud's template.
        COMMERCE_CLOUD,
        /// Other names for the same.
        OTHER
    }

    /// What is being done.
    enum Stage {
        CHECKING, TAKING_IN, WRITING
    }

    /// Told how far it has come, and asked whether to go on. On the thread that does the work.
    interface Watch {
        /// @param rows done at this stage
        /// @param of how many there are; 0 while nobody knows
        void at(Stage stage, int rows, int of);

        boolean isCancelled();

        /// Nobody watches.
        static Watch none() {
            return new Watch() {
                @Override
                public void at(Stage stage, int rows, int of) {}

                @Override
                public boolean isCancelled() {
                    return false;
                }
            };
        }
    }

    /// Why a row is left out.
    enum Reason {
        NAME_MISSING, NO_KEY, PHONE, PHONE_SHORTENED, EMAIL, CARD, CARD_SHORTENED, DATE, IS_A_DATE, CELL_ERROR,
        /// Another row has the same card, but says something else.
        CARD_TWICE,
        /// Another row is of the same person, but says something else.
        PERSON_TWICE,
        /// See [MemberShelf.Fate].
        OTHER_CARD, SEVERAL
    }

    /// @param row as a spreadsheet counts, from 1
    /// @param value the cell that cannot be understood, or empty
    /// @param other the other row, where there is one
    record Rejected(int row, Reason reason, String value, Optional<Integer> other) {}

    /// How many rows come to what.
    ///
    /// @param repeated rows that say the same as one before
    /// @param numbers card numbers that are made
    /// @param sharing new ones whose phone number or e-mail address somebody else has too
    record Counts(int added, int changed, int same, int repeated, int rejected, int empty, int numbers, int sharing) {
        public int rows() {
            return added + changed + same + repeated + rejected;
        }
    }

    /// One of the first rows as it was understood, masked.
    ///
    /// @param card empty where a number will be made
    record Sample(int row, String name, String phone, String email, String card) {}

    /// Why a file cannot be used at all.
    sealed interface Problem {
        record NotFound() implements Problem {}

        record Unreadable() implements Problem {}

        record Empty() implements Problem {}

        record Damaged() implements Problem {}

        record PasswordProtected() implements Problem {}

        /// Neither `.xlsx`, `.xls`, text nor a ZIP with one of them.
        record NotATable() implements Problem {}

        /// A ZIP with more than one table, none of them called `Person Customers`.
        record SeveralTables() implements Problem {}

        record TooLarge() implements Problem {}

        /// @param missing as Cardu's export calls them
        /// @param found what the first row says instead
        record ColumnsMissing(List<String> missing, List<String> found) implements Problem {}

        record ColumnTwice(String name) implements Problem {}

        /// It became another while it was read.
        record Changed() implements Problem {}

        /// Where the new file should go nothing can be written.
        record NotWritable() implements Problem {}
    }

    sealed interface Looked {}

    /// What a file holds, and what taking it in would come to.
    ///
    /// @param unused columns that are not looked at
    /// @param rejected the first of them
    record Preview(Path file, Form form, List<String> unused, List<Sample> samples, Counts counts,
            List<Rejected> rejected) implements Looked {
        public Preview {
            unused = List.copyOf(unused);
            samples = List.copyOf(samples);
            rejected = List.copyOf(rejected);
        }
    }

    record Unusable(Problem problem) implements Looked, Ended {}

    record Cancelled() implements Looked {}

    sealed interface Ended {}

    /// @param isWhole false when it was cancelled: what has been taken in stays, and the rest can be taken in later
    /// @param rejected the first of them
    /// @param report the file with the rows that were left out and why, where there are any
    /// @param written the files that were written
    record Done(boolean isWhole, Counts counts, List<Rejected> rejected, Optional<Path> report, List<Path> written)
            implements Ended {
        public Done {
            rejected = List.copyOf(rejected);
            written = List.copyOf(written);
        }
    }

    Looked look(Path file, Watch watch);

    /// Takes the members of a file into the register. What is rejected goes into a file beside it.
    Ended take(Path file, Watch watch);

    /// Writes the register as the customer template, which is also what Cardu is sent: `.xlsx`, `.xls` or `.zip`.
    Ended export(Path target, Watch watch);

    /// How far Cardu is set up.
    SetUp setUp();

    /// The order is: the account first, then the import. Whoever joins between an export of Cardu's and the account's
    /// first answer would otherwise be missing in both.
    enum SetUp {
        NO_ACCOUNT, NEVER_ANSWERED, READY
    }
}
