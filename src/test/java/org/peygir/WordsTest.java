package org.peygir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.peygir.HouseRulesTest.Sources;
import org.peygir.platform.web.Languages;
import org.peygir.platform.web.Messages;

/** All that a person reads exists in Persian, English and Arabic (RCV-08). */
class WordsTest {
    private static final Pattern PLURAL = Pattern.compile("\\.(zero|one|two|few|many)$");
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");
    private final Messages messages = new Messages(true);

    @Test
    void the_three_languages_have_the_same_keys() {
        Set<String> persian = plain(Languages.FA);
        assertThat(plain(Languages.EN)).isEqualTo(persian);
        assertThat(plain(Languages.AR)).isEqualTo(persian);
    }

    @Test
    void the_three_languages_leave_the_same_holes() {
        List<String> different = new ArrayList<>();
        for (String key : plain(Languages.FA))
            for (Locale other : List.of(Languages.EN, Languages.AR))
                if (messages.has(other, key) && !holes(key, other).equals(holes(key, Languages.FA)))
                    different.add(key + " in " + other);
        assertThat(different).isEmpty();
    }

    @Test
    void a_plural_has_its_plain_form() {
        for (Locale locale : Languages.ALL)
            for (String key : messages.keys(locale)) {
                String plain = PLURAL.matcher(key).replaceFirst("");
                // a key may itself end in .one without being a plural, when nothing stands beneath
                if (!plain.equals(key))
                    assertThat(messages.keys(locale)).as(key).contains(plain);
            }
    }

    /** RCV-08: brackets and numbers beside it stay in their place; in its own direction it needs nothing. */
    @Test
    void a_persian_name_stands_by_itself_in_an_english_sentence_and_in_one_within_another() {
        String off = messages.get(Languages.EN, "portal.why.off", "3 May", "زهرا (س)");

        assertThat(off).isEqualTo("3 May (\u2068زهرا (س)\u2069)");
        assertThat(messages.get(Languages.EN, "portal.why.offs", off)).endsWith(": " + off);
        assertThat(messages.get(Languages.FA, "portal.why.off", "۱۳ اردیبهشت", "زهرا"))
                .isEqualTo("۱۳ اردیبهشت (زهرا)");
    }

    @Test
    void no_text_is_empty() {
        for (Locale locale : Languages.ALL)
            for (String key : messages.keys(locale))
                assertThat(messages.get(locale, key)).as(key + " in " + locale).isNotBlank();
    }

    /** Our messages need no quoting: two apostrophes would be read as two. */
    @Test
    void no_text_doubles_its_apostrophes() {
        for (Locale locale : Languages.ALL)
            for (String key : messages.keys(locale))
                assertThat(messages.get(locale, key)).as(key + " in " + locale).doesNotContain("''");
    }

    @Test
    void every_key_that_a_template_names_has_words() {
        Pattern named = Pattern.compile("\\bt\\(\"([a-z][a-z0-9.-]+[a-z0-9])\"[,)]");
        Set<String> missing = new TreeSet<>();
        for (Path file : Sources.under("src/main/jte")) {
            Matcher keys = named.matcher(Sources.text(file));
            while (keys.find())
                if (!messages.has(Languages.FA, keys.group(1))) missing.add(keys.group(1) + " in " + file);
        }
        assertThat(missing).isEmpty();
    }

    private Set<String> plain(Locale locale) {
        Set<String> keys = new TreeSet<>(messages.keys(locale));
        keys.removeIf(key -> PLURAL.matcher(key).find());
        return keys;
    }

    private Set<String> holes(String key, Locale locale) {
        Set<String> holes = new TreeSet<>();
        Matcher matcher = HOLE.matcher(messages.get(locale, key));
        while (matcher.find()) holes.add(matcher.group(1));
        return holes;
    }
}
