package org.peygir.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.peygir.platform.text.Digits;
import org.peygir.platform.web.Languages;
import org.peygir.routines.Routines;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** RTN-13 from end to end: a field with a condition and a limit is drawn up, published, answered by a complainant and read by a clerk. */
@Tag("browser")
@DemoApplication
class FormDesignerJourneyTest {
    private static final String FORM = "/routines/home-care/draft/form";
    private static final String QUESTION = "چند بار زنگ زدید؟";

    @LocalServerPort
    int port;

    @Autowired
    Routines routines;

    @Test
    void a_field_is_added_published_answered_and_read() {
        try (Walker admin = new Walker(port, 1280, "fa", false)) {
            admin.signIn("maryam")
                    .go("/routines")
                    .press("form[action='/routines/home-care/draft'] button[value=VERSION]");
            admin.go(FORM + "?new=1").fits();
            admin.page.evaluate("document.querySelectorAll('.dside details').forEach(each => { each.open = true })");
            admin.type("#f-labelFa", QUESTION)
                    .type("#f-labelEn", "How many calls")
                    .type("#f-labelAr", "كم مرة اتصلتم؟")
                    .type("#f-least", "۱")
                    .type("#f-most", "۵۰")
                    .choose("input[name=required]");
            admin.page.locator("#f-type").selectOption("NUMBER");
            admin.page.locator("#f-place").selectOption("BOTH");
            admin.page.locator("#f-says0").selectOption("about.IS.RECEPTION");
            admin.press("form[action$='/fields'] .acts button.btn.p");
            admin.sees("form.how_many_calls").fits();
            admin.picture("field-fa");
            admin.go("/routines/home-care/draft/publication").press("form[action$='/publication'] button.btn.p");
            admin.sees("نسخهٔ " + Digits.in(Languages.FA, Integer.toString(inForce())))
                    .fits();

            String words = complained(admin);

            admin.go("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
            String path = admin.page.locator("a.open[href^='/cases/']").first().getAttribute("href");
            admin.go(path + "?pane=complaint").sees(QUESTION).fits();
            assertThat(admin.page.locator("main").innerText()).contains(QUESTION, "۱۷");
        }
    }

    /** By the public form, in the same browser: who is signed in may complain as anybody may. */
    private static String complained(Walker someone) {
        String words = "هفده بار زنگ زدم و کسی جواب نداد";
        String next = "main form button.btn.p";
        someone.go("/complaints/new/subject");
        someone.type("#f-subject", words)
                .choose("input[name=about][value=RECEPTION]")
                .press(next);
        someone.press(next);
        someone.type("#f-words", "از صبح تا عصر زنگ زدم و هیچ‌کس گوشی را برنداشت.")
                .press(next);
        someone.type("#f-outcome", "تماس بگیرید").press(next);
        someone.press(next);
        someone.choose("input[name=identity][value=NAMED]").press(next);
        someone.type("#f-familyName", "کاظمی").type("#f-mobile", "۰۹۰۰۰۰۰۱۲۳۵").press(next);
        someone.type("[id='f-form.how_many_calls']", "۶۰").press(next);
        someone.page.locator(".errs").waitFor();
        assertThat(someone.page.locator(".errs").innerText())
                .as("more than the limit")
                .contains("۵۰");
        someone.type("[id='f-form.how_many_calls']", "۱۷").fits().press(next);
        someone.press(next);
        someone.page.waitForURL("**/complaints/receipt/**");
        return words;
    }

    private int inForce() {
        return routines.inForce("home-care").number();
    }
}
