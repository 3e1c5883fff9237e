package org.peygir.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lookhouse.LookHouse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.peygir.testing.Axe;
import org.peygir.testing.Chromium;
import org.peygir.testing.Looks;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every component in a real browser: accessible, inside its width, and doing what its behaviour promises. */
@Tag("browser")
@SpringBootTest(classes = LookHouse.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = "peygir.dev=true")
class ComponentsJourneyTest {
    @LocalServerPort
    int port;

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    @Looks(
            value = {
                "fa,320,true",
                "en,1440,false",
                "fa,1440,false",
                "en,1440,true",
                "en,390,false",
                "ar,1280,false",
                "ar,320,false"
            },
            always = 1)
    void components_are_accessible_and_stay_inside_the_screen(String language, int width, boolean dark) {
        for (String path : List.of("/dev/components", "/dev/components/public")) {
            Page page = Chromium.page(width, 900, language, dark);
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) complaints.add(message.text());
            });
            page.onPageError(complaints::add);
            page.navigate(url(path));
            assertThat(Axe.violations(page))
                    .as(path + " " + language + " " + width)
                    .isEmpty();
            assertThat(
                            page.evaluate(
                                    "Math.max(...[document.documentElement, document.querySelector('main')].map(e => e.scrollWidth - e.clientWidth))"))
                    .as(path + " overflows at " + width)
                    .isEqualTo(0);
            assertThat(complaints).isEmpty();
            page.context().close();
        }
    }

    @Test
    void touch_targets_of_a_phone_are_large_enough() {
        Page page = Chromium.page(390, 844, "fa", false);
        page.navigate(url("/dev/components/public"));
        Object small = page.evaluate(
                "[...document.querySelectorAll('main .btn:not(.sm), main .inp, main .choice, header a, header summary')].filter(e => e.offsetParent && e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML.slice(0, 90))");
        assertThat((List<?>) small).isEmpty();
        page.context().close();
    }

    @Test
    void a_refused_form_takes_the_focus_and_leads_to_the_field() {
        Page page = Chromium.page(1280, 900, "en", false);
        page.navigate(url("/dev/components/public"));
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("errs");
        page.locator(".errs a").first().click();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("f-mobile");
        page.context().close();
    }

    @Test
    void what_is_typed_is_counted_and_survives_a_reload() {
        Page page = Chromium.page(1280, 900, "fa", false);
        page.navigate(url("/dev/components"));
        page.locator("#f-text").fill("یادداشت نیمه‌کاره");
        page.locator("#s-composer").waitFor();
        page.reload();
        assertThat(page.locator("#f-text").inputValue()).isEqualTo("یادداشت نیمه‌کاره");
        page.locator("#f-what").fill("سلام");
        assertThat(page.locator("#c-what").textContent()).isEqualTo("۴ از ۴٬۰۰۰ نویسه");
        page.context().close();
    }

    @Test
    void the_composer_shows_who_reads() {
        Page page = Chromium.page(1280, 900, "en", false);
        page.navigate(url("/dev/components"));
        assertThat(page.locator(".way-note").isVisible()).isTrue();
        assertThat(page.locator(".way-reply").isVisible()).isFalse();
        Object internal = page.evaluate("getComputedStyle(document.getElementById('f-text')).backgroundColor");
        page.locator(".comp .tabs label").nth(1).click();
        assertThat(page.locator(".way-reply").isVisible()).isTrue();
        assertThat(page.locator(".way-note").isVisible()).isFalse();
        PlaywrightAssertions.assertThat(page.locator("#f-text")).not().hasCSS("background-color", internal.toString());
        page.context().close();
    }

    /** What is not counted further says so beside every folder, as at the head of its list. */
    @Test
    void a_folder_of_a_thousand_and_more_has_a_plus_behind_its_number() {
        Page page = Chromium.page(1280, 900, "en", false);
        page.navigate(url("/dev/components"));
        assertThat(page.locator("a[href='/cartable/unit'] .n").first().textContent())
                .isEqualTo("1,000+");
        assertThat(page.locator("a[href='/cartable/received'] .n").first().textContent())
                .isEqualTo("23");
        page.context().close();
    }

    @Test
    void a_gregorian_date_is_read_back_too_in_the_calendar_of_the_reader() {
        Map<String, String> read = Map.of("fa", "یکشنبه ۱ آذر ۱۴۰۵", "en", "Sunday 22 November 2026");
        read.forEach((language, day) -> {
            Page page = Chromium.page(1280, 900, language, false);
            page.navigate(url("/dev/components"));
            for (String typed : List.of("2026-11-22", "1405/09/01")) {
                page.locator("#f-when").fill(typed);
                assertThat(page.locator("#f-when + .read").textContent())
                        .as(typed)
                        .isEqualTo(day);
            }
            page.locator("#f-when").fill("2026-02-30");
            assertThat(page.locator("#f-when + .read").textContent()).isEmpty();
            page.context().close();
        });
    }

    @Test
    void a_jalali_date_in_any_digits_is_read_back() {
        Page page = Chromium.page(1280, 900, "fa", false);
        page.navigate(url("/dev/components"));
        for (String typed : List.of("1405/9/1", "۱۴۰۵-۰۹-۰۱", "١٤٠٥.٩.١")) {
            page.locator("#f-when").fill(typed);
            assertThat(page.locator("#f-when + .read").textContent()).as(typed).isEqualTo("یکشنبه ۱ آذر ۱۴۰۵");
        }
        page.locator("#f-when").fill("1404/12/30");
        assertThat(page.locator("#f-when + .read").textContent()).isEmpty();
        page.context().close();
    }

    @Test
    void the_slash_key_reaches_the_search_under_a_persian_layout() {
        Page page = Chromium.page(1280, 900, "fa", false);
        page.navigate(url("/dev/components"));
        page.evaluate("document.activeElement.blur()");
        page.evaluate(
                "document.body.dispatchEvent(new KeyboardEvent('keydown', {code: 'Slash', key: '؟', bubbles: true, cancelable: true}))");
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("q");
        page.context().close();
    }

    @Test
    void a_dialog_opens_takes_the_focus_and_closes_by_escape() {
        Page page = Chromium.page(1280, 900, "en", false);
        page.navigate(url("/dev/components"));
        page.locator("[data-dialog=d1]").click();
        assertThat(page.locator("#d1").isVisible()).isTrue();
        assertThat(page.evaluate("document.getElementById('d1').contains(document.activeElement)"))
                .isEqualTo(true);
        page.keyboard().press("Escape");
        assertThat(page.locator("#d1").isVisible()).isFalse();
        page.context().close();
    }

    @Test
    void without_script_menus_open_and_files_can_be_chosen() {
        Page page = Chromium.pageWithoutScript(390, 844, "fa");
        page.navigate(url("/dev/components/public"));
        page.locator("header summary").click();
        assertThat(page.locator("header .sheet-menu a").first().isVisible()).isTrue();
        assertThat(page.locator("input[type=file]").isVisible()).isTrue();
        page.context().close();
    }
}
