package org.nordkassa.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.app.config.TillSettings;
import org.nordkassa.loyalty.CardNumberForm;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.members.FilesOfMembers;
import org.nordkassa.members.Terms;
import org.nordkassa.store.Database;
import org.nordkassa.store.SqliteMembers;
import org.nordkassa.ui.text.MemberTexts;
import org.nordkassa.ui.text.Texts;

/// Puts together what takes members in from files, for the window and for the command line.
public final class MemberDesk {
    private MemberDesk() {}

    public static FilesOfMembers of(Database database, TillHome home, TillSettings settings, Optional<Path> template) {
        var texts = texts(settings);
        var cardu = settings.systems().cardu();
        var terms = new Terms(settings.shop().country().name(),
                cardu.map(TillSettings.Cardu::numbers).orElse(CardNumberForm.USUAL),
                cardu.map(TillSettings.Cardu::groups).orElse(List.of()), template, home.folder(), texts.reportTitles(),
                texts::reason, cardu.isPresent());
        var random = new SecureRandom();
        var shelf = new SqliteMembers(database, new IdsInOrder(InstantSource.system(), random), told(settings.systems()),
                InstantSource.system());
        return new FilesOfMembers(shelf, terms, random::nextInt);
    }

    /// The CRM hears of members as if they were registered at the till; Custobar hears of them at its own pace.
    private static Set<RemoteSystem> told(TillSettings.Systems systems) {
        return systems.rule().isPresent() || systems.sitoo().isPresent() ? Set.of(RemoteSystem.RULE) : Set.of();
    }

    public static MemberTexts texts(TillSettings settings) {
        return new Texts(settings.language(), settings.shop().zone()).members();
    }
}
