package org.peygir.cases;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.testing.TestWorld;
import org.springframework.boot.test.context.TestComponent;

/** Complaints with words of a test's own, so that tests that share a database never find each other's. */
@TestComponent
public class SearchWorld {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Cases cases;
    private final TestWorld world;
    private final CaseSearch search;
    private final Clock clock;

    SearchWorld(Cases cases, TestWorld world, CaseSearch search, CaseWorld files, Clock clock) {
        this.cases = cases;
        this.world = world;
        this.search = search;
        this.clock = clock;
    }

    /** Told by phone, written down by Zahra, who owns it; by «مریم کاظمی» with a number nobody else has. */
    public CaseFile told(String subject, String words) {
        return told(subject, words, person("مریم", "کاظمی"), "", false, null);
    }

    /** With a number that nobody else has. */
    public static Complainant person(String given, String family) {
        String mobile = "0935" + (1_000_000 + NUMBERS.incrementAndGet());
        return new Complainant(null, given, family, "", "", mobile, "", "", "");
    }

    public CaseFile told(
            String subject,
            String words,
            Complainant complainant,
            String serial,
            boolean confidential,
            @Nullable Long aboutStaffId) {
        Registration registration = new Registration(
                Channel.PHONE,
                "",
                world.zahra().id(),
                clock.instant(),
                Locale.of("fa"),
                subject,
                words,
                "",
                complainant,
                false,
                confidential,
                About.CARERS,
                aboutStaffId,
                "",
                serial,
                3,
                null,
                null,
                List.of());
        var done = (Registering.Registered) cases.register(registration);
        return cases.file(done.trackingCode()).orElseThrow();
    }

    public Found find(String text, Viewer viewer) {
        return search.find(CaseQuery.of(text, 50), viewer);
    }

    /** All numbers that the search shows, in whatever part of its answer. */
    public List<CaseNumber> numbers(String text, Viewer viewer) {
        Found found = find(text, viewer);
        return java.util.stream.Stream.concat(found.direct().stream(), found.hits().stream())
                .map(hit -> hit.row().number())
                .toList();
    }
}
