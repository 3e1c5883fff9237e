package org.peygir.routines.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;

/**
 * The designer: a picture or table of the draft, what is to be mended, and one form at the side.
 *
 * @param path of the draft, such as {@code /routines/home-care/draft}
 * @param svg empty: nothing is drawn yet
 * @param undo what an undo takes back, in words; null: nothing
 * @param stage the form of a stage; null: none is open
 * @param way the form of a way; null: none is open
 * @param place where the chosen thing stands, in words
 */
public record DesignerPage(
        String code,
        String path,
        String title,
        String sub,
        int version,
        String svg,
        boolean table,
        List<StageRow> stages,
        List<WayRow> ways,
        List<FindingRow> findings,
        @Nullable String undo,
        @Nullable String redo,
        @Nullable StagePanel stage,
        @Nullable WayPanel way,
        String place,
        SentenceView sentence,
        Choices choices,
        FieldErrors errors) {

    public record StageRow(
            String code,
            String href,
            String title,
            String kind,
            boolean ends,
            String owner,
            String deadline,
            List<WayRow> out) {}

    /** @param condition in words; empty: none */
    public record WayRow(
            String code,
            String href,
            String label,
            String from,
            String to,
            String condition,
            boolean byDefault,
            boolean first) {}

    /** @param href where it is mended; null: nowhere in particular */
    public record FindingRow(
            boolean grave,
            String where,
            String what,
            String mend,
            @Nullable String href) {}

    /** @param words in the reader's language; {@code cel} the same as the engine reads it; both empty: no condition */
    public record SentenceView(String words, String cel) {}

    /** @param label what the statements are about */
    public record Group(String label, List<Option> options) {}

    /** All that can be chosen in the forms. */
    public record Choices(
            List<Option> kinds,
            List<Option> statuses,
            List<Option> units,
            List<Option> assignments,
            List<Option> people,
            List<Option> deadlineUnits,
            List<Option> entryActions,
            List<Option> triggers,
            List<Option> asks,
            List<Option> untils,
            List<Option> everyRole,
            List<Option> stages,
            List<Option> roles,
            List<Option> fields,
            List<Option> requirements,
            List<Group> statements) {}
}
