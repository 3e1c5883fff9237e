package org.peygir.cases;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.routines.Routines;
import org.peygir.testing.TestWorld;
import org.springframework.boot.test.context.TestComponent;

/** Cases for tests, made by the same commands that people use. */
@TestComponent
public class CaseWorld {
    /** All that is wanted to end a complaint as unfounded. */
    public static final Map<String, String> REJECTED = Map.of(
            "understanding", "دیر آمدن مراقب",
            "understandingState", "CONFIRMED",
            "category", "تأخیر",
            "finding", "NOT_UPHELD",
            "reasons", "برگهٔ حضور",
            "cause", "روشن نبودن قرارداد",
            "response", "خلافی ندیدیم.");

    private static final Locale FA = Locale.of("fa");

    private final TestWorld world;
    private final Cases cases;
    private final CaseHandling handling;
    private final Clock clock;

    CaseWorld(TestWorld world, Routines routines, Cases cases, CaseHandling handling, Clock clock) {
        // The test world is made before the listeners that install a preset's routine are there.
        routines.install("home-care");
        this.world = world;
        this.cases = cases;
        this.handling = handling;
        this.clock = clock;
    }

    /** By phone, written down by Zahra, who owns it. */
    public CaseFile registered() {
        return registered(About.CARERS, null);
    }

    public CaseFile registered(About about, @Nullable Long aboutStaffId) {
        var done = (Registering.Registered)
                cases.register(registration(Channel.PHONE, world.zahra().id(), about, aboutStaffId));
        return file(done.number());
    }

    public Registration registration(
            Channel channel, @Nullable Long recorder, About about, @Nullable Long aboutStaffId) {
        return new Registration(
                channel,
                "",
                recorder,
                clock.instant(),
                FA,
                "مراقب شب دیر رسید",
                "سه شب پشت سر هم نزدیک یازده آمد.",
                "تعویض مراقب",
                new Complainant(null, "مریم", "کاظمی", "", "", "09123456789", "", "", ""),
                false,
                false,
                about,
                aboutStaffId,
                "",
                "",
                3,
                null,
                null,
                List.of());
    }

    /** At تصمیم‌گیری, with what was understood confirmed. */
    public CaseFile decisionPending() {
        CaseFile file = registered();
        return moved(
                file,
                "accept",
                Map.of("understanding", "دیر آمدن مراقب", "understandingState", "CONFIRMED", "category", "تأخیر"));
    }

    /** Ended as unfounded by Zahra, who owns it. */
    public CaseFile rejected() {
        return moved(registered(), "reject", REJECTED);
    }

    /** Moves by the owner; fails the test when it is refused. */
    public CaseFile moved(CaseFile file, String transition, Map<String, String> fields) {
        Moving moving = handling.move(file.number(), file.version(), transition, "", fields, zahra());
        if (!(moving instanceof Moving.Moved)) throw new AssertionError(transition + ": " + moving);
        return file(file.number());
    }

    /** Read with the manager's eyes, who sees all. */
    public CaseFile file(CaseNumber number) {
        return cases.file(number, world.viewer(world.manager())).orElseThrow();
    }

    public Viewer zahra() {
        return world.viewer(world.zahra());
    }
}
