package org.peygir.deadlines.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;

/**
 * The rules of escalation, one of them open for editing or a new one, and what they did lately.
 *
 * @param done the key of what was just saved; null when nothing was
 */
public record EscalationPage(
        List<RuleRow> rules,
        Form form,
        Digest digest,
        List<Happened> happened,
        @Nullable String done) {
    /** At which times people are told. @param rows what is set, in words */
    public record Digest(
            List<String> rows,
            String unit,
            String times,
            boolean night,
            List<Option> units,
            boolean everywhere,
            FieldErrors errors) {}

    /** @param href null when the person may not change it */
    public record RuleRow(
            String when,
            String deed,
            String where,
            boolean active,
            @Nullable String href) {}

    /** A rule as typed. @param id 0 for a new one */
    public record Form(
            long id,
            int version,
            String trigger,
            String clock,
            String threshold,
            String deed,
            String rung,
            String unit,
            String severity,
            boolean night,
            boolean active,
            List<Option> triggers,
            List<Option> clocks,
            List<Option> deeds,
            List<Option> rungs,
            List<Option> units,
            List<Option> severities,
            boolean everywhere,
            FieldErrors errors) {}

    public record Happened(String number, String title, String href, String why, String what, String at) {}
}
