package org.nordkassa.app.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.nordkassa.app.Main;
import org.nordkassa.app.rehearsal.Stages.Played;

/// The rehearsals that ship with the till, over real HTTP. Two at a time: each waits most of the time, for whoever types
/// and for systems that are slow on purpose.
///
/// The main job, and what is told of a script that goes wrong, come from a program of their own, as in a shop. The
/// others are played one after the other by programs that stay: a start costs as much as many steps.
@Execution(ExecutionMode.CONCURRENT)
class JourneysTest {
    @RegisterExtension
    static final Stages STAGES = new Stages();

    @TempDir
    private Path folder;

    @Test
    void theMainJobFromTheFirstProductToTheReceipt() throws IOException, InterruptedException {
        var played = playAlone("assets/rehearsals/main-job.txt");
        assertEquals(0, played.status(), played.output());
        assertTrue(Files.size(folder.resolve("T1-000001.pdf")) > 1000);
        assertTrue(Files.size(folder.resolve("T1-000001.escpos")) > 500);
        assertTrue(Files.size(folder.resolve("09-receipt.png")) > 10_000);
    }

    @Test
    void aSaleWithEverySystemDownWhoseMessagesArriveWhenTheyAreBack() throws IOException, InterruptedException {
        assertHolds("assets/rehearsals/all-down.txt");
    }

    @Test
    void giftCardsThatAreMovedToTheCustomer() throws IOException, InterruptedException {
        assertHolds("assets/rehearsals/on-customer.txt", "--gift-cards", "on_customer");
    }

    @Test
    void giftCardsAreLookedInto() throws IOException, InterruptedException {
        assertHolds("assets/rehearsals/gift-cards-desk.txt");
    }

    @Test
    void anotherModeOfGiftCardsIsSavedOnlyWithAYes() throws IOException, InterruptedException {
        assertHolds("assets/rehearsals/gift-card-mode.txt");
    }

    @Test
    void giftCardsWithoutTheirServer() throws IOException, InterruptedException {
        assertHolds("assets/rehearsals/gift-cards-offline.txt", "--offline", "20");
    }

    @Test
    void whatAGiftCardDidNotPayIsInDoubtUntilSomebodyHasDealtWithIt() throws IOException, InterruptedException {
        assertHolds("assets/rehearsals/gift-cards-unpaid.txt", "--offline", "20");
    }

    @Test
    void whatAnotherTillHoldsIsRefusedUntilItLetsGo() throws IOException, InterruptedException {
        assertHolds("assets/rehearsals/holds.txt", "--holds");
    }

    @Test
    void membersWhoJoinChangeAndLeaveInCardu() throws IOException, InterruptedException {
        assertHolds("assets/rehearsals/000-cardu.txt");
    }

    @Test
    void membersWhoMoveInFromAFileAndBackToCardu() throws IOException, InterruptedException {
        assertHolds("assets/rehearsals/001-migration.txt");
        assertTrue(Files.size(folder.resolve("Person Customers.zip")) > 1000);
        assertTrue(Files.size(folder.resolve("001-cardu-export - Left out.xlsx")) > 1000);
    }

    @Test
    void theDocumentAboutCustobar() throws IOException, InterruptedException {
        assertHolds("assets/rehearsals/002-custobar.txt");
    }

    @Test
    void aCustomerWhoIsErased() throws IOException, InterruptedException {
        assertHolds("assets/rehearsals/privacy.txt");
    }

    @Test
    void everyKindOfCode() throws IOException, InterruptedException {
        assertHolds("assets/rehearsals/codes.txt");
    }

    @Test
    void ruleFromTheSearchToTheOrder() throws IOException, InterruptedException {
        assertHolds("assets/rehearsals/004-rule.txt");
    }

    @Test
    void giftCardsSoldToppedUpAndSpent() throws IOException, InterruptedException {
        assertHolds("assets/rehearsals/003-gift-cards.txt");
    }

    @Test
    void aSaleThatIsSplitForASecondGiftCard() throws IOException, InterruptedException {
        assertHolds("assets/rehearsals/gift-card-split.txt");
    }

    @Test
    void cashiersWhoLogInLockAndAskEachOther() throws IOException, InterruptedException {
        assertHolds("assets/rehearsals/cashiers.txt");
    }

    @Test
    void whatIsInDoubtUntilItIsResolved() throws IOException, InterruptedException {
        assertHolds("assets/rehearsals/in-doubt.txt");
    }

    @Test
    void theDayAndItsClosing() throws IOException, InterruptedException {
        assertHolds("assets/rehearsals/day.txt");
        assertTrue(Files.size(folder.resolve("Z-000001.pdf")) > 1000);
    }

    @Test
    void aMissedExpectationIsToldWithItsLineAndTheExitStatus() throws IOException, InterruptedException {
        var script = Files.writeString(folder.resolve("wrong.txt"), "scan 9526000111788\nexpect lines 2\n");
        var played = playAlone(script.toString());
        assertEquals(1, played.status(), played.output());
        assertTrue(played.output().contains("missed: 1"), played.output());
        assertTrue(Files.exists(folder.resolve("missed-line-2.png")));
    }

    @Test
    void aScriptThatCannotBeReadIsToldWithItsLine() throws IOException, InterruptedException {
        var script = Files.writeString(folder.resolve("unreadable.txt"), "\nscann 9526000111788\n");
        var played = playAlone(script.toString());
        assertEquals(2, played.status(), played.output());
        assertTrue(played.output().contains("line 2: there is no step \"scann\""), played.output());
    }

    private void assertHolds(String... arguments) throws IOException, InterruptedException {
        var played = STAGES.play(command(arguments));
        assertEquals(0, played.status(), played.output());
    }

    private Played playAlone(String... arguments) throws IOException, InterruptedException {
        var java = Stages.java();
        java.add(Main.class.getName());
        java.addAll(command(arguments));
        var process = new ProcessBuilder(java).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Played(process.waitFor(), output);
    }

    private List<String> command(String... arguments) {
        var command = new ArrayList<>(List.of("rehearse", "--out", folder.toString()));
        command.addAll(List.of(arguments));
        return command;
    }
}
