package org.peygir.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.CaseWorld;
import org.peygir.cases.Cases;
import org.peygir.cases.Channel;
import org.peygir.cases.Complainant;
import org.peygir.cases.Registering;
import org.peygir.cases.Registration;
import org.peygir.customers.Customers;
import org.peygir.customers.NewParty;
import org.peygir.organization.StaffMember;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The staff form without script: ORG-07, RTN-09, RTN-12, AFS-01, AFS-02, AFS-04, CUS-01, RCV-05. */
@PeygirTest
@Import(CaseWorld.class)
class StaffFormTest {
    private static final Locale FA = Locale.of("fa");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0};

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestWorld world;

    @Autowired
    CaseWorld caseWorld;

    @Autowired
    Cases cases;

    @Autowired
    Customers customers;

    @Autowired
    SettableClock clock;

    @Autowired
    DSLContext db;

    @Test
    void it_opens_with_phone_and_now_and_asks_for_at_most_five_answers() {
        clock.set(Instant.parse("2026-11-23T10:42:00Z"));

        Document page = page(get("/cases/new", world.clerk()));

        assertThat(page.select("#f-channel option[selected]").val()).isEqualTo("PHONE");
        assertThat(page.select("#f-receivedDate").val()).isEqualTo("۱۴۰۵/۰۹/۰۲");
        assertThat(page.select("#f-receivedTime").val()).isEqualTo("۱۴:۱۲");
        assertThat(page(post(world.clerk(), Map.of("receivedDate", "1405/08/01", "receivedTime", "10:00"))).select(".errs li")).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void a_verbal_complaint_keeps_channel_time_and_words_to_the_letter() {
        Map<String, String> form = complaint();
        form.putAll(Map.of("channel", "VERBAL", "reference", "اتاق انتظار", "receivedDate", "٠١/٠٧/١٤٠٥", "receivedTime", "9:05",
                "words", "گفت: «سه شب»\r\nو رفت.  "));

        CaseFile file = registered(world.clerk(), form);

        assertThat(file.channel()).isEqualTo(Channel.VERBAL);
        assertThat(file.channelReference()).isEqualTo("اتاق انتظار");
        assertThat(file.recorderId()).isEqualTo(world.clerk().id());
        assertThat(file.words()).isEqualTo("گفت: «سه شب»\nو رفت.  ");
        assertThat(file.receivedAt()).isEqualTo(Instant.parse("2026-09-23T05:35:00Z"));
    }

    @Test
    void the_page_after_it_reads_number_and_dates_to_the_customer() {
        var result = post(world.clerk(), complaint());
        Document page = page(get(location(result), world.clerk()));
        CaseFile file = file(page);

        assertThat(page.select("[data-test=code]").text()).isEqualTo(file.trackingCode().grouped());
        // RCV-05: both promises are days of the working calendar, written out
        assertThat(page.select(".script").text()).contains("مریم کاظمی", "دیر آمد", "پاسخ نهایی را تا", "۱۴۰");
        assertThat(page.select("main a.btn.p, main button.btn.p")).singleElement().satisfies(next -> assertThat(next.attr("href")).isEqualTo("/cases/new"));
        assertThat(get(location(result), world.zahra())).hasStatus(404);
    }

    @Test
    void who_may_not_register_is_refused() {
        for (String path : List.of("/cases/new", "/cases/new/customers?q=مریم"))
            assertThat(get(path, world.auditor())).as(path).hasStatus(403);
        assertThat(post(world.auditor(), complaint())).hasStatus(403);
        for (String part : List.of("customer", "duplicates", "reference", "draft"))
            assertThat(send("/cases/new/" + part, world.auditor(), complaint())).as(part).hasStatus(403);
    }

    @Test
    void an_invalid_form_says_why_beside_each_field_and_keeps_everything() {
        Map<String, String> form = complaint();
        form.putAll(Map.of("subject", " ", "mobile", "۱۲۳", "receivedDate", "31/12/1405", "severity", "4", "outcome", "عذرخواهی",
                "aboutStaff", Long.toString(world.elham().id()), "channel", "LETTER", "reference", "۱۲/الف"));

        var result = post(world.clerk(), form, new MockMultipartFile("files", "عکس.png", "image/png", PNG));

        assertThat(result).hasStatus(422);
        Document page = page(result);
        assertThat(page.select(".errs a").eachAttr("href")).containsExactly("#f-receivedDate", "#f-mobile", "#f-subject");
        assertThat(page.select("#f-mobile").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#f-mobile").val()).isEqualTo("۱۲۳");
        assertThat(page.select("#f-words").text()).isEqualTo(form.get("words"));
        assertThat(page.select("#f-outcome").val()).isEqualTo("عذرخواهی");
        assertThat(page.select("#f-reference").val()).isEqualTo("۱۲/الف");
        assertThat(page.select("label[for=f-reference]").text()).isEqualTo("شمارهٔ نامه");
        assertThat(page.select("#f-severity option[selected]").val()).isEqualTo("4");
        assertThat(page.select("#f-aboutStaff option[selected]").val()).isEqualTo(form.get("aboutStaff"));
        assertThat(page.select(".files").text()).contains("عکس.png");
        // and the corrected form becomes a case with the file that was sent the first time
        form.putAll(Map.of("subject", "دیر آمد", "mobile", "09120000001", "receivedDate", "1405/09/01"));
        assertThat(cases.attachments(registered(world.clerk(), form).id())).singleElement().satisfies(a -> assertThat(a.name()).isEqualTo("عکس.png"));
    }

    @Test
    void the_time_of_receipt_cannot_lie_ahead() {
        Map<String, String> form = complaint();
        form.put("receivedDate", "1499/01/01");

        var result = post(world.clerk(), form);

        assertThat(result).hasStatus(422);
        assertThat(page(result).select("#e-receivedDate").text()).contains("پس از اکنون");
    }

    @Test
    void sent_twice_at_once_it_is_one_case() throws Exception {
        Map<String, String> form = complaint();
        List<Callable<String>> senders = new ArrayList<>();
        for (int i = 0; i < 4; i++) senders.add(() -> location(post(world.clerk(), form)));
        List<String> answers = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (Future<String> answer : pool.invokeAll(senders)) answers.add(answer.get());
        }

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(answers.getFirst()).startsWith("/cases/new/registered/");
        assertThat(db.fetchOne("select count(*) from cases.case_file where subject = ?", form.get("subject")).get(0, int.class)).isEqualTo(1);
    }

    /** RTN-12: phone, counter and the public's own door make the same record; only channel and recorder differ. */
    @ParameterizedTest
    @EnumSource(value = Channel.class, names = {"PHONE", "COUNTER"})
    void it_makes_the_record_the_public_form_makes(Channel channel) {
        clock.set(Instant.parse("2026-11-23T10:42:00Z"));
        Registration web = Registration.web(
                clock.instant(), FA, "دیر آمد", "سه شب پشت سر هم.",
                new Complainant(null, "مریم", "کاظمی", "", "", "09120000007", "", "", ""));
        CaseFile own = caseWorld.file(((Registering.Registered) cases.register(web)).number());
        Map<String, String> form = complaint();
        form.putAll(Map.of("channel", channel.name(), "receivedDate", "۱۴۰۵/۰۹/۰۲", "receivedTime", "۱۴:۱۲", "subject", "دیر آمد", "words", "سه شب پشت سر هم.", "mobile", "+98 912 000 0007"));

        CaseFile ours = registered(world.clerk(), form);

        assertThat(ours)
                .usingRecursiveComparison()
                .ignoringFields("number", "trackingCode", "channel", "recorderId", "ownerId", "assigneeId")
                .isEqualTo(own);
        assertThat(ours.channel()).isEqualTo(channel);
        assertThat(ours.recorderId()).isEqualTo(world.clerk().id());
        assertThat(own.recorderId()).isNull();
    }

    @Test
    void a_chosen_customer_needs_no_name_or_number_again() {
        long id = customers.put(NewParty.person("پروین", "دولت‌آبادی", "09120000011", FA));
        Map<String, String> form = complaint();
        List.of("givenName", "familyName", "mobile").forEach(form::remove);
        form.put("customerId", Long.toString(id));

        CaseFile file = registered(world.clerk(), form);

        assertThat(file.complainantId()).isEqualTo(id);
        assertThat(file.complainantName()).isEqualTo("پروین دولت‌آبادی");
    }

    @Test
    void the_acknowledgement_of_a_chosen_customer_goes_to_the_known_mobile() {
        long id = customers.put(NewParty.person("سیمین", "راد", "09120000012", FA));
        Map<String, String> form = complaint();
        List.of("givenName", "familyName", "mobile").forEach(form::remove);
        form.put("customerId", Long.toString(id));

        CaseFile file = registered(world.clerk(), form);

        assertThat(db.fetch("select recipient from communications.outbox where subject_id = ?", file.id()).getValues(0))
                .isEqualTo(List.of("+989120000012"));
    }

    /** AFS-02: ي for ی, +98 for 0, Persian digits. */
    @ParameterizedTest
    @ValueSource(strings = {"+98 912 000 0021", "۰۹۱۲۰۰۰۰۰۲۱", "989120000021", "كريمي", "مهدى کریمی", "۰۰۸۴۵۷۵۹۴۸"})
    void a_customer_is_found_while_typing_in_any_spelling(String typed) {
        customers.put(new NewParty(org.peygir.customers.PartyKind.PERSON, "مهدی", "کریمی", "", "0084575948", "", "09120000021", "", "", "", FA));

        Document found = page(mvc.get().uri("/cases/new/customers?q={q}", typed).with(world.as(world.clerk())).exchange());

        assertThat(found.select("[role=option]").eachText()).anyMatch(line -> line.contains("مهدی کریمی") && line.contains("******5948"));
    }

    @Test
    void a_customer_we_may_have_is_named_with_the_reason_and_stops_nothing() {
        customers.put(NewParty.person("یحیی", "یزدی‌نیا", "09120000031", FA));
        Map<String, String> form = complaint();
        form.putAll(Map.of("givenName", "يحيي", "familyName", "يزدي نيا", "mobile", "+989120000031"));

        Document warning = page(send("/cases/new/duplicates", world.clerk(), form));
        assertThat(warning.select(".pick li").text()).contains("یحیی یزدی‌نیا", "شمارهٔ تماس یکسان", "نام یکسان");

        assertThat(registered(world.clerk(), form)).isNotNull();
    }

    @Test
    void without_script_a_customer_is_found_and_chosen_by_buttons_and_nothing_typed_is_lost() {
        long id = customers.put(NewParty.person("گلنار", "مهرپرور", "09120000041", FA));
        Map<String, String> form = complaint();
        form.putAll(Map.of("find", "مهرپرور", "action", "find"));

        Document found = page(post(world.clerk(), form));
        assertThat(found.select(".pick button").eachAttr("value")).contains(Long.toString(id));

        form.remove("action");
        form.put("choose", Long.toString(id));
        Document chosen = page(post(world.clerk(), form));
        assertThat(chosen.select(".chosen").text()).contains("گلنار مهرپرور");
        assertThat(chosen.select("input[name=customerId]").val()).isEqualTo(Long.toString(id));
        assertThat(chosen.select("#f-words").text()).isEqualTo(form.get("words"));
    }

    /** CUS-01: a company bought, its employee complains, a lawyer speaks for them. */
    @Test
    void company_employee_and_lawyer_each_have_their_part() {
        Map<String, String> form = complaint();
        form.putAll(Map.of("organizationName", "شرکت نیک‌ساز", "representativeGivenName", "هما", "representativeFamilyName", "وکیلی",
                "representativeMobile", "09120000052"));

        CaseFile file = registered(world.clerk(), form);

        assertThat(file.complainantName()).isEqualTo("مریم کاظمی");
        assertThat(parties(file)).containsExactlyInAnyOrder("BUYER شرکت نیک‌ساز", "REPRESENTATIVE هما وکیلی");
    }

    @Test
    void a_company_may_complain_by_itself() {
        Map<String, String> form = complaint();
        List.of("givenName", "familyName").forEach(form::remove);
        form.put("organizationName", "شرکت تنها");

        CaseFile file = registered(world.clerk(), form);

        assertThat(file.complainantName()).isEqualTo("شرکت تنها");
        assertThat(parties(file)).isEmpty();
    }

    @Test
    void a_representative_without_a_way_to_be_reached_is_refused() {
        Map<String, String> form = complaint();
        form.put("representativeGivenName", "هما");

        Document page = page(post(world.clerk(), form));

        assertThat(page.select(".errs a").eachAttr("href")).containsExactly("#f-representativeFamilyName", "#f-representativeMobile");
        assertThat(page.select("details:has(#f-representativeMobile)").hasAttr("open")).isTrue();
    }

    @Test
    void an_anonymous_complaint_keeps_no_name_even_if_one_was_typed() {
        Map<String, String> form = complaint();
        form.put("identity", "ANONYMOUS");

        CaseFile file = registered(world.clerk(), form);

        assertThat(file.anonymous()).isTrue();
        assertThat(file.complainantId()).isNull();
        assertThat(file.complainantName()).isEmpty();
    }

    /** RTN-09. */
    @Test
    void the_person_complained_of_is_locked_out_even_when_they_wrote_it_down() {
        Map<String, String> form = complaint();
        form.put("aboutStaff", Long.toString(world.zahra().id()));

        var result = post(world.zahra(), form);
        CaseNumber number = file(page(get(location(result), world.zahra()))).number();

        assertThat(cases.file(number, world.viewer(world.zahra()))).isEmpty();
        assertThat(cases.file(number, world.viewer(world.manager()))).hasValueSatisfying(file -> {
            assertThat(file.ownerId()).isNotEqualTo(world.zahra().id());
            assertThat(file.aboutStaffId()).isEqualTo(world.zahra().id());
        });
    }

    private List<String> parties(CaseFile file) {
        return db.fetch("select role, party_id from cases.case_party where case_id = ?", file.id()).map(row ->
                row.get(0, String.class) + " " + customers.party(row.get(1, Long.class)).orElseThrow().displayName());
    }

    private CaseFile registered(StaffMember who, Map<String, String> form) {
        var result = post(who, form);
        assertThat(result).hasStatus(302);
        return file(page(get(location(result), who)));
    }

    private CaseFile file(Document registered) {
        return caseWorld.file(CaseNumber.parse(registered.select("[data-test=number]").text()).orElseThrow());
    }

    static Map<String, String> complaint() {
        String own = UUID.randomUUID().toString();
        Map<String, String> form = new HashMap<>(Map.of("form", own, "channel", "PHONE", "receivedDate", "1405/08/01", "receivedTime", "10:00",
                "givenName", "مریم", "familyName", "کاظمی", "mobile", "09120000001", "subject", "دیر آمد " + own,
                "words", "سه شب پشت سر هم دیر آمد."));
        form.put("identity", "NAMED");
        return form;
    }

    private MvcTestResult get(String path, StaffMember who) {
        return mvc.get().uri(path).with(world.as(who)).exchange();
    }

    private MvcTestResult post(StaffMember who, Map<String, String> fields, MockMultipartFile... files) {
        var request = mvc.post().uri("/cases/new").multipart();
        for (MockMultipartFile file : files) request = request.file(file);
        for (var field : fields.entrySet()) request = request.param(field.getKey(), field.getValue());
        return request.with(world.as(who)).exchange();
    }

    private MvcTestResult send(String path, StaffMember who, Map<String, String> fields) {
        var request = mvc.post().uri(path);
        for (var field : fields.entrySet()) request = request.param(field.getKey(), field.getValue());
        return request.with(world.as(who)).exchange();
    }

    static Document page(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String location(MvcTestResult result) {
        String location = result.getResponse().getRedirectedUrl();
        return location == null ? "no redirect, status " + result.getResponse().getStatus() : location;
    }
}
