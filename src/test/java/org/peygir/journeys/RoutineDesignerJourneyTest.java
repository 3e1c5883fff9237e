package org.peygir.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.peygir.platform.text.Digits;
import org.peygir.platform.web.Languages;
import org.peygir.routines.Routines;
import org.peygir.routines.store.Publication;
import org.peygir.routines.store.RoutineFile;
import org.peygir.routines.web.HomeCareByHand;
import org.peygir.routines.web.ScriptedCases;
import org.peygir.testing.Everything;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Issue 5, bar 1: a new administrator lays seed 001's routine down from blank, tries it and publishes it. */
@Tag("browser")
@DemoApplication
class RoutineDesignerJourneyTest {
    private static final String DRAFT = "/routines/home-care/draft";
    private static final int MOST_ACTIONS = 60;

    @LocalServerPort
    int port;

    @Autowired
    Routines routines;

    @Test
    void the_routine_of_seed_001_is_laid_down_tried_and_published() {
        int actions = 0;
        try (Walker admin = new Walker(port, 1280, "fa", false)) {
            admin.signIn("maryam").go("/routines").fits();
            admin.picture("list-fa");
            admin.press("form[action='/routines/home-care/draft'] button[value=BLANK]");
            admin.picture("blank-fa");
            actions++;
            for (HomeCareByHand.Action action : HomeCareByHand.actions()) {
                admin.go(DRAFT + "?" + action.open());
                fill(admin.page, action);
                admin.press("form[action$='/" + action.form() + "'] .acts button.btn.p");
                actions++;
            }
            tellTheCustomer(admin);
            admin.go(DRAFT + "?stage=decision").fits();
            admin.picture("stage-fa");
            admin.go(DRAFT + "?way=decision-carers").fits();
            admin.picture("way-fa");
            admin.go(DRAFT + "?view=table").fits();
            admin.picture("table-fa");
            admin.go(DRAFT + "/trial?understanding=%E2%80%A6&understandingState=CONFIRMED&take=review-decision")
                    .sees("تصمیم‌گیری")
                    .fits();
            admin.picture("trial-fa");
            admin.go(DRAFT + "/file").fits();
            admin.picture("file-fa");
            admin.go(DRAFT + "/publication").fits();
            admin.picture("publication-fa");
        }
        if (Everything.wanted()) others();
        try (Walker admin = new Walker(port, 1280, "fa", false)) {
            admin.signIn("maryam").go(DRAFT + "/publication").press("form[action$='/publication'] button.btn.p");
            actions++;
            int number = routines.inForce("home-care").number();
            admin.sees("نسخهٔ " + Digits.in(Languages.FA, Integer.toString(number)))
                    .fits();
            admin.picture("version-fa");
        }
        assertThat(actions).isLessThanOrEqualTo(MOST_ACTIONS);
        assertThat(ScriptedCases.traces(routines.inForce("home-care")))
                .isEqualTo(ScriptedCases.traces(RoutineFile.read(Publication.preset("home-care"))));
    }

    /** A long line, which stands beside its label when it is folded. */
    private static void tellTheCustomer(Walker admin) {
        admin.go(DRAFT + "?stage=decision");
        admin.page.evaluate("document.querySelectorAll('.dside details').forEach(each => { each.open = true })");
        admin.type(
                        "#f-customerFa",
                        "شکایت شما را بررسی کردیم و درست دانستیم؛ اکنون تصمیم می‌گیریم کدام واحد آن را رفع کند.")
                .press("form[action$='/stages'] .acts button.btn.p");
    }

    /** Narrow, dark, and in the other direction. */
    private void others() {
        try (Walker phone = new Walker(port, 320, "fa", false)) {
            phone.signIn("maryam").go(DRAFT + "?way=decision-carers").fits();
            phone.picture("way-320");
            phone.go(DRAFT).fits();
            phone.picture("draft-320");
            phone.go(DRAFT + "?view=table").fits();
            phone.picture("table-320");
            phone.go(DRAFT + "/publication").fits();
        }
        try (Walker english = new Walker(port, 1280, "en", false)) {
            english.signIn("maryam").go(DRAFT + "?stage=decision").fits();
            english.picture("stage-en");
            english.page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
            english.go(DRAFT + "?way=decision-carers").fits();
            english.picture("way-en-dark");
            english.go(DRAFT + "/publication").fits();
            english.picture("publication-en-dark");
        }
    }

    /** Opens what is folded, as a person would, then fills in and ticks. */
    private static void fill(Page page, HomeCareByHand.Action action) {
        page.evaluate("document.querySelectorAll('.dside details').forEach(each => { each.open = true })");
        action.fields().forEach((name, values) -> {
            String input = "form.form [name='" + name + "']";
            Object type = page.evaluate("s => { const e = document.querySelector(s); return e.type }", input);
            if ("checkbox".equals(type)) tick(page, name, values);
            else if ("select-one".equals(type)) page.locator(input).selectOption(values.getFirst());
            else page.locator(input).fill(values.getFirst());
        });
    }

    private static void tick(Page page, String name, List<String> values) {
        for (var box : page.locator("form.form [name='" + name + "']").all())
            box.setChecked(
                    values.contains(box.getAttribute("value")),
                    new com.microsoft.playwright.Locator.SetCheckedOptions().setForce(true));
    }
}
