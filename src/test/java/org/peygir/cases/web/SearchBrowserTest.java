package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.peygir.cases.CaseFile;
import org.peygir.cases.SavedViews;
import org.peygir.cases.SearchWorld;
import org.peygir.testing.Axe;
import org.peygir.testing.Looks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Tag("browser")
@Import(SearchWorld.class)
class SearchBrowserTest extends CaseBrowser {
    @Autowired
    SearchWorld told;

    @Autowired
    SavedViews views;

    @Test
    void the_slash_key_words_and_enter_lead_to_a_case() {
        CaseFile file = told.told("صدای یخچال‌واره", "یخچال‌واره شب‌ها صدا می‌دهد");
        Page page = page(world.zahra(), 1280, 900, "fa", false);
        page.navigate(url("/cartable/received"));
        page.keyboard().press("/");
        page.keyboard().type("يخچالواره");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=*");
        assertThat(page.locator("#found mark").first().innerText()).isEqualTo("یخچال‌واره");
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.waitForURL("**/cases/" + file.number());
        page.context().close();
    }

    @Test
    void what_is_typed_is_looked_for_while_typing_and_stands_in_the_address() {
        CaseFile file = told.told("آسانسورواره", "آسانسورواره ایستاد");
        Page page = page(world.zahra(), 390, 844, "fa", false);
        page.navigate(url("/search"));
        page.locator("#f-q").pressSequentially("آسانسوروا");
        page.locator("#found [data-open][href='/cases/" + file.number() + "']").waitFor();
        page.waitForURL("**/search?q=*");
        page.reload();
        assertThat(page.locator("#found [data-open]").count()).isEqualTo(1);
        page.context().close();
    }

    @Looks(
            value = {"fa,320,true", "en,1280,false", "fa,1280,false", "en,1280,true", "en,320,false", "ar,1024,false"},
            always = 1)
    void every_state_of_the_search_is_accessible_and_stays_inside_the_screen(String language, int width, boolean dark) {
        told.told(
                "تخت‌واره شکست",
                "سه شب پشت سر هم نزدیک یازده آمد و تخت‌وارهٔ مادرم را جابه‌جا نکرد. گفتند تا فردا کسی را می‌فرستند و کسی نیامد، "
                        + "تا این‌که خودمان با همسایه‌ها تخت‌واره را بلند کردیم.");
        told.told("پرستار دیر آمد", "تخت‌واره را هم نیاورد");
        views.keep("تخت‌واره‌های باز", "q=%D8%AA%D8%AE%D8%AA&status=open", world.viewer(world.zahra()));
        List<String> complaints = new ArrayList<>();
        Page page = page(world.zahra(), width, 900, language, dark);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(page.url() + " " + message.text());
        });
        for (String query : List.of(
                "",
                "?q=تخت‌واره",
                "?q=تخت‌واره&status=open&severity=3&from=1404/1/1&sort=best",
                "?q=ناپیدا‌ترین&status=closed",
                "?from=نمی‌دانم")) {
            page.navigate(url("/search" + query));
            // what is still being fetched is dimmed on purpose
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.waitForFunction("() => !document.querySelector('[data-waiting], .htmx-request')");
            assertThat(Axe.violations(page))
                    .as(query + " " + language + " " + width)
                    .isEmpty();
            Object wider = page.evaluate(
                    "[document.documentElement, document.querySelector('main')].map(e => e.scrollWidth - e.clientWidth).reduce((a, b) => Math.max(a, b))");
            assertThat(wider).as(query + " overflows at " + width).isEqualTo(0);
        }
        page.context().close();
        assertThat(complaints).isEmpty();
    }
}
