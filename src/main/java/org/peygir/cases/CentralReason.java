package org.peygir.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Why the complaints unit has a case that was told elsewhere (ORG-10). Words: {@code structure.central.NAME}. */
public enum CentralReason {
    NO_AUTHORITY(true),
    NO_MEANS(true),
    NEEDS_EXPERT(true),
    SEVERAL_UNITS(true),
    CUSTOMER_ASKED(true),
    /** More serious than the rule lets branches try. */
    SEVERITY(false),
    /** More is at stake than the rule lets branches try. */
    VALUE(false),
    /** The time to solve it where it was told ran out (ORG-09). */
    LOCAL_CLOCK(false),
    /** It came by a door where nobody was told first. */
    NOBODY_FIRST(false);

    private final boolean said;

    CentralReason(boolean said) {
        this.said = said;
    }

    /** Those that a person may give; the others the rules find. */
    public static List<CentralReason> said() {
        return Arrays.stream(values()).filter(reason -> reason.said).toList();
    }

    /** One that a person may give, by its name. */
    public static Optional<CentralReason> parse(String name) {
        return said().stream().filter(reason -> reason.name().equals(name)).findFirst();
    }
}
