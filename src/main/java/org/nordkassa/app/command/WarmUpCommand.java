package org.nordkassa.app.command;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nordkassa.app.Display;
import org.nordkassa.app.Toolkit;
import org.nordkassa.app.config.NewHome;
import org.nordkassa.app.config.SettingsFile;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.app.rehearsal.Rehearsals;
import org.nordkassa.checkout.port.GiftCards;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Opens and works a till that nobody sees, while Java watches which classes that takes. The launcher has it done once after
/// each build; every later start takes them from the cache that Java wrote.
@Command(name = "warm-up", hidden = true, description = "Play the main job for the sake of a faster start.")
final class WarmUpCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = "A folder for the home and what is played.")
    private Path folder;

    @Override
    public Integer call() throws Exception {
        readSettings();
        return new Rehearsals(new Toolkit(Display.NONE), new PrintWriter(Writer.nullWriter()))
                .demo(Homes.mainJob(), folder.resolve("played"), GiftCards.Mode.ON_CARD);
    }

    private void readSettings() throws Exception {
        var home = new TillHome(folder.resolve("home"));
        NewHome.furnish(home);
        SettingsFile.read(home);
    }
}
