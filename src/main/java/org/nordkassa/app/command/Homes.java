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

    private static TillHome standard(String name) {
        return TillHome.standard(name, System.getenv(), System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")));
    }
}
