package org.peygir.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseWorld;
import org.peygir.cases.Status;
import org.peygir.process.ReplayResult.OfStage;
import org.peygir.routines.RoutineDrafts;
import org.peygir.routines.Routines;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** RTN-18: the past cases of a year go through a draft, and it is told what would have become of them. */
@PeygirTest
@Import(CaseWorld.class)
class ReplayTest {
    /** A Monday, 10:00 in Tehran, of a year in which no other test registers anything. */
    private static final Instant MONDAY = Instant.parse("2031-05-19T06:30:00Z");

    private static final String DRAFT = "/routines/home-care/draft";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestWorld world;

    @Autowired
    CaseWorld made;

    @Autowired
    Routines routines;

    @Autowired
    RoutineDrafts drafts;

    @Autowired
    Replays replays;

    @Autowired
    SettableClock clock;

    private Viewer manager;

    @BeforeEach
    void a_draft_as_the_version_in_force() {
        routines.install("home-care");
        clock.set(MONDAY);
        manager = world.viewer(world.manager());
        drafts.draft("home-care").ifPresent(d -> drafts.discard("home-care", d.version(), manager));
        drafts.begin("home-care", RoutineDrafts.From.VERSION, manager);
    }

    @Test
    void what_is_not_changed_goes_as_it_went_and_what_is_changed_tells_what_it_does() {
        closed();
        CaseFile unfounded = unfounded();
        clock.advance(Duration.ofDays(30));
        ReplayResult same = replayed();
        assertThat(same.same()).isPositive();
        assertThat(same.other()).isZero();
        assertThat(same.stuck()).isEmpty();
        assertThat(same.paths().keySet()).contains("review decision fix-carers fixed");
        assertThat(same.stages().get("decision")).isEqualTo(new OfStage(same.same() - 1, same.same() - 1, 0, 0));
        assertThat(same.units().get("CARERS").visits())
                .isEqualTo(same.units().get("CARERS").then());

        write(text().replace("deadline: 3 WORKING_DAYS", "deadline: 60 WORKING_MINUTES"));
        OfStage fixing = replayed().stages().get("fix-carers");
        assertThat(fixing.late()).as("it took a day").isPositive();
        assertThat(fixing.lateThen()).isZero();

        write(text().replace("fields: [reasons]\n    # RTN-15", "fields: [reasons, fix]\n    # RTN-15"));
        ReplayResult stuck = replayed();
        assertThat(stuck.stuck()).as("nothing was put right").containsExactly(entry("review|field.fix", 1));
        assertThat(stuck.stuckCases()).containsExactly(unfounded.id());
        assertThat(stuck.same()).isEqualTo(same.same() - 1);

        write(text().replace("code: to-carers", "code: to-the-carers")
                .replace("when: about == 'CARERS'", "when: severity == 1"));
        ReplayResult other = replayed();
        assertThat(other.other()).as("to the rest, by default").isEqualTo(same.same() - 1);
        assertThat(other.paths().keySet()).contains("review decision other fixed");
        assertThat(other.units().get("CARERS").visits()).isZero();
    }

    @Test
    void it_is_asked_for_and_shown_beside_the_trial_and_refused_for_a_broken_draft() {
        closed();
        clock.advance(Duration.ofDays(1));
        assertThat(mvc.post().uri(DRAFT + "/replay").with(world.as(world.manager())))
                .hasStatus(302);
        while (replays.step()) Thread.onSpinWait();
        var page =
                mvc.get().uri(DRAFT + "/replay").with(world.as(world.manager())).exchange();
        String text = Jsoup.parse(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .text();
        assertThat(text).contains("از همان مسیر می‌رفتند").contains("بار واحدها");
        assertThat(mvc.get().uri(DRAFT + "/replay").with(world.as(world.supervisor())))
                .hasStatus(403);
        write(text().replace("    default: true\n", ""));
        assertThat(mvc.post().uri(DRAFT + "/replay").with(world.as(world.manager())))
                .hasStatus(422);
    }

    /** By the carers, after a day. */
    private CaseFile closed() {
        CaseFile file = made.decisionPending();
        file = made.moved(file, "to-carers", Map.of("finding", "UPHELD", "reasons", "مراقب دیر آمده است"));
        clock.advance(Duration.ofDays(1));
        file = made.moved(
                file,
                "carers-done",
                Map.of("cause", "شیفت", "response", "مراقب عوض شد", "fix", "تعویض مراقب", "satisfaction", "SATISFIED"));
        assertThat(file.status()).isEqualTo(Status.CLOSED);
        return file;
    }

    private CaseFile unfounded() {
        return made.moved(
                made.registered(),
                "reject",
                Map.of(
                        "understanding",
                        "دیر آمدن",
                        "understandingState",
                        "CONFIRMED",
                        "category",
                        "تأخیر",
                        "cause",
                        "راهبندان",
                        "finding",
                        "NOT_UPHELD",
                        "reasons",
                        "مراقب به‌موقع رسیده بود",
                        "response",
                        "رسیدگی شد"));
    }

    private ReplayResult replayed() {
        assertThat(replays.ask("home-care", manager)).isEmpty();
        while (replays.step()) Thread.onSpinWait();
        Replay done = replays.newest("home-care").orElseThrow();
        assertThat(done.endedAt()).isNotNull();
        assertThat(done.done()).isEqualTo(done.total());
        return done.result();
    }

    private String text() {
        return routines.presetFile("home-care");
    }

    private void write(String text) {
        var draft = drafts.draft("home-care").orElseThrow();
        drafts.replace("home-care", draft.version(), text, manager);
    }
}
