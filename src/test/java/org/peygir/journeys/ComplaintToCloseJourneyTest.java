package org.peygir.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.peygir.testing.Looks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main job from end to end: public form, review, decision, fix, satisfaction, close (seed 001). */
@Tag("browser")
@DemoApplication
class ComplaintToCloseJourneyTest {
    @LocalServerPort
    int port;

    @Autowired
    DSLContext sql;

    @Looks({"fa,320,false", "fa,1280,true", "en,320,false", "en,1280,false"})
    void a_complaint_travels_from_the_public_form_to_a_satisfied_close(String language, int width, boolean keyboard) {
        String path = "/cases/" + registered(language, width, keyboard);
        try (Walker staff = new Walker(port, width, language, keyboard)) {
            staff.signIn("maryam");
            unfoundedNeedsAReason(staff, path);
            staff.go(path + "/moves?way=accept").fits();
            staff.type("#f-understanding", "مراقب شب دیر می‌آید و دارو داده نمی‌شود.")
                    .choose("input[name=understandingState][value=CONFIRMED]")
                    .press("form[action$='/moves'] button.btn.p");
            comesTo(staff, path, "decision");
            staff.go(path + "?pane=routine").fits();
            staff.press("a.btn.p[href*='way=to-carers']");
            staff.choose("input[name=finding][value=UPHELD]")
                    .type("#f-reasons", "برگهٔ حضور تأخیر را نشان می‌دهد.")
                    .press("form[action$='/moves'] button.btn.p");
            comesTo(staff, path, "fix-carers");
            theLastStageNamesWhatIsMissing(staff, path);
            staff.go(path + "/moves?way=carers-done");
            staff.type("#f-fix", "مراقب تازه از امشب").choose("input[name=satisfaction][value=SATISFIED]");
            for (String field : new String[] {"category", "cause", "response"})
                staff.type("#f-" + field, "نبود جانشین برای شیفت شب");
            staff.press("form[action$='/moves'] button.btn.p").fits();
            comesTo(staff, path, "fixed");
        }
    }

    private String registered(String language, int width, boolean keyboard) {
        try (Walker public_ = new Walker(port, width, language, keyboard)) {
            String next = "main form button.btn.p";
            public_.go("/complaints/new/subject").fits();
            public_.type("#f-subject", "مراقب شب دیر رسید " + language + width)
                    .choose("input[name=about][value=CARERS]")
                    .press(next);
            public_.fits().press(next);
            public_.fits()
                    .type("#f-words", "سه شب پشت سر هم نزدیک یازده آمد و داروی پدرم داده نشد.")
                    .press(next);
            public_.fits().type("#f-outcome", "تعویض مراقب").press(next);
            public_.fits().press(next);
            public_.fits().choose("input[name=identity][value=NAMED]").press(next);
            public_.fits()
                    .type("#f-familyName", "کاظمی")
                    .type("#f-mobile", "۰۹۰۰۰۰۰۱۲۳۴")
                    .press(next);
            // The demonstration asks this; a routine that another journey published may not.
            if (public_.page.url().endsWith("/details"))
                public_.fits().type("[id='f-form.contract']", "HC-2041").press(next);
            public_.fits().press(next);
            public_.page.waitForURL("**/complaints/receipt/**");
            public_.fits();
        }
        return sql.fetchSingle(
                        "select year || '-' || id from cases.case_file where subject like ? order by id desc limit 1",
                        "%" + language + width)
                .get(0, String.class);
    }

    private static void unfoundedNeedsAReason(Walker staff, String path) {
        staff.go(path + "/moves?way=reject").press("form[action$='/moves'] button.btn.p");
        staff.page.locator(".errs").waitFor();
        assertThat(staff.page.locator("a[href='#f-reasons']").count())
                .as("the missing reason is named")
                .isPositive();
    }

    private static void theLastStageNamesWhatIsMissing(Walker staff, String path) {
        staff.go(path + "/moves?way=carers-done").press("form[action$='/moves'] button.btn.p");
        staff.page.locator(".errs").waitFor();
        assertThat(staff.page.locator(".errs a[href='#f-fix']").count())
                .as("the missing fix is named")
                .isPositive();
        assertThat(staff.page.locator(".errs a[href='#f-satisfaction']").count())
                .as("the missing satisfaction is named")
                .isPositive();
    }

    private void comesTo(Walker staff, String path, String stage) {
        staff.page.waitForCondition(() -> stage(path).equals(stage));
    }

    private String stage(String path) {
        long id = Long.parseLong(path.substring(path.indexOf('-') + 1));
        return sql.fetchSingle(
                        "select s.code from cases.case_file c join routines.stage s on s.id = c.stage_id where c.id = ?",
                        id)
                .get(0, String.class);
    }
}
