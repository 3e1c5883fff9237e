package org.peygir.routines;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One stage of one version; never changes once the version is published.
 *
 * @param starts a run begins here, and a reopened one comes back here
 * @param status what the case's own status becomes on entering, such as {@code ASSESSING}
 * @param unitCode the unit whose cartable the stage fills; null: the unit that has the case keeps it
 * @param deadline null: the stage has no limit of its own. In a {@link StageKind#TIMER} the time after which it goes on, in a
 *     {@link StageKind#WAIT} the time the customer has
 * @param customerWords what the customer reads while the case is here
 * @param guidanceWords what the staff reads; may be empty
 */
public record Stage(
        long id,
        String code,
        StageKind kind,
        boolean starts,
        String status,
        Wording titleWords,
        @Nullable String unitCode,
        Assignment assignment,
        @Nullable StageDeadline deadline,
        Wording customerWords,
        Wording guidanceWords,
        List<EntryAction> entryActions,
        Branches branches) {

    public Stage {
        entryActions = List.copyOf(entryActions);
    }

    /** A stage that asks nobody at once. */
    public Stage(
            long id,
            String code,
            StageKind kind,
            boolean starts,
            String status,
            Wording titleWords,
            @Nullable String unitCode,
            Assignment assignment,
            @Nullable StageDeadline deadline,
            Wording customerWords,
            Wording guidanceWords,
            List<EntryAction> entryActions) {
        this(
                id,
                code,
                kind,
                starts,
                status,
                titleWords,
                unitCode,
                assignment,
                deadline,
                customerWords,
                guidanceWords,
                entryActions,
                Branches.NONE);
    }

    /** The same under another id. */
    public Stage at(long newId, boolean nowStarts) {
        return copy(newId, nowStarts, branches);
    }

    public Stage with(Branches others) {
        return copy(id, starts, others);
    }

    private Stage copy(long copyId, boolean copyStarts, Branches asked) {
        return new Stage(
                copyId,
                code,
                kind,
                copyStarts,
                status,
                titleWords,
                unitCode,
                assignment,
                deadline,
                customerWords,
                guidanceWords,
                entryActions,
                asked);
    }

    public String title(Locale locale) {
        return titleWords.in(locale);
    }

    public String customerText(Locale locale) {
        return customerWords.in(locale);
    }

    public String guidance(Locale locale) {
        return guidanceWords.in(locale);
    }

    public boolean ends() {
        return kind == StageKind.END;
    }
}
