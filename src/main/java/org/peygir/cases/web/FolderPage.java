package org.peygir.cases.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.Option;

/**
 * One folder of the cartable.
 *
 * @param count how many cases are in it, in words
 * @param people whose work the reader looks at as a deputy; empty in every other folder
 * @param clocks deadlines by which it may be sorted and narrowed; @param clock the chosen one, empty for the usual order
 * @param next address of the rows that follow, null at the end
 * @param report what a bulk action did, or null
 * @param since the moment of reading, for asking what came later
 */
public record FolderPage(
        String code,
        String title,
        String count,
        List<Hint> hints,
        List<Filter> people,
        List<Filter> filters,
        List<Option> clocks,
        String clock,
        List<Group> groups,
        @Nullable String next,
        @Nullable Empty empty,
        @Nullable BulkReport report,
        String since,
        boolean mayArchive,
        boolean mayRegister) {

    /** The same with those whose work the reader may look at. */
    FolderPage lentBy(List<Filter> people) {
        return new FolderPage(
                code,
                title,
                count,
                hints,
                people,
                filters,
                clocks,
                clock,
                groups,
                next,
                empty,
                report,
                since,
                mayArchive,
                mayRegister);
    }

    /** Where the look beside the list begins; null for an empty list. */
    public @Nullable String first() {
        return groups.isEmpty() ? null : groups.getFirst().rows().getFirst().path() + "/peek";
    }

    /** A way to narrow the folder. */
    public record Filter(String label, String href, boolean on) {}

    /** Something worth knowing above the list, with a way to do something about it. */
    public record Hint(String text, String href, String label) {}

    /** A headed part of the list; title empty where the folder has only one. */
    public record Group(String title, String note, List<FolderRowView> rows) {}

    /** Nothing to show: why, and what to do about it. */
    public record Empty(
            String text,
            String kind,
            @Nullable String href,
            @Nullable String label) {}

    /** What was done, and the cases for which it was not. */
    public record BulkReport(String done, List<String> refused) {}
}
