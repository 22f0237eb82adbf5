package org.nordkassa.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.app.config.TillSettings;
import org.nordkassa.loyalty.CardNumberForm;
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
        return new FilesOfMembers(new SqliteMembers(database, UUID::randomUUID), terms, new SecureRandom()::nextInt);
    }

    public static MemberTexts texts(TillSettings settings) {
        return new Texts(settings.language(), settings.shop().zone()).members();
    }
}
