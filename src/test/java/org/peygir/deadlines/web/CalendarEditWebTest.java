package org.peygir.deadlines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.peygir.organization.StaffMember;
import org.peygir.testing.FreshDatabase;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Issue 4: holidays come out of a file and folk days do not; a day has one of the kinds there are. */
@PeygirTest
@ContextConfiguration(initializers = FreshDatabase.class)
class CalendarEditWebTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestWorld world;

    @Test
    void holidays_of_a_file_are_ticked_and_folk_days_are_not() {
        String csv = "1406/01/01,آغاز نوروز,تعطیل\n1406/02/25,بزرگداشت فردوسی,\n1406/05/09,جشن تازه,تعطیل\nx\n";
        MvcTestResult read = mvc.post()
                .uri("/calendars/0/holidays/reading")
                .multipart()
                .file(new MockMultipartFile("calendar", "days.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .with(world.as(world.manager()))
                .exchange();
        Document page = html(read);
        assertThat(read).hasStatusOk();
        assertThat(page.select("input[name=day]")).hasSize(3);
        assertThat(page.select("input[name=day][checked]").eachAttr("value"))
                .containsExactly("2027-03-21|آغاز نوروز", "2027-07-31|جشن تازه");
        assertThat(page.text()).contains("۳ روز خوانده شد", "مناسبت، کاری");

        assertThat(post(world.manager(), "/calendars/0/holidays", "draft", "0", "day", "2027-07-31|جشن تازه"))
                .hasStatus(302)
                .hasHeader("Location", "/calendars/0/preview");
        assertThat(html(get(world.manager(), "/calendars/0?year=1406")).text()).contains("جشن تازه");
        assertThat(post(world.manager(), "/calendars/0/holidays", "draft", "1")).hasStatus(422);
        post(world.manager(), "/calendars/0/discarding");
    }

    @Test
    void a_kind_of_day_that_does_not_exist_is_named_and_not_our_fault() {
        MvcTestResult wrong = post(
                world.manager(), "/calendars/0/days", "day", "2026-11-29", "kind", "متن", "name", "x", "draft", "0");

        assertThat(wrong).hasStatus(400);
        assertThat(html(wrong).text()).contains("kind");
    }

    private MvcTestResult get(StaffMember who, String uri) {
        return mvc.get().uri(uri).with(world.as(who)).exchange();
    }

    private MvcTestResult post(StaffMember who, String uri, String... namesAndValues) {
        var request = mvc.post().uri(uri).with(world.as(who));
        for (int i = 0; i < namesAndValues.length; i += 2)
            request = request.param(namesAndValues[i], namesAndValues[i + 1]);
        return request.exchange();
    }

    private static Document html(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
