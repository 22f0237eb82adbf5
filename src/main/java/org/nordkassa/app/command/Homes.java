package org.nordkassa.app.command;

import java.nio.file.Path;
import java.util.Optional;
import org.nordkassa.app.config.TillHome;

/// The folders commands work in unless told otherwise.
final class Homes {
    private Homes() {}

    static TillHome till(Optional<Path> chosen) {
        return chosen.map(Path::toAbsolutePath).map(TillHome::new).orElseGet(() -> standard("nordkassa"));
    }

    static TillHome demo(Optional<Path> chosen) {
        return chosen.map(Path::toAbsolutePath).map(TillHome::new).orElseGet(() -> standard("nordkassa-demo"));
    }

    /// The folder the program was built in, as its launcher says.
    static Path checkout() {
        return Path.of(System.getProperty("nordkassa.root", "")).toAbsolutePath();
    }

    /// The script of the main job, which is also what the demo plays.
    static Path mainJob() {
        return checkout().resolve("assets/rehearsals/main-job.txt");
    }

    private static TillHome standard(String name) {
        return TillHome.standard(name, System.getenv(), System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")));
    }
}
