package org.peygir.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The colours of design/language.md, as numbers. */
class StyleTest {
    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+):\\s*(#[0-9a-f]{6})");

    private static List<Map<String, String>> themes() throws IOException {
        List<Map<String, String>> themes = new ArrayList<>();
        for (String block : Files.readString(Path.of("src/main/resources/static/css/tokens.css"))
                .split("color-scheme:")) {
            Map<String, String> tokens = new LinkedHashMap<>();
            Matcher matcher = TOKEN.matcher(block);
            while (matcher.find()) tokens.put(matcher.group(1), matcher.group(2));
            if (!tokens.isEmpty()) themes.add(tokens);
        }
        return themes;
    }

    @Test
    void the_chosen_dark_is_the_systems_dark() throws IOException {
        assertThat(themes()).hasSize(3);
        assertThat(themes().get(2)).isEqualTo(themes().get(1));
        assertThat(themes().get(1).keySet()).isEqualTo(themes().get(0).keySet());
    }

    @Test
    void text_is_readable_on_its_ground_in_both_themes() throws IOException {
        for (Map<String, String> theme : themes())
            for (String[] pair : new String[][] {
                {"ink", "surface"},
                {"ink-2", "surface"},
                {"ink-3", "surface"},
                {"ink-3", "bg"},
                {"ink-3", "note"},
                {"ink-2", "sunken"},
                {"on-accent", "accent"},
                {"accent", "surface"},
                {"accent-ink", "accent-soft"},
                {"late-ink", "late-soft"},
                {"soon-ink", "soon-soft"},
                {"done-ink", "done-soft"},
                {"wait-ink", "wait-soft"},
                {"calm-ink", "calm-soft"},
                {"note-ink", "note"},
                {"late-ink", "surface"},
                {"surface", "late"}
            })
                assertThat(contrast(theme.get(pair[0]), theme.get(pair[1])))
                        .as(pair[0] + " on " + pair[1])
                        .isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void borders_of_controls_can_be_seen() throws IOException {
        for (Map<String, String> theme : themes())
            assertThat(contrast(theme.get("edge"), theme.get("surface"))).isGreaterThanOrEqualTo(3.0);
    }

    /** Source: WCAG 2.2, relative luminance and contrast ratio. */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double value = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
