package org.peygir.routines.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.peygir.organization.Role;
import org.peygir.platform.web.FieldErrors;
import org.peygir.routines.Branch;
import org.peygir.routines.Branches;
import org.peygir.routines.StageDeadline;
import org.peygir.routines.Wording;

/**
 * Those who are asked at once, as the form of a stage shows them and sends them back.
 *
 * @param rows the last are empty, to be filled in; a row without a question is no branch
 */
public record BranchesPanel(String until, List<Row> rows) {
    private static final int ROWS = 2;
    private static final int MOST = 8;
    private static final int LONGEST = 2000;
    private static final int MOST_TIME = 999;

    /**
     * One branch.
     *
     * @param code empty: a new one
     * @param unit code; empty: the unit that has the case
     * @param role name; empty: none
     * @param person sign-in name; empty: nobody by name
     */
    public record Row(
            String code,
            String ask,
            String unit,
            String role,
            String person,
            String amount,
            String amountUnit,
            Wording text) {
        static final Row EMPTY = new Row("", "OPINION", "", "", "", "", "WORKING_DAYS", Wording.NONE);
    }

    static BranchesPanel of(Branches branches) {
        List<Row> rows = new ArrayList<>();
        for (Branch one : branches.all()) rows.add(row(one));
        return new BranchesPanel(branches.until().name(), filled(rows));
    }

    private static Row row(Branch one) {
        StageDeadline deadline = one.deadline();
        Role role = one.role();
        return new Row(
                one.code(),
                one.ask().name(),
                Objects.requireNonNullElse(one.unitCode(), ""),
                role == null ? "" : role.name(),
                Objects.requireNonNullElse(one.person(), ""),
                deadline == null ? "" : Integer.toString(deadline.amount()),
                deadline == null ? "WORKING_DAYS" : deadline.unit().name(),
                one.textWords());
    }

    static BranchesPanel of(Inputs in) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            if (in.words("branch" + i).isEmpty()) continue;
            rows.add(new Row(
                    in.text("branchCode" + i),
                    in.one("branchAsk" + i, Inputs.names(Branch.Ask.values())),
                    in.text("branchUnit" + i),
                    in.text("branchRole" + i),
                    in.text("branchPerson" + i),
                    in.text("branchAmount" + i),
                    in.one("branchAmountUnit" + i, StagePanel.DEADLINES),
                    in.words("branch" + i)));
        }
        return new BranchesPanel(in.one("until", Inputs.names(Branches.Until.values())), filled(rows));
    }

    void errors(Inputs in, FieldErrors errors) {
        for (int i = 0; i < MOST; i++) {
            Wording text = in.words("branch" + i);
            if (text.isEmpty()) continue;
            if (text.fa().length() > LONGEST
                    || text.en().length() > LONGEST
                    || text.ar().length() > LONGEST) errors.add("branch" + i + "Fa", "routines.error.text-long");
            if (!in.text("branchAmount" + i).isEmpty() && in.number("branchAmount" + i, 1, MOST_TIME, 0) == 0)
                errors.add("branchAmount" + i, "routines.error.amount");
        }
    }

    /** What was sent; new ones are numbered. */
    Branches branches(Inputs in) {
        List<Branch> all = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            Wording text = in.words("branch" + i);
            if (text.isEmpty()) continue;
            String code = in.text("branchCode" + i);
            for (int n = all.size() + 1; code.isEmpty() || taken(all, code); n++) code = "branch-" + n;
            int amount = (int) in.number("branchAmount" + i, 1, MOST_TIME, 0);
            String unit = in.one("branchAmountUnit" + i, StagePanel.DEADLINES);
            String role = in.text("branchRole" + i);
            all.add(new Branch(
                    code,
                    Branch.Ask.valueOf(in.one("branchAsk" + i, Inputs.names(Branch.Ask.values()))),
                    orNull(in.text("branchPerson" + i)),
                    Inputs.names(Role.values()).contains(role) ? Role.valueOf(role) : null,
                    orNull(in.text("branchUnit" + i)),
                    text,
                    amount == 0 ? null : new StageDeadline(amount, StageDeadline.Unit.valueOf(unit))));
        }
        return new Branches(Branches.Until.valueOf(until), all);
    }

    private static boolean taken(List<Branch> all, String code) {
        return all.stream().anyMatch(one -> one.code().equals(code));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static List<Row> filled(List<Row> rows) {
        List<Row> all = new ArrayList<>(rows);
        do all.add(Row.EMPTY);
        while (all.size() < ROWS);
        return all.subList(0, Math.min(all.size(), MOST));
    }
}
