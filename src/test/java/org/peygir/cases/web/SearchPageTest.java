package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peygir.cases.CaseFile;
import org.peygir.cases.SavedViews;
import org.peygir.cases.SearchWorld;
import org.peygir.organization.StaffMember;
import org.peygir.platform.text.Digits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;

/** The search page as plain links and forms, and its parts as htmx asks for them. */
@Import(SearchWorld.class)
class SearchPageTest extends CaseWeb {
    @Autowired
    SearchWorld told;

    @Autowired
    SavedViews views;

    private MvcTestResult search(StaffMember who, String... namesAndValues) {
        return mvc.get().uri(uri(namesAndValues)).with(world.as(who)).exchange();
    }

    private static java.net.URI uri(String... namesAndValues) {
        var uri = UriComponentsBuilder.fromPath("/search");
        for (int i = 0; i < namesAndValues.length; i += 2) uri.queryParam(namesAndValues[i], "{p" + i + "}");
        var values = new java.util.HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) values.put("p" + i, namesAndValues[i + 1]);
        return uri.encode().buildAndExpand(values).toUri();
    }

    private static List<String> paths(Document page) {
        return page.select("#found [data-open]").eachAttr("href");
    }

    @Test
    void a_whole_number_or_code_leads_to_the_case_itself() {
        CaseFile file = files.registered();
        assertThat(search(world.zahra(), "q", Digits.persian(file.number().toString())))
                .hasRedirectedUrl("/cases/" + file.number());
        assertThat(search(world.zahra(), "q", file.trackingCode().grouped()))
                .hasRedirectedUrl("/cases/" + file.number());
        assertThat(search(world.carersSupervisor(), "q", file.number().toString()))
                .hasStatusOk();
        assertThat(paths(
                        html(search(world.carersSupervisor(), "q", file.number().toString()))))
                .isEmpty();
    }

    @Test
    void words_are_marked_where_they_were_written() {
        CaseFile file = told.told("تاب‌خوردنِ صندلی‌واره", "پایهٔ صندليواره شکست");
        Document page = html(search(world.zahra(), "q", "صندلی‌واره"));
        assertThat(paths(page)).containsExactly(path(file));
        assertThat(page.select("#found mark").eachText()).containsExactly("صندلی‌واره", "صندليواره");
        assertThat(page.select(".said").text()).isEqualTo("۱ پرونده");
    }

    @Test
    void while_typing_only_what_was_found_is_answered_and_nothing_jumps() {
        CaseFile file = told.told("پرندواره", "پرندواره");
        MvcTestResult part = mvc.get()
                .uri(uri("q", file.number().toString(), "stage", "", "late", ""))
                .with(world.as(world.zahra()))
                .header("HX-Request", "true")
                .exchange();
        assertThat(part).hasStatusOk().hasHeader("HX-Replace-Url", "/search?q=" + file.number());
        assertThat(text(part)).contains("id=\"found\"", path(file)).doesNotContain("<!doctype", "class=\"rail");
    }

    @Test
    void filters_are_chips_that_can_be_taken_away_one_by_one() {
        told.told("چیپ‌واره", "چیپ‌واره");
        Document page = html(search(
                world.zahra(),
                "q",
                "چیپواره",
                "status",
                "open",
                "severity",
                "۳",
                "channel",
                "PHONE",
                "from",
                "۱۴۰۴/۱/۱",
                "late",
                ""));
        assertThat(page.select(".in-force .pill").eachText())
                .containsExactly("باز", "رسیده از راه تلفن", "با شدت شدید و بیشتر", "دریافت از ۱ فروردین ۱۴۰۴");
        assertThat(paths(page)).hasSize(1);
        Element open = page.selectFirst(".in-force .pill");
        assertThat(open.attr("href")).doesNotContain("status").contains("severity=3", "channel=PHONE", "q=");
        Document closed = html(search(world.zahra(), "q", "چیپواره", "status", "closed"));
        assertThat(paths(closed)).isEmpty();
        assertThat(closed.select(".empty").text()).contains("پالایه", "چیپواره");
        assertThat(closed.select(".empty a").attr("href")).doesNotContain("status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from", "to"})
    void a_date_that_cannot_be_read_stays_in_its_field_and_is_complained_of(String field) {
        Document page = html(search(world.zahra(), field, "پریروز ۴۵"));
        assertThat(page.select("#f-" + field).attr("value")).isEqualTo("پریروز ۴۵");
        assertThat(page.select("#e-" + field).text()).contains("خوانده نشد");
        assertThat(page.select("details.narrow-by").hasAttr("open")).isTrue();
    }

    @Test
    void more_rows_come_by_a_link_with_the_place_in_it() {
        for (int i = 0; i <= SearchController.ROWS; i++) told.told("برگ " + i, "بی‌شمارواره");
        Document page = html(search(world.zahra(), "q", "بی‌شمارواره"));
        assertThat(paths(page)).hasSize(SearchController.ROWS);
        String next = page.select("#found [rel=next]").attr("href");
        Document rest = html(mvc.get()
                .uri(java.net.URI.create(next))
                .with(world.as(world.zahra()))
                .header("HX-Request", "true")
                .exchange());
        assertThat(rest.select("[data-open]").eachAttr("href")).hasSize(1).doesNotContainAnyElementsOf(paths(page));
    }

    @Test
    void a_search_is_kept_opened_and_dropped_by_its_owner_alone() {
        assertThat(post(
                        world.amir(),
                        "/search/views",
                        "name",
                        "باز و شدید",
                        "status",
                        "open",
                        "severity",
                        "3",
                        "junk",
                        "x"))
                .hasRedirectedUrl("/search?status=open&severity=3");
        Document page = html(search(world.amir(), "status", "open", "severity", "3"));
        assertThat(page.select(".views .on a").text()).isEqualTo("باز و شدید");
        assertThat(html(search(world.zahra())).select(".views")).isEmpty();
        assertThat(html(get(world.amir(), "/cartable/received"))
                        .select(".rail .fold")
                        .eachText())
                .as("in the rail of every page")
                .contains("باز و شدید");
        assertThat(html(get(world.zahra(), "/cartable/received"))
                        .select(".rail .fold")
                        .eachText())
                .doesNotContain("باز و شدید");
        long id = views.of(viewer(world.amir())).getLast().id();
        assertThat(post(world.zahra(), "/search/views/" + id + "/removal")).hasStatus(404);
        assertThat(post(world.amir(), "/search/views/" + id + "/removal")).hasRedirectedUrl("/search");
        assertThat(views.of(viewer(world.amir()))).isEmpty();
        assertThat(html(get(world.amir(), "/cartable/received"))
                        .select(".rail .fold")
                        .eachText())
                .doesNotContain("باز و شدید");
    }

    @Test
    void a_view_without_a_name_is_not_kept_and_nothing_typed_is_lost() {
        Document page = html(post(world.amir(), "/search/views", "name", " ", "q", "گم‌نام", "status", "open"));
        assertThat(page.select("details.keep").hasAttr("open")).isTrue();
        assertThat(page.select("#e-name").text()).contains("نامی بنویسید");
        assertThat(page.select("#f-q").attr("value")).isEqualTo("گم‌نام");
        assertThat(page.select(".keep input[name=status]").attr("value")).isEqualTo("open");
    }

    @Test
    void the_box_is_on_every_staff_page_and_only_for_staff() {
        assertThat(html(get(world.zahra(), "/cartable/received")).select("form.find[action=/search] [data-key=Slash]"))
                .hasSize(1);
        CaseFile file = files.registered();
        assertThat(html(get(world.zahra(), path(file))).select("a[href=/search][data-key=Slash]"))
                .hasSize(1);
        assertThat(mvc.get().uri("/search?q=a").exchange()).hasStatus3xxRedirection();
        assertThat(html(search(world.admin(), "q", "کاظمی")).select("#found [data-open]"))
                .isEmpty();
    }
}
