package org.peygir.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.organization.StaffMember;
import org.peygir.routines.Routines;
import org.peygir.routines.store.BindingStore;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** RTN-07: which routine a new complaint starts is decided on a page and holds for whatever door it comes through. */
@PeygirTest
@Import(CaseWorld.class)
class RoutineBindingTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestWorld world;

    @Autowired
    CaseWorld made;

    @Autowired
    Cases cases;

    @Autowired
    Routines routines;

    @Autowired
    BindingStore store;

    @Autowired
    DSLContext sql;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void two_routines() throws IOException {
        try (var file = getClass().getResourceAsStream("/routines/waits.yml")) {
            if (sql.fetchCount(sql.selectFrom("routines.routine").where("code = 'waits'")) == 0)
                routines.publish(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @AfterEach
    void nothing_decided() {
        sql.execute("delete from routines.binding");
        store.forget();
    }

    @Test
    void the_narrowest_decision_holds_for_every_door_and_running_cases_stay() {
        CaseFile before = made.registered();
        decide("waits", "CARERS", "", "");
        assertThat(routine(before)).isEqualTo("home-care");
        assertThat(routine(made.registered())).isEqualTo("waits");
        for (Channel channel : List.of(Channel.WEB, Channel.API, Channel.IMPORT, Channel.EMAIL))
            assertThat(routine(registered(made.registration(channel, null, About.CARERS, null))))
                    .as(channel.name())
                    .isEqualTo("waits");
        assertThat(routine(made.registered(About.OTHER, null))).isEqualTo("home-care");
        decide("END", "CARERS", "", "");
        assertThat(routine(made.registered())).isEqualTo("home-care");
    }

    @Test
    void the_unit_where_it_is_told_and_who_complains_count() {
        decide("waits", "", "", Long.toString(world.unit("RECEPTION").id()));
        assertThat(routine(registered(
                        made.registration(Channel.COUNTER, world.clerk().id(), About.OTHER, null))))
                .isEqualTo("waits");
        assertThat(routine(made.registered())).as("told in the complaints unit").isEqualTo("home-care");
        decide("home-care", "", "PERSON", Long.toString(world.unit("RECEPTION").id()));
        assertThat(routine(registered(
                        made.registration(Channel.COUNTER, world.clerk().id(), About.OTHER, null))))
                .isEqualTo("home-care");
    }

    @Test
    void the_page_says_what_would_start_and_why() {
        decide("waits", "CARERS", "", "");
        Document page = page("/routines/bindings?subject=CARERS&relation=PERSON&unit=", world.manager());
        assertThat(page.select("[data-test=foreseen] li").eachText())
                .anyMatch(line -> line.contains("روال انتظار"))
                .anyMatch(line -> line.contains("دقیق‌ترین"));
        assertThat(page("/routines/bindings?subject=OTHER&relation=PERSON&unit=", world.manager())
                        .select("[data-test=foreseen]")
                        .text())
                .contains("جداگانه‌ای نیست");
        assertThat(page("/cases/new", world.zahra()).text()).contains("روال انتظار");
        assertThat(mvc.post()
                        .uri("/routines/bindings")
                        .with(world.as(world.manager()))
                        .param("routine", "nothing")
                        .param("subject", "MOON"))
                .hasStatus(422);
        assertThat(mvc.post()
                        .uri("/routines/bindings")
                        .with(world.as(world.manager()))
                        .param("routine", "END"))
                .as("there is always a routine for all")
                .hasStatus(422);
    }

    @Test
    void the_staff_form_names_each_routine_once_and_none_where_all_complaints_start_the_same() {
        decide("waits", "CARERS", "", "");
        assertThat(page("/cases/new", world.zahra()).select("#h-about").text())
                .contains("مراقبین: روال انتظار")
                .containsOnlyOnce("روال شکایات مراقبت در منزل");
        decide("waits", "", "", "");
        assertThat(page("/cases/new", world.zahra()).select("#h-about")).isEmpty();
    }

    /** A routine of its own is designed beside the first; nothing starts on it before it is published. */
    @Test
    void another_routine_is_begun_and_designed() {
        var begun = mvc.post()
                .uri("/routines")
                .with(world.as(world.manager()))
                .param("titleFa", "روال نمایندگی")
                .param("titleEn", "Agency routine")
                .param("from", "BLANK")
                .exchange();
        assertThat(begun).hasStatus(302);
        String draft = String.valueOf(begun.getResponse().getRedirectedUrl());
        assertThat(draft).startsWith("/routines/agency-routine").endsWith("/draft");
        assertThat(page(draft, world.manager()).text()).contains("نخستین نسخهٔ این روال");
        assertThat(page(draft + "/publication", world.manager()).text()).contains("نخستین نسخهٔ این روال");
        assertThat(page("/routines", world.manager()).text()).contains("روال نمایندگی");
        sql.execute("delete from routines.draft where routine_code like 'agency-routine%'");
    }

    private void decide(String routine, String subject, String relation, String unit) {
        assertThat(mvc.post()
                        .uri("/routines/bindings")
                        .with(world.as(world.manager()))
                        .param("routine", routine)
                        .param("subject", subject)
                        .param("relation", relation)
                        .param("unit", unit))
                .hasRedirectedUrl("/routines/bindings?saved=true");
    }

    private CaseFile registered(Registration registration) {
        return made.file(((Registering.Registered) cases.register(registration)).number());
    }

    private @Nullable String routine(CaseFile file) {
        return routines.position(file.id()).version().routineCode();
    }

    private Document page(String uri, StaffMember who) {
        var page =
                mvc.get().uri(uri).locale(Locale.of("fa")).with(world.as(who)).exchange();
        assertThat(page).hasStatusOk();
        return Jsoup.parse(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
