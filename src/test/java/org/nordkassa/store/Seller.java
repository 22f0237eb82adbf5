package org.nordkassa.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.nordkassa.checkout.port.Journal.Page;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.loyalty.RemoteSystem;

/// A process of its own that sells without end and says what it has committed. It is there to be killed.
final class Seller {
    private Seller() {}

    public static void main(String[] arguments) {
        var told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var journal = new SqliteJournal(Database.open(Path.of(arguments[0])), InstantSource.system());
        while (true) {
            var story = new SaleStory();
            journal.append(story.id, Page.of(List.of(story.started(), story.coffee())));
            told.println("appended " + story.id + " 2");
            journal.append(story.id, new Page(List.of(story.coffee("x".repeat(5_000)), story.paid()),
                    List.of(new OutgoingMessage.TellSale(RemoteSystem.CUSTOBAR, story.id),
                            new OutgoingMessage.TellSale(RemoteSystem.RULE, story.id))));
            told.println("appended " + story.id + " 4");
            told.println("completed " + story.id + " " + story.completedIn(journal));
        }
    }
}
