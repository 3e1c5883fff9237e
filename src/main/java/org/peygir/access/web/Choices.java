package org.peygir.access.web;

import java.util.List;
import org.peygir.platform.web.Languages;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;

/** Lists to choose from that several pages share. */
final class Choices {
    private Choices() {}

    static List<Option> languages(Shell shell) {
        return Languages.ALL.stream()
                .map(locale -> new Option(locale.getLanguage(), shell.t("platform.language." + locale.getLanguage())))
                .toList();
    }
}
