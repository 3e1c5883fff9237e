package org.peygir.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.peygir.access.Viewer;
import org.peygir.access.Viewers;
import org.peygir.cases.About;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.Registration;
import org.peygir.organization.Organization;
import org.peygir.organization.Unit;
import org.peygir.platform.time.ApplicationClock;
import org.peygir.platform.time.OrganizationZone;
import org.peygir.routines.Bindings;
import org.peygir.routines.RoutineBinding;
import org.peygir.routines.Routines;
import org.springframework.stereotype.Component;

/**
 * The demonstration's second routine, decided a month ago: what people bring to the counter about bills and contracts goes another way
 * (RTN-07), in which cases wait for the customer and for two colleagues at once.
 */
@Component
class DemoBilling {
    private static final int DECIDED = 30;
    /** Which of the complaints are brought to the counter: a few days old, so that some still wait. */
    private static final Set<Integer> BROUGHT = Set.of(276, 280, 284, 289, 292, 295, 297, 299);

    private final ApplicationClock clock;
    private final Organization organization;
    private final Routines routines;
    private final Bindings bindings;
    private final Viewers viewers;

    DemoBilling(
            ApplicationClock clock, Organization organization, Routines routines, Bindings bindings, Viewers viewers) {
        this.clock = clock;
        this.organization = organization;
        this.routines = routines;
        this.bindings = bindings;
        this.viewers = viewers;
    }

    /** Publishes the routine and decides what starts it. */
    void decide(Map<DemoStaff, Long> staff, Instant now) {
        Instant from = now.atZone(OrganizationZone.TEHRAN)
                .truncatedTo(ChronoUnit.DAYS)
                .minusDays(DECIDED)
                .toInstant();
        Viewer manager =
                viewers.of(Objects.requireNonNull(staff.get(DemoStaff.MARYAM))).orElseThrow();
        long reception = organization.units().stream()
                .filter(unit -> unit.code().equals("RECEPTION"))
                .mapToLong(Unit::id)
                .findFirst()
                .orElseThrow();
        clock.at(from, () -> {
            routines.publish(file() + DemoForm.FIELDS);
            return bindings.decide(
                    new RoutineBinding(
                            0, reception, About.OTHER.name(), null, "billing", from, from, manager.staffId()),
                    manager);
        });
    }

    /** Whether the nth complaint is one that somebody brings to the counter with their bill. */
    static boolean brought(int nth) {
        return BROUGHT.contains(nth);
    }

    boolean started(CaseNumber number, Registration registration) {
        return registration.about() == About.OTHER
                && routines.position(number.id()).version().routineCode().equals("billing");
    }

    /** New ones wait for papers, those of a few days for the colleagues; what is older is settled. */
    void live(Story story) {
        if (!story.time.pass(1, 3)) return;
        story.listen();
        if (!story.time.pass(1, 3)) return;
        story.ask("ask-papers");
        if (story.recent(2) || !story.time.pass(8, 30)) return;
        story.write("عکس صورت‌حساب و برگهٔ حضور را می‌فرستم. مبلغی که نوشته‌اید با قرارداد من نمی‌خواند.");
        if (!story.time.pass(3, 12)) return;
        story.answerBranch(
                DemoStaff.PARISA, "مبلغ صورت‌حساب با قرارداد نمی‌خواند و نامهٔ افزایش به دست مشتری نرسیده است.");
        if (story.recent(4) || !story.time.pass(4, 20)) return;
        story.answerBranch(DemoStaff.NADER, "ساعت‌های برگهٔ حضور کمتر از صورت‌حساب است.");
        if (!story.time.pass(4, 20)) return;
        story.settle("settle-bill");
    }

    private static String file() {
        try (InputStream in = Objects.requireNonNull(DemoBilling.class.getResourceAsStream("/demo/billing.yml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the demonstration's texts are part of the application", e);
        }
    }
}
