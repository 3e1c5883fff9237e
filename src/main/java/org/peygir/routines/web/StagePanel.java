package org.peygir.routines.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.peygir.platform.web.FieldErrors;
import org.peygir.routines.Assignment;
import org.peygir.routines.Branches;
import org.peygir.routines.EntryAction;
import org.peygir.routines.Stage;
import org.peygir.routines.StageDeadline;
import org.peygir.routines.StageKind;
import org.peygir.routines.Version;
import org.peygir.routines.Wording;
import org.peygir.routines.domain.CaseTerm;
import org.peygir.routines.domain.Redraft;

/**
 * A stage as the form at the side shows it and sends it back.
 *
 * @param code empty: a new stage
 * @param seen mark of the stage as it was when the form was made
 * @param assignment {@code QUEUE}, {@code ROUND_ROBIN}, {@code LEAST_LOADED}, {@code OWNER} or {@code STAFF}
 * @param amount of the deadline as typed
 * @param branches those who are asked at once; only a stage of that kind keeps them
 * @param after new stages only: code of the stage that leads here, or empty
 */
public record StagePanel(
        String code,
        String seen,
        Wording title,
        String kind,
        boolean start,
        String status,
        String unit,
        String assignment,
        String person,
        String amount,
        String amountUnit,
        Wording customer,
        Wording guidance,
        List<String> entry,
        BranchesPanel branches,
        String after) {
    private static final int MOST = 999;
    private static final int LONGEST = 2000;
    static final List<String> DEADLINES = List.of("WORKING_DAYS", "CALENDAR_DAYS", "WORKING_MINUTES");

    /** A form to fill in; the first stage of all starts the routine. */
    static StagePanel fresh(Version draft, String after, String seen) {
        boolean first = draft.stages().isEmpty();
        return new StagePanel(
                "",
                seen,
                Wording.NONE,
                "TASK",
                first,
                first ? "ASSESSING" : "IN_PROGRESS",
                "",
                "LEAST_LOADED",
                "",
                "",
                "WORKING_DAYS",
                Wording.NONE,
                Wording.NONE,
                List.of(),
                BranchesPanel.of(Branches.NONE),
                after);
    }

    static StagePanel of(Stage stage, String seen) {
        StageDeadline deadline = stage.deadline();
        boolean named = stage.assignment() instanceof Assignment.Staff;
        return new StagePanel(
                stage.code(),
                seen,
                stage.titleWords(),
                stage.kind().name(),
                stage.starts(),
                stage.status(),
                Objects.requireNonNullElse(stage.unitCode(), ""),
                named ? "STAFF" : stage.assignment().text(),
                stage.assignment() instanceof Assignment.Staff(String name) ? name : "",
                deadline == null ? "" : Integer.toString(deadline.amount()),
                deadline == null ? "WORKING_DAYS" : deadline.unit().name(),
                stage.customerWords(),
                stage.guidanceWords(),
                stage.entryActions().stream().map(Enum::name).toList(),
                BranchesPanel.of(stage.branches()),
                "");
    }

    static StagePanel of(Inputs in) {
        return new StagePanel(
                in.text("code"),
                in.text("seen"),
                in.words("title"),
                in.one("kind", Inputs.names(StageKind.values())),
                in.flag("start"),
                in.one("status", CaseTerm.STATUSES),
                in.text("unit"),
                in.one("assignment", DesignerChoices.ASSIGNMENTS),
                in.text("person"),
                in.text("amount"),
                in.one("amountUnit", DEADLINES),
                in.words("customer"),
                in.words("guidance"),
                in.some("entry", Inputs.names(EntryAction.values())),
                BranchesPanel.of(in),
                in.text("after"));
    }

    FieldErrors errors(Inputs in) {
        FieldErrors errors = new FieldErrors();
        if (title.isEmpty()) errors.add("titleFa", "routines.error.title");
        if (title.fa().length() > 80 || title.en().length() > 80 || title.ar().length() > 80)
            errors.add("titleFa", "routines.error.title-long");
        if (assignment.equals("STAFF") && person.isEmpty()) errors.add("person", "routines.error.person");
        if (!amount.isEmpty() && in.number("amount", 1, MOST, 0) == 0) errors.add("amount", "routines.error.amount");
        for (String text : List.of(customer.fa(), customer.en(), customer.ar()))
            if (text.length() > LONGEST) errors.add("customerFa", "routines.error.text-long");
        for (String text : List.of(guidance.fa(), guidance.en(), guidance.ar()))
            if (text.length() > LONGEST) errors.add("guidanceFa", "routines.error.text-long");
        branches.errors(in, errors);
        return errors;
    }

    /** The stage that was sent; new ones get a code from their English name. */
    Stage stage(Inputs in, Version draft) {
        boolean ends = kind.equals("END");
        long days = in.number("amount", 1, MOST, 0);
        return new Stage(
                0,
                code.isEmpty() ? Codes.free(draft, title.en(), "stage") : code,
                StageKind.valueOf(kind),
                start,
                ends ? CaseTerm.CLOSED : status,
                title,
                unit.isEmpty() ? null : unit,
                Assignment.parse(assignment.equals("STAFF") ? "STAFF:" + person : assignment),
                days == 0 || ends ? null : new StageDeadline((int) days, StageDeadline.Unit.valueOf(amountUnit)),
                customer,
                guidance,
                entry.stream().map(EntryAction::valueOf).toList(),
                kind.equals("PARALLEL") ? branches.branches(in) : Branches.NONE);
    }

    /** Codes of new things. */
    static final class Codes {
        private Codes() {}

        static String free(Version draft, String english, String otherwise) {
            String code = english.toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9]+", "-")
                    .replaceAll("^-+|-+$", "");
            if (code.length() > 40) code = code.substring(0, 40).replaceAll("-+$", "");
            return Redraft.free(draft, code.isEmpty() ? otherwise : code);
        }
    }
}
