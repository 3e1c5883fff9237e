package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peygir.cases.About;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Cases;
import org.peygir.cases.Channel;
import org.peygir.cases.Registering;
import org.peygir.organization.HandlingStructure;
import org.peygir.organization.StructureRule;
import org.peygir.organization.Structures;
import org.peygir.organization.store.DirectoryCache;
import org.springframework.beans.factory.annotation.Autowired;

/** A non-specialist resolves a simple case in at most five clicks (ORG-05). */
@Tag("browser")
class LightHandlingBrowserTest extends CaseBrowser {
    @Autowired
    private Structures structures;

    @Autowired
    private Cases cases;

    @Autowired
    private DirectoryCache cache;

    @Autowired
    private DSLContext sql;

    private int clicks;

    @AfterEach
    void nothing_decided() {
        sql.execute("delete from organization.structure_rule");
        cache.forget();
    }

    @ParameterizedTest
    @CsvSource({"1280,fa", "320,fa"})
    void from_the_cartable_to_a_settled_case(int width, String language) {
        clock.set(NOW);
        structures.decide(
                new StructureRule(0, null, "", HandlingStructure.DECENTRALISED, 2, null, 480, NOW, NOW, null),
                world.admin().id());
        var registered = (Registering.Registered)
                cases.register(files.registration(Channel.COUNTER, world.clerk().id(), About.OTHER, null));
        CaseFile file = files.file(registered.number());
        try (Page page = page(world.clerk(), width, 900, language, false)) {
            page.navigate(url("/cartable/received"));
            click(page, "a.open[href='" + path(file) + "']");
            // on a phone the routine, and with it the way to the screen, is one tab away
            if (!page.locator("a[href='" + path(file) + "/light']").first().isVisible())
                click(page, ".mtabs a[href*='pane=routine']");
            click(page, "a[href='" + path(file) + "/light']");
            page.waitForURL("**/light");
            for (Locator field : page.locator(
                            "form[action$='/light'] textarea, form[action$='/light'] input[type=text]:not([inputmode=numeric])")
                    .all()) if (field.inputValue().isEmpty()) field.fill("هزینه برگشت داده شد.");
            click(page, "form[action$='/light'] button.btn.p");
            page.locator("#case, .errs").first().waitFor();
        }
        assertThat(files.file(file.number()).open()).isFalse();
        assertThat(Objects.requireNonNull(cases.resolution(file.id())).fix()).isEqualTo("هزینه برگشت داده شد.");
        assertThat(clicks).isLessThanOrEqualTo(5);
    }

    private void click(Page page, String selector) {
        page.locator(selector).first().click();
        clicks++;
    }

    private static String path(CaseFile file) {
        return "/cases/" + file.number();
    }
}
