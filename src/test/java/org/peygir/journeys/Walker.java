package org.peygir.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.Locale;
import org.peygir.testing.Axe;
import org.peygir.testing.Chromium;

/** Somebody in front of a page. With the keyboard only, every step is reached by Tab and taken by Enter or Space. */
final class Walker implements AutoCloseable {
    /** The name of a field that is partly outside of the window, though what holds it hides that; empty when there is none. Rows of chips are pushed sideways. */
    static final String CUT_OFF = """
            (() => {
              const out = [...document.querySelectorAll('main :is(input:not([type=hidden]), select, textarea)')].find(e => {
                const box = e.getBoundingClientRect();
                return e.checkVisibility() && !e.closest('.chips') && box.width > 1 && (box.left < -1 || box.right > innerWidth + 1);
              });
              return out ? (out.name || out.id || out.tagName) : '';
            })()""";

    private static final int MOST_TABS = 120;

    private final String base;
    private final boolean keyboard;
    final Page page;

    Walker(int port, int width, String language, boolean keyboard) {
        this.base = "http://localhost:" + port;
        this.keyboard = keyboard;
        this.page = Chromium.page(width, 844, language, false);
        page.setDefaultTimeout(60_000);
        go("/language?to=" + language + "&back=/");
    }

    Walker go(String path) {
        page.navigate(base + path);
        return this;
    }

    Walker signIn(String userName) {
        return go("/sign-in")
                .type("#f-userName", userName)
                .type("#f-password", "peygir-demo")
                .press("form[action='/sign-in'] button.btn.p");
    }

    Walker type(String selector, String text) {
        reach(selector);
        if (keyboard) {
            page.keyboard().press("Control+A");
            page.keyboard().insertText(text);
        } else {
            page.locator(selector).fill(text);
        }
        return this;
    }

    /** A radio button or tick box. */
    Walker choose(String selector) {
        if (keyboard) {
            // A group of radios is one stop; the arrow keys choose in it.
            String group = page.locator(selector).getAttribute("name");
            reach("input[name='" + group + "']");
            for (int i = 0; i < 12 && !page.locator(selector).isChecked(); i++)
                page.keyboard().press(i == 0 ? "Space" : "ArrowDown");
        } else {
            page.locator(selector).check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
        }
        assertThat(page.locator(selector).isChecked()).as(selector).isTrue();
        return this;
    }

    /** A button or link; goes on when its answer is there: another page, another address, or what was wrong. */
    Walker press(String selector) {
        reach(selector);
        String before = page.url();
        page.evaluate("window.before = true");
        if (keyboard) page.keyboard().press("Enter");
        else page.locator(selector).first().click();
        page.waitForCondition(() -> answered(before));
        page.waitForLoadState();
        return this;
    }

    private boolean answered(String before) {
        try {
            return !page.url().equals(before)
                    || Boolean.TRUE.equals(
                            page.evaluate(
                                    "window.before === undefined && document.readyState !== 'loading' || !!document.querySelector('.errs')"));
        } catch (com.microsoft.playwright.PlaywrightException leaving) {
            return false;
        }
    }

    private void reach(String selector) {
        page.locator(selector).first().waitFor();
        if (!keyboard) return;
        for (int i = 0; i < MOST_TABS; i++) {
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) return;
            page.keyboard().press("Tab");
        }
        throw new AssertionError(selector + " cannot be reached by Tab on " + page.url());
    }

    Walker sees(String text) {
        page.getByText(text).first().waitFor();
        return this;
    }

    /** Nothing sticks out of the screen. */
    Walker fits() {
        assertThat(page.evaluate(CUT_OFF)).as("fields of " + page.url()).isEqualTo("");
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("overflow of " + page.url())
                .isEqualTo(0);
        return this;
    }

    /** Nothing for axe to find; a picture of it in the folder of {@code PEYGIR_TEST_PICTURES} if there is one. */
    Walker picture(String name) {
        assertThat(Axe.violations(page)).as(name).isEmpty();
        String folder = System.getenv("PEYGIR_TEST_PICTURES");
        if (folder != null) shoot(folder, name);
        return this;
    }

    /** The page as it is, light and dark, for whoever asked for pictures. */
    void pictures(String name) {
        String folder = System.getenv("PEYGIR_TEST_PICTURES");
        if (folder != null) both(folder, name);
    }

    /** The same at another width: Persian is tested narrow, and worked with wide. */
    void pictures(String name, int width) {
        String folder = System.getenv("PEYGIR_TEST_PICTURES");
        if (folder == null) return;
        ViewportSize was = page.viewportSize();
        page.setViewportSize(width, was.height);
        both(folder, name);
        page.setViewportSize(was.width, was.height);
    }

    private void both(String folder, String name) {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            shoot(folder, name + "-" + scheme.name().toLowerCase(Locale.ROOT));
        }
    }

    private void shoot(String folder, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
    }

    @Override
    public void close() {
        page.context().close();
    }
}
