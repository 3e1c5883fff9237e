package org.peygir.communications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peygir.communications.MessageTemplates.Rendered;
import org.peygir.platform.web.Languages;
import org.peygir.platform.web.Messages;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestDatabase;
import org.peygir.testing.TestWorld;

class MessageTemplatesTest {
    private static final Map<String, Object> VALUES = Map.of(
            "number",
            "1405-4127",
            "code",
            "7K4M-9QX2",
            "stage",
            "تصمیم‌گیری",
            "promised",
            Instant.parse("2026-12-07T06:30:00Z"),
            "reason",
            "x {unknown} $1 y");

    private static final MessageTemplates TEMPLATES = new MessageTemplates(
            new Messages(true),
            TestWorld.on(TestDatabase.dataSource(TestDatabase.create())).organization(),
            clock(),
            "https://example.test/");

    @Test
    void every_template_speaks_every_language_and_leaves_no_hole() {
        for (Locale locale : Languages.ALL)
            for (String template : List.of("acknowledgement", "one-time-code", "stage", "reply", "closed"))
                for (Channel channel : Channel.values()) {
                    Rendered rendered = TEMPLATES.render(template, channel, locale, VALUES);
                    assertThat(rendered.title()).isNotBlank();
                    assertThat(rendered.body()).isNotBlank();
                    assertThat(rendered.title() + rendered.body().replace("{unknown}", ""))
                            .as(template + " " + channel + " " + locale)
                            .doesNotContain("{", "}", "!");
                }
    }

    @Test
    void a_promise_is_a_date_of_the_readers_calendar() {
        assertThat(body("acknowledgement", Languages.FA))
                .contains("۱۶ آذر", "1405-4127", "7K4M-9QX2", "https://example.test/track");
        assertThat(body("acknowledgement", Languages.EN)).contains("7 December");
        assertThat(TEMPLATES
                        .render(
                                "acknowledgement",
                                Channel.SMS,
                                Languages.FA,
                                Map.of("number", "1", "code", "2", "promised", "2026-12-07T06:30:00Z"))
                        .body())
                .contains("۱۶ آذر");
    }

    @Test
    void the_closing_letter_contains_the_review_route() { // RTN-15
        assertThat(body("closed", Languages.FA))
                .contains("حق بازبینی", "اعتراض", "https://example.test/track", "x {unknown} $1 y");
        assertThat(body("closed", Languages.EN)).contains("right to a review");
        assertThat(body("closed", Languages.AR)).contains("حق المراجعة");
        assertThat(TEMPLATES.render("closed", Channel.SMS, Languages.FA, VALUES).body())
                .contains("اعتراض");
    }

    @Test
    void a_sentence_without_its_value_is_left_out() {
        String body = TEMPLATES
                .render("stage", Channel.EMAIL, Languages.FA, Map.of("number", "1405-1"))
                .body();
        assertThat(body).contains("1405-1").doesNotContain("قول بعدی", "اکنون");
    }

    @Test
    void the_one_time_code_sms_names_who_sends_it() {
        assertThat(TEMPLATES
                        .render("one-time-code", Channel.SMS, Languages.FA, Map.of("code", "48213"))
                        .body())
                .contains("مراقبت در منزل آزمون", "48213");
    }

    private String body(String template, Locale locale) {
        return TEMPLATES.render(template, Channel.EMAIL, locale, VALUES).body();
    }

    private static SettableClock clock() {
        SettableClock clock = new SettableClock();
        clock.set(Instant.parse("2026-11-23T06:30:00Z"));
        return clock;
    }
}
