package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.peygir.access.Viewer;
import org.peygir.cartable.ReferralKind;
import org.peygir.cases.About;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseFolders;
import org.peygir.cases.CaseHandling;
import org.peygir.cases.CaseReferrals;
import org.peygir.cases.CaseWorld;
import org.peygir.cases.Cases;
import org.peygir.cases.Channel;
import org.peygir.cases.Folder;
import org.peygir.cases.FolderCursor;
import org.peygir.cases.FolderFilter;
import org.peygir.cases.FolderRow;
import org.peygir.cases.Registering;
import org.peygir.organization.Role;
import org.peygir.organization.StaffMember;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The cartable (AFS-01): what each person finds in which folder. */
@PeygirTest
@Import(CaseWorld.class)
class FolderPageTest {
    @Autowired
    TestWorld world;

    @Autowired
    CaseWorld files;

    @Autowired
    Cases cases;

    @Autowired
    CaseHandling handling;

    @Autowired
    CaseReferrals referrals;

    @Autowired
    CaseFolders folders;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester mvc;

    @Test
    void a_referral_is_in_sent_for_me_and_in_received_for_the_person_asked_AFS_01() {
        CaseFile file = files.registered();
        assertThat(numbers(Folder.RECEIVED, world.elham())).doesNotContain(file.id());

        referrals.refer(file.number(), ReferralKind.OPINION, world.elham().id(), null, "نظر؟", null, files.zahra());

        assertThat(numbers(Folder.SENT, world.zahra())).contains(file.id());
        assertThat(numbers(Folder.RECEIVED, world.elham())).contains(file.id());
        assertThat(page("received", world.elham()).text()).contains(fa(file));
    }

    @Test
    void a_follow_up_comes_on_its_day_and_not_before_AFS_01() {
        CaseFile file = files.registered();
        handling.followUp(file.number(), clock.instant().plus(Duration.ofDays(3)), "", files.zahra());
        assertThat(numbers(Folder.FOLLOW_UP, world.zahra())).doesNotContain(file.id());

        clock.advance(Duration.ofDays(3));

        assertThat(numbers(Folder.FOLLOW_UP, world.zahra())).contains(file.id());
    }

    @Test
    void another_unit_sees_neither_the_case_nor_its_number_in_a_count() {
        int before = folders.counts(world.viewer(world.carersSupervisor())).of(Folder.UNIT);
        CaseFile file = files.registered();
        folders.changed(world.viewer(world.carersSupervisor()));

        assertThat(folders.counts(world.viewer(world.carersSupervisor())).of(Folder.UNIT))
                .isEqualTo(before);
        assertThat(numbers(Folder.UNIT, world.carersSupervisor())).doesNotContain(file.id());
        assertThat(numbers(Folder.UNIT, world.manager())).contains(file.id());
        assertThat(peek(file, world.carersSupervisor())).hasStatus(404);
        assertThat(peek(file, world.zahra())).hasStatusOk();
    }

    @Test
    void the_person_complained_of_finds_it_in_no_folder_RTN_09() {
        CaseFile file = files.registered(About.CARERS, world.amir().id());

        for (Folder folder : Folder.values())
            assertThat(numbers(folder, world.amir())).as(folder.name()).doesNotContain(file.id());
    }

    @Test
    void every_row_shows_what_remains_of_its_deadline_HDL_05() {
        files.registered();

        Document page = page("unit", world.manager());

        assertThat(page.select(".row"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.select(".due").text()).isNotBlank());
    }

    @Test
    void pages_follow_each_other_without_loss_or_repetition_while_rows_come_and_go() {
        StaffMember officer = world.another("COMPLAINTS", "paging", Role.SUPERVISOR);
        Viewer viewer = world.viewer(officer);
        List<Long> mine = new ArrayList<>();
        for (int i = 0; i < 25; i++) mine.add(takenBy(viewer).id());
        Set<Long> seen = new HashSet<>();
        FolderCursor after = null;
        for (int page = 0; page < 4; page++) {
            List<FolderRow> rows = folders.rows(Folder.RECEIVED, FolderFilter.ALL, after, 7, viewer).stream()
                    .filter(FolderRow::needsMe)
                    .toList();
            rows.forEach(row ->
                    assertThat(seen.add(row.number().id())).as("repeated").isTrue());
            if (rows.isEmpty()) break;
            after = rows.getLast().cursor();
            takenBy(viewer);
        }
        assertThat(seen).containsAll(mine);
    }

    @Test
    void fifty_rows_are_a_light_page() throws IOException {
        StaffMember officer = world.another("COMPLAINTS", "light", Role.SUPERVISOR);
        Viewer viewer = world.viewer(officer);
        for (int i = 0; i < 51; i++) takenBy(viewer);

        String html = html("received", officer);

        assertThat(Jsoup.parse(html).select(".row")).hasSize(50);
        assertThat(Jsoup.parse(html).select("a[rel=next]")).hasSize(1);
        assertThat(gzipped(html)).isLessThanOrEqualTo(25_000);
    }

    @Test
    void many_are_done_at_once_and_what_could_not_be_is_named() {
        CaseFile mine = files.registered();
        handling.assign(mine.number(), mine.version(), null, files.zahra());
        MvcTestResult result = mvc.post()
                .uri("/cartable/unit/bulk")
                .with(world.as(world.amir()))
                .param("action", "take")
                .param("case", mine.number().toString(), "1405-999999999")
                .exchange();

        assertThat(result).hasStatusOk();
        assertThat(Jsoup.parse(body(result)).select(".refused li")).hasSize(1);
        assertThat(files.file(mine.number()).assigneeId())
                .isEqualTo(world.amir().id());
    }

    @Test
    void an_empty_folder_says_where_the_work_is_and_an_unknown_one_is_404() {
        StaffMember idle = world.another("RECEPTION", "idle", Role.EXPERT);

        assertThat(page("follow-up", idle).select(".empty")).hasSize(1);
        assertThat(mvc.get().uri("/cartable/nonsense").with(world.as(idle)).exchange())
                .hasStatus(404);
        assertThat(mvc.get().uri("/cartable/received").exchange()).hasStatus(302);
    }

    private CaseFile takenBy(Viewer viewer) {
        var done = (Registering.Registered) cases.register(files.registration(Channel.WEB, null, About.OTHER, null));
        handling.take(done.number(), viewer);
        return files.file(done.number());
    }

    private List<Long> numbers(Folder folder, StaffMember member) {
        Viewer viewer = world.viewer(member);
        List<Long> numbers = new ArrayList<>();
        @Nullable FolderCursor after = null;
        while (true) {
            List<FolderRow> rows = folders.rows(folder, FolderFilter.ALL, after, 200, viewer);
            rows.forEach(row -> numbers.add(row.number().id()));
            if (rows.size() < 200) return numbers;
            after = rows.getLast().cursor();
        }
    }

    private MvcTestResult peek(CaseFile file, StaffMember member) {
        return mvc.get()
                .uri("/cases/" + file.number() + "/peek")
                .with(world.as(member))
                .exchange();
    }

    private Document page(String folder, StaffMember member) {
        return Jsoup.parse(html(folder, member));
    }

    private String html(String folder, StaffMember member) {
        MvcTestResult result =
                mvc.get().uri("/cartable/" + folder).with(world.as(member)).exchange();
        assertThat(result).hasStatusOk();
        return body(result);
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static int gzipped(String html) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(html.getBytes(StandardCharsets.UTF_8));
        }
        return out.size();
    }

    private static String fa(CaseFile file) {
        return org.peygir.platform.text.Digits.persian(file.number().toString());
    }
}
