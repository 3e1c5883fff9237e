package org.peygir.routines.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;
import org.peygir.routines.FieldView;
import org.peygir.routines.web.DesignerPage.SentenceView;

/**
 * The form of a draft: its fields in order, one of them at the side, and the form as those who fill it in see it.
 *
 * @param base the draft as the designer's other page knows it
 * @param groups fields by where they are asked, each group in order
 * @param field the form of a field; null: none is open
 * @param places where a field can be asked: at registration of whom, or in which stage
 */
public record FormDesignPage(
        DesignerPage base,
        List<Group> groups,
        @Nullable FieldPanel field,
        List<Option> types,
        List<Option> places,
        List<Option> shapes,
        SentenceView sentence,
        Preview preview,
        FieldErrors errors) {
    /**
     * The form as it will be seen.
     *
     * @param as whose view it is
     * @param facts of the case, as far as conditions ask for them
     */
    public record Preview(String as, List<View> views, List<TrialPage.Answer> facts, List<FieldView> fields) {
        public boolean isEmpty() {
            return facts.isEmpty() && fields.isEmpty();
        }
    }

    /** @param here whether it is the one shown */
    public record View(String label, String href, boolean here) {}

    /** @param title the place in words */
    public record Group(String title, List<Row> rows) {}

    /**
     * @param about type, who is asked, whether it is required, in one line
     * @param condition in words; empty: always shown
     * @param first nothing stands before it in its group; {@code last} nothing behind it
     */
    public record Row(
            String code,
            String seen,
            String href,
            String label,
            String about,
            String condition,
            boolean open,
            boolean first,
            boolean last) {}

    /** Where the preview asks again which fields are asked; null: that never changes. */
    public @Nullable String asking() {
        return groups.stream()
                        .flatMap(group -> group.rows().stream())
                        .allMatch(row -> row.condition().isEmpty())
                ? null
                : path() + "/preview";
    }

    public String path() {
        return base.path() + "/form";
    }
}
