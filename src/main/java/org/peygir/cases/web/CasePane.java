package org.peygir.cases.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.Due;
import org.peygir.platform.web.Fact;
import org.peygir.platform.web.FileItem;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Tab;
import org.peygir.routines.Drawing;

/**
 * The side of a case's page: tabs, and the one that is open.
 *
 * @param chosen the address names the tab, so a phone shows it instead of the stream
 */
public record CasePane(List<Tab> tabs, String open, boolean chosen, Body body) {
    public sealed interface Body {}

    /** @param record the answers that must be there before the case may end */
    public record Complaint(
            List<Fact> facts, String words, Own own, List<Fact> record, boolean mayRecord, Weight weight)
            implements Body {}

    /**
     * Answers to the routine's own form.
     *
     * @param any the routine asks something, or something is answered
     */
    public record Own(List<Fact> answers, boolean any, boolean mayCorrect) {}

    /**
     * The priority: which factor gave how many points.
     *
     * @param kind of the badge
     * @param set the level that a person set and why, in words; null when the points decide
     */
    public record Weight(
            String level,
            String kind,
            List<Fact> parts,
            String sum,
            @Nullable String set,
            boolean mayWeigh) {}

    public record Promises(List<PromiseRow> rows, List<Option> means, boolean mayMake) implements Body {}

    /** @param kind of the badge; @param made by whom, when, through what, to whom; @param note what became of it */
    public record PromiseRow(
            long id, String text, Due due, String state, String kind, String made, String note, boolean maySettle) {}

    /**
     * @param earlier other complaints of the same person that the reader may see
     * @param href the page of the customer; null for who may not read it
     */
    public record Customer(
            String name,
            @Nullable String note,
            List<Contact> contacts,
            boolean mayReveal,
            List<Earlier> earlier,
            @Nullable String href)
            implements Body {
        /** Something is still masked that the reader may have shown: then the page asks for a reason. */
        public boolean asks() {
            return mayReveal && contacts.stream().anyMatch(contact -> contact.until() == null);
        }
    }

    /**
     * Masked, or in full for the one who gave a reason.
     *
     * @param field name of a {@link org.peygir.customers.PersonalField}
     * @param until till when it is shown, in words; null while masked
     */
    public record Contact(
            String field,
            String label,
            String shown,
            @Nullable String until) {}

    public record Earlier(String href, String number, String subject, String state, String date) {}

    /** @param say what may be told the customer word for word: what comes next, with dates (RCV-05) */
    public record Routine(Drawing drawing, String version, List<Fact> facts, String guidance, String say, NextWays ways)
            implements Body {}

    /** @param reasons for which a clock of the handler may stand */
    public record Deadlines(List<ClockView> clocks, List<Option> reasons) implements Body {}

    public record Files(List<FileItem> files, boolean mayAttach) implements Body {}

    /** @param looks who saw what; null for who may not read that */
    public record History(
            CaseRibbon ribbon, List<Fact> moments, @Nullable List<Seen> looks) implements Body {}

    public record Seen(String who, String when, String what, String reason) {}
}
