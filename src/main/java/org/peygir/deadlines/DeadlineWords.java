package org.peygir.deadlines;

import java.util.ArrayList;
import java.util.List;
import org.peygir.organization.Organization;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Clocks, amounts and conditions in the reader's language, the same on every page. */
@Component
public class DeadlineWords {
    private final Organization organization;

    DeadlineWords(Organization organization) {
        this.organization = organization;
    }

    /** Of a clock's code. */
    public static String name(Shell shell, String code) {
        return shell.t("deadlines.clock." + code);
    }

    /** «۸ ساعت کاری», «۱۰ روز کاری», «۳۰ روز». */
    public static String amount(Shell shell, int amount, DeadlineUnit unit) {
        return switch (unit) {
            case WORKING_MINUTES ->
                shell.t("deadlines.amount.minutes", shell.f().workingDuration(amount));
            case WORKING_DAYS, CALENDAR_DAYS -> shell.t("deadlines.amount." + unit, amount);
        };
    }

    /** Which cases a line is for: «دستهٔ تأخیر، شدت بحرانی», or «همهٔ پرونده‌ها». */
    public String conditions(Shell shell, Policy p) {
        List<String> told = new ArrayList<>();
        Long unit = p.unitId();
        if (!p.category().isEmpty()) told.add(shell.t("deadlines.condition.is.category", p.category()));
        if (p.severity() != null)
            told.add(shell.t("deadlines.condition.is.severity", shell.t("platform.severity." + p.severity())));
        if (!p.track().isEmpty())
            told.add(shell.t("deadlines.condition.is.track", shell.t("deadlines.track." + p.track())));
        if (unit != null)
            told.add(shell.t(
                    "deadlines.condition.is.unit", organization.unit(unit).name(shell.locale())));
        if (!p.tier().isEmpty()) told.add(shell.t("deadlines.condition.is.tier", p.tier()));
        return told.isEmpty()
                ? shell.t("deadlines.condition.all")
                : String.join(shell.t("deadlines.condition.comma") + " ", told);
    }

    /** A line that did not win, and why, in a sentence. */
    public String lost(Shell shell, Policy.Lost lost) {
        return shell.t(
                "deadlines.lost.line",
                conditions(shell, lost.policy()),
                amount(shell, lost.policy().amount(), lost.policy().unit()),
                why(shell, lost));
    }

    /** Why it did not win. */
    public static String why(Shell shell, Policy.Lost lost) {
        return shell.t(
                "deadlines.lost." + lost.why(),
                lost.condition().isEmpty() ? "" : shell.t("deadlines.condition." + lost.condition()));
    }
}
