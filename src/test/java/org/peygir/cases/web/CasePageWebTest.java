package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.Configuration;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peygir.cartable.ReferralKind;
import org.peygir.cases.About;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Channel;
import org.peygir.cases.Registering;
import org.peygir.cases.Registration;
import org.peygir.organization.Role;

class CasePageWebTest extends CaseWeb {
    @Test
    void it_shows_head_words_ribbon_and_the_next_step() {
        CaseFile file = files.decisionPending();

        Document page = html(get(world.zahra(), path(file)));

        assertThat(page.select("h1").text()).isEqualTo(file.subject());
        assertThat(page.select(".copy bdi").text())
                .isEqualTo(persian(file.number().toString()));
        assertThat(page.select(".chead .whose").text()).contains("مریم کاظمی", "صاحب شکایت: شما");
        assertThat(page.select(".miles .mi")).hasSize(7);
        assertThat(page.select(".miles .mi.nw b").text()).isEqualTo("تصمیم");
        assertThat(page.select(".stream article").first().text()).contains("سه شب پشت سر هم", "تلفن");
        assertThat(page.select(".rib .rbar li")).isNotEmpty();
        assertThat(page.select(".nx .btn.p").text()).contains("ارجاع به رفع مشکل مراقبین", "پیشنهاد روال");
        assertThat(page.select(".nx .blk").text()).contains("تصمیم دربارهٔ شکایت", "دلیل‌های تصمیم");
        // one filled button a page; that of the phone leads to the same
        assertThat(page.select(".chead .btn.p, .pane .btn.p")).hasSize(1);
    }

    @Test
    void the_routine_is_drawn_with_the_place_of_the_case_and_told_in_words_RTN_10() {
        Document page = html(get(world.zahra(), path(files.decisionPending()) + "?pane=routine"));

        assertThat(page.select(".pane svg[role=img]")).isNotEmpty();
        assertThat(page.select(".rpath li[aria-current=step]").text()).contains("تصمیم‌گیری");
        assertThat(page.select(".rpath li").eachText()).anyMatch(line -> line.contains("بررسی شکایات"));
    }

    @Test
    void a_speakable_text_tells_what_comes_next_with_dates_RCV_05() {
        CaseFile file = files.registered();

        String said =
                html(get(world.zahra(), path(file))).select(".say blockquote").text();

        assertThat(said)
                .contains("شکایت شما به دست ما رسیده است", "پاسخ نهایی را تا")
                .containsPattern("[۰-۹]{4}");
    }

    @Test
    void the_segments_of_the_ribbon_and_the_rows_of_the_routing_are_the_same() {
        CaseFile file = files.registered();
        referrals.refer(file.number(), ReferralKind.OPINION, world.elham().id(), null, "؟", null, files.zahra());

        Document page = html(get(world.zahra(), path(file) + "?pane=history"));

        assertThat(page.select(".rib .rbar li")).hasSize(2);
        assertThat(page.select(".routing tbody tr")).hasSize(2);
        assertThat(page.select(".routing tbody tr").last().text()).contains("الهام رضایی", "تا اکنون");
    }

    @Test
    void the_stream_is_filtered_by_link() {
        CaseFile file = files.registered();
        handling.note(file.number(), "یادداشت آزمون", List.of(), files.zahra());
        handling.reply(file.number(), "سلام، پیگیریم.", List.of(), files.zahra());

        Document all = html(get(world.zahra(), path(file)));
        Document notes = html(get(world.zahra(), path(file) + "?show=notes"));

        assertThat(all.select(".sfil a").eachText()).contains("یادداشت‌ها ۱", "گفت‌وگو با مشتری ۲");
        assertThat(notes.select(".stream article")).hasSize(1);
        assertThat(notes.select(".stream").text()).contains("یادداشت آزمون").doesNotContain("سلام، پیگیریم.");
    }

    @Test
    void somebody_elses_case_and_no_case_look_alike() {
        CaseFile file = files.registered();

        assertThat(get(world.amir(), path(file))).hasStatusOk();
        assertThat(get(world.carersSupervisor(), path(file))).hasStatus(404);
        assertThat(get(world.admin(), path(file))).hasStatus(404);
        assertThat(get(world.zahra(), "/cases/1405-999999999")).hasStatus(404);
        assertThat(get(world.zahra(), "/cases/1399-" + file.id())).hasStatus(404);
        assertThat(get(world.auditor(), path(file))).hasStatusOk();
    }

    @Test
    void the_person_complained_of_cannot_open_it_RTN_09() {
        var accused = world.another("COMPLAINTS", "accused-page", Role.COMPLAINTS_MANAGER);
        CaseFile file = files.registered(About.EXPERTS, accused.id());

        assertThat(get(accused, path(file))).hasStatus(404);
        assertThat(get(accused, path(file) + "/print")).hasStatus(404);
        assertThat(post(accused, path(file) + "/notes", "text", "من نبودم")).hasStatus(404);
        assertThat(html(get(world.zahra(), path(file)))
                        .select(".chead .badge.line")
                        .text())
                .contains("طرف شکایت دسترسی ندارد");
        assertThat(html(get(world.zahra(), path(file) + "/referrals"))
                        .select("#f-to option")
                        .eachAttr("value"))
                .doesNotContain("s:" + accused.id());
    }

    @Test
    void a_confidential_complainant_is_named_only_to_who_may_know() {
        Registration plain = files.registration(Channel.PHONE, world.zahra().id(), About.CARERS, null);
        var done = (Registering.Registered) cases.register(confidential(plain));
        CaseFile file = files.file(done.number());
        referrals.refer(file.number(), ReferralKind.OPINION, world.elham().id(), null, "؟", null, files.zahra());

        assertThat(text(get(world.zahra(), path(file) + "?pane=customer"))).contains("مریم کاظمی");
        assertThat(text(get(world.elham(), path(file) + "?pane=customer")))
                .doesNotContain("مریم کاظمی", "0912", "۰۹۱۲");
    }

    @Test
    void the_side_opens_by_address() {
        CaseFile file = files.registered();

        Document customer = html(get(world.zahra(), path(file) + "?pane=customer"));
        Document complaint = html(get(world.zahra(), path(file) + "?pane=complaint"));

        assertThat(customer.select(".pane dl bdi").text()).contains("۰۹۱۲•••۸۹").doesNotContain("۰۹۱۲۳۴۵۶۷۸۹");
        assertThat(complaint.select(".pane").text()).contains("تعویض مراقب", "مراقبین", "ثبت نشده");
        assertThat(complaint.select(".pane .ptabs a[aria-current]").text()).isEqualTo("شکایت");
    }

    @Test
    void the_way_back_leads_to_the_folder_one_came_from() {
        CaseFile file = files.registered();
        Document page = html(mvc.get()
                .uri(path(file))
                .with(world.as(world.zahra()))
                .header("Referer", "http://localhost/cartable/unit?show=late")
                .exchange());

        assertThat(page.select(".crumb").attr("href")).isEqualTo("/cartable/unit");
        assertThat(page.select(".ptabs a").eachAttr("href")).allMatch(href -> href.contains("from=unit"));
        assertThat(html(get(world.zahra(), path(file) + "?from=//evil.example"))
                        .select(".crumb")
                        .attr("href"))
                .isEqualTo("/cartable/received");
    }

    @Test
    void the_deadline_says_how_it_was_reckoned_HDL_05() {
        Document page = html(get(world.zahra(), path(files.registered())));

        assertThat(page.select(".chead a.due").attr("href")).endsWith("?pane=deadlines#pane");
        assertThat(page.select(".pane dl").text()).contains("۱ روز کاری از", "مانده");
    }

    @Test
    void htmx_gets_the_case_without_the_frame() {
        assertPart(getPart(world.zahra(), path(files.registered()) + "?pane=files"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fa", "en", "ar"})
    void it_reads_in_three_languages(String language) {
        CaseFile file = files.moved(files.decisionPending(), "to-carers", DECIDED);
        for (String pane : List.of("complaint", "customer", "routine", "deadlines", "files", "history")) {
            var result = mvc.get()
                    .uri(path(file) + "?pane=" + pane)
                    .with(world.as(world.zahra()))
                    .header("Accept-Language", language)
                    .exchange();
            assertThat(result).hasStatusOk();
            assertThat(html(result).select(".pane").text()).doesNotContain("…", "{0}");
        }
    }

    @Test
    void one_page_asks_the_database_at_most_six_times_and_once_more_for_what_is_revealed() {
        CaseFile file = files.decisionPending();
        referrals.refer(file.number(), ReferralKind.OPINION, world.elham().id(), null, "؟", null, files.zahra());
        for (int i = 0; i < 5; i++) handling.note(file.number(), "یادداشت " + i, List.of(), files.zahra());

        for (String pane : List.of("routine", "customer", "history")) {
            List<String> asked = statements(() -> get(world.zahra(), path(file) + "?pane=" + pane));
            assertThat(asked).as(pane).hasSizeBetween(3, pane.equals("customer") ? 7 : 6);
        }
    }

    @Test
    void the_printed_case_has_the_routing_and_leaves_notes_out_unless_asked_AFS_19() {
        CaseFile file = files.decisionPending();
        handling.note(file.number(), "تنها برای همکاران", List.of(), files.zahra());

        Document print = html(get(world.zahra(), path(file) + "/print"));
        Document notes = html(get(world.zahra(), path(file) + "/print?notes=1"));

        assertThat(print.select(".routing thead th").eachText()).contains("نزد", "زمان تقویمی", "زمان کاری");
        assertThat(print.select(".routing tbody tr")).isNotEmpty();
        assertThat(print.select(".paper svg[role=img]")).isNotEmpty();
        assertThat(print.text()).doesNotContain("تنها برای همکاران");
        assertThat(notes.text()).contains("تنها برای همکاران", "یادداشت داخلی");
        assertThat(print.select(".rail, .comp, .top")).isEmpty();
    }

    private static Registration confidential(Registration r) {
        return new Registration(
                r.channel(),
                r.channelReference(),
                r.recorderId(),
                r.receivedAt(),
                r.locale(),
                r.subject(),
                r.words(),
                r.outcomeSought(),
                r.complainant(),
                false,
                true,
                r.about(),
                null,
                "",
                "",
                r.severity(),
                null,
                null,
                List.of());
    }

    /** What was asked of the tables of cases, cartable, routines and customers; sessions and the rail have their own measure. */
    private List<String> statements(Supplier<?> request) {
        List<String> seen = new ArrayList<>();
        Configuration configuration = sql.configuration();
        ExecuteListenerProvider[] before = configuration.executeListenerProviders();
        configuration.set(new DefaultExecuteListenerProvider(new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                if (context.sql() != null) seen.add(context.sql());
            }
        }));
        try {
            request.get();
        } finally {
            configuration.set(before);
        }
        return seen.stream()
                .filter(s -> s.matches("(?s).*\\b(cases|cartable|routines|customers)\"?\\..*"))
                .filter(s -> !s.contains("count("))
                .toList();
    }

    static String persian(String digits) {
        StringBuilder text = new StringBuilder();
        for (char c : digits.toCharArray()) text.append(c >= '0' && c <= '9' ? (char) ('۰' + c - '0') : c);
        return text.toString();
    }
}
