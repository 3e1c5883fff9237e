package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Status;
import org.peygir.testing.Axe;
import org.peygir.testing.Looks;

@Tag("browser")
class CasePageBrowserTest extends CaseBrowser {
    @Looks({
        "fa,320,false",
        "en,1440,true",
        "fa,1440,false",
        "fa,320,true",
        "en,390,false",
        "ar,1024,false",
        "ar,320,false"
    })
    void every_page_of_a_case_is_accessible_and_stays_inside_the_screen(String language, int width, boolean dark) {
        CaseFile file = drawn();
        List<String> complaints = new ArrayList<>();
        Page page = page(world.zahra(), width, 900, language, dark);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(page.url() + " " + message.text());
        });
        page.onPageError(complaints::add);
        for (String path : List.of(
                "",
                "?pane=routine",
                "?pane=complaint",
                "?pane=customer",
                "?pane=files",
                "?pane=history",
                "/moves?way=to-carers",
                "/referrals",
                "/resolution",
                "/print")) {
            page.navigate(url(file) + path);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(Axe.violations(page))
                    .as(path + " " + language + " " + width)
                    .isEmpty();
            Object wider = page.evaluate(
                    "[document.documentElement, document.querySelector('main')].map(e => e.scrollWidth - e.clientWidth).reduce((a, b) => Math.max(a, b))");
            assertThat(wider).as(path + " overflows at " + width).isEqualTo(0);
        }
        page.context().close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_keyboard_alone_writes_a_note_moves_the_case_and_refers_it() {
        CaseFile file = files.registered();
        Page page = page(world.zahra(), 1280, 900, "fa", false);
        page.navigate(url(file));

        page.keyboard().press("x");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("f-text");
        page.keyboard().type("با خانم کاظمی صحبت شد");
        page.keyboard().press("Control+Enter");
        page.locator(".msg.note", new Page.LocatorOptions().setHasText("صحبت شد"))
                .waitFor();

        tabTo(page, ".nx .btn.p");
        page.keyboard().press("Enter");
        page.waitForURL("**/moves?way=accept");
        tabTo(page, "#f-understanding");
        page.keyboard().type("مراقب سه شب دیر آمده است");
        tabTo(page, "[name=understandingState]");
        page.keyboard().press("ArrowDown");
        tabTo(page, "form .btn.p");
        page.keyboard().press("Enter");
        page.locator(".chead .badge.me", new Page.LocatorOptions().setHasText("تصمیم‌گیری"))
                .waitFor();

        page.keyboard().press("f");
        page.waitForURL("**/referrals");
        tabTo(page, ".narrowed input");
        page.keyboard().type("الهام");
        tabTo(page, "#f-question");
        page.keyboard().type("لطفاً حضور را بررسی کنید");
        tabTo(page, "form .btn.p");
        page.keyboard().press("Enter");
        page.locator(".op.asked", new Page.LocatorOptions().setHasText("الهام رضایی"))
                .waitFor();

        CaseFile after = files.file(file.number());
        assertThat(after.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(after.ownerId()).isEqualTo(world.zahra().id());
        page.context().close();
    }

    /** A part that is replaced takes the focus along; whoever works by keyboard would start at the top of the page again. */
    @Test
    void the_keyboard_keeps_its_place_when_a_part_of_the_page_is_replaced() {
        CaseFile file = files.registered();
        Page page = page(world.zahra(), 1280, 900, "fa", false);
        page.navigate(url(file));
        tabTo(page, ".sfil a:nth-of-type(2)");
        String chosen = String.valueOf(page.evaluate("document.activeElement.getAttribute('href')"));
        page.keyboard().press("Enter");
        page.locator(".sfil a:nth-of-type(2)[aria-current]").waitFor();
        page.waitForFunction("() => document.activeElement !== document.body");
        assertThat(page.evaluate("document.activeElement.getAttribute('href')")).isEqualTo(chosen);
        page.context().close();
    }

    @Test
    void a_draft_survives_leaving_the_page_and_goes_when_it_is_sent() {
        CaseFile file = files.registered();
        Page page = page(world.zahra(), 390, 844, "fa", false);
        page.navigate(url(file));
        page.locator(".mcomp .fld").click();
        page.locator("#f-text").fill("نیمه‌کاره");
        page.navigate(url(file) + "?pane=complaint");
        page.navigate(url(file));
        assertThat(page.locator("#f-text").inputValue()).isEqualTo("نیمه‌کاره");
        page.locator(".mcomp .fld").click();
        page.locator(".way-note").click();
        page.locator(".msg.note", new Page.LocatorOptions().setHasText("نیمه‌کاره"))
                .waitFor();
        page.navigate(url(file));
        assertThat(page.locator("#f-text").inputValue()).isEmpty();
        page.context().close();
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 120; i++) {
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) return;
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the Tab key never reaches " + selector);
    }
}
