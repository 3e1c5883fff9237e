package org.peygir.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peygir.intake.web.StaffFormScene.complaint;
import static org.peygir.intake.web.StaffFormScene.location;
import static org.peygir.intake.web.StaffFormScene.page;

import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.cases.CaseWorld;
import org.peygir.organization.Role;
import org.peygir.organization.StaffMember;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The folder پیش‌نویس: what one person has begun (AFS-01). */
@PeygirTest
@Import(CaseWorld.class)
class StaffDraftsTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestWorld world;

    StaffMember writer;

    @BeforeEach
    void someone_with_no_drafts_yet() {
        writer = world.another("RECEPTION", "w" + UUID.randomUUID().toString().substring(0, 8), Role.COUNTER_OFFICER);
    }

    @Test
    void what_is_typed_is_kept_and_listed_with_its_number_on_the_rail() {
        Map<String, String> form = complaint();
        assertThat(page(send("/cases/new/draft", writer, form)).text()).contains("نگه داشته شد");
        form.put("outcome", "تعویض");
        send("/cases/new/draft", writer, form);

        Document list = page(get("/cartable/draft", writer));

        assertThat(list.select("[data-row]")).singleElement().satisfies(row -> {
            assertThat(row.text()).contains(form.get("subject"), "مریم کاظمی", "تلفن");
        });
        assertThat(list.select("a[href=/cartable/draft] .n").first()).hasToString("<span class=\"n\">۱</span>");
        Document again = page(get(list.select("[data-open]").attr("href"), writer));
        assertThat(again.select("#f-outcome").val()).isEqualTo("تعویض");
        assertThat(again.select("#f-words").text()).isEqualTo(form.get("words"));
    }

    @Test
    void an_untouched_form_leaves_no_draft() {
        Map<String, String> form =
                Map.of("form", UUID.randomUUID().toString(), "channel", "PHONE", "receivedDate", "1405/08/01");

        assertThat(send("/cases/new/draft", writer, form)).hasStatus(204);

        assertThat(page(get("/cartable/draft", writer)).select("[data-row]")).isEmpty();
    }

    @Test
    void anothers_draft_is_not_there_whatever_is_asked_of_it() {
        Map<String, String> form = complaint();
        send("/cases/new/draft", writer, form);
        String href = page(get("/cartable/draft", writer)).select("[data-open]").attr("href");
        String id = href.substring(href.indexOf('=') + 1);

        // the manager sees all cases, but no draft of another
        assertThat(get(href, world.manager())).hasStatus(404);
        assertThat(send("/cartable/draft/" + id + "/delete", world.manager(), Map.of()))
                .hasStatus(404);
        assertThat(page(get("/cartable/draft", world.manager())).text()).doesNotContain(form.get("subject"));
        // the same form key in another's hands is another draft
        send("/cases/new/draft", world.manager(), Map.of("form", form.get("form"), "subject", "دیگری"));
        assertThat(page(get(href, writer)).select("#f-subject").val()).isEqualTo(form.get("subject"));
    }

    @Test
    void a_draft_can_be_deleted() {
        send("/cases/new/draft", writer, complaint());
        Document list = page(get("/cartable/draft", writer));

        send(list.select("form.act").attr("action"), writer, Map.of());

        assertThat(page(get("/cartable/draft", writer)).select("[data-row]")).isEmpty();
        assertThat(get(list.select("[data-open]").attr("href"), writer)).hasStatus(404);
    }

    @Test
    void a_registered_draft_leaves_the_folder_and_is_never_reopened() {
        Map<String, String> form = complaint();
        send("/cases/new/draft", writer, form);
        String href = page(get("/cartable/draft", writer)).select("[data-open]").attr("href");
        String registered = location(send("/cases/new", writer, form));

        // a save that was still on its way changes nothing
        send("/cases/new/draft", writer, form);

        assertThat(page(get("/cartable/draft", writer)).select("[data-row]")).isEmpty();
        assertThat(location(get(href, writer))).isEqualTo(registered);
    }

    private MvcTestResult get(String path, StaffMember who) {
        return mvc.get().uri(path).with(world.as(who)).exchange();
    }

    private MvcTestResult send(String path, StaffMember who, Map<String, String> fields) {
        var request = mvc.post().uri(path);
        for (var field : fields.entrySet()) request = request.param(field.getKey(), field.getValue());
        return request.with(world.as(who)).exchange();
    }
}
