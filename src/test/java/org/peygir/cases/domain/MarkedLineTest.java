package org.peygir.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.peygir.cases.Piece;

/** The line of a text that a search shows: 170 letters where most of the words stand, cut between words. */
class MarkedLineTest {
    private static final TextQuery LOOKED_FOR = TextQuery.of("یخچال گارانتی سرد ", false);

    @Test
    void a_short_text_is_shown_whole() {
        String text = fill(170);

        assertThat(line(text)).isEqualTo(text);
        assertThat(line("")).isEmpty();
    }

    @Test
    void without_a_mark_the_beginning_is_shown() {
        assertThat(line(fill(165) + " خب")).isEqualTo(fill(165) + " خب");
        assertThat(line(fill(165) + " خوب است")).isEqualTo(fill(165) + " خوب …");
        assertThat(line(fill(165) + " گرفتم است")).isEqualTo(fill(165) + " …");
    }

    @Test
    void a_place_in_the_middle_is_shown_with_some_words_before_it_and_signs_that_there_is_more() {
        String text = "خب ".repeat(60) + "یخچال" + " خب".repeat(100);

        assertThat(line(text)).isEqualTo("… " + "خب ".repeat(16) + "یخچال" + " خب".repeat(38) + " …");
        assertThat(hits(text)).containsExactly("یخچال");
    }

    @Test
    void the_place_that_says_most_is_shown() {
        String text = "یخچال" + " خب".repeat(80) + " یخچال گارانتی" + " خب".repeat(80);

        assertThat(hits(text)).containsExactly("یخچال", "گارانتی");
        assertThat(line(text)).startsWith("… ").endsWith(" …");
    }

    @Test
    void of_two_places_that_say_the_same_the_first_is_shown() {
        assertThat(line("یخچال" + " خب".repeat(80) + " گارانتی")).startsWith("یخچال خب");
    }

    /** The second place says both words for certain. */
    @Test
    void what_ends_with_the_line_belongs_to_it_and_what_ends_behind_it_does_not() {
        String later = " خب".repeat(80) + " یخچال گارانتی";

        assertThat(line("یخچال" + fill(157) + " گارانتی" + later)).doesNotStartWith("… ");
        assertThat(line("یخچال" + fill(158) + " گارانتی" + later)).startsWith("… ");
    }

    @Test
    void what_begins_with_the_line_belongs_to_it() {
        String text =
                "خب ".repeat(40) + "گارانتی" + " خب".repeat(14) + " یخچال" + fill(100) + " سرد" + " خب".repeat(80);

        assertThat(text.indexOf("یخچال") - text.indexOf("گارانتی")).isEqualTo(50);
        assertThat(hits(text)).containsExactly("گارانتی", "یخچال", "سرد");
        assertThat(line(text)).startsWith("… گارانتی خب");
    }

    @Test
    void a_word_for_which_the_line_was_chosen_is_not_cut_off_with_the_sign_behind_it() {
        String text = "یخچال" + fill(157) + " گارانتی، خب";

        assertThat(hits(text)).containsExactly("یخچال", "گارانتی");
    }

    @Test
    void a_blank_is_waited_for_but_not_long() {
        String front = fill(100);
        String back = fill(25) + "یخچال" + fill(40);

        // the line begins 50 letters before the mark
        assertThat(line(front + fill(25) + " " + back.substring(1))).isEqualTo("… " + back.substring(1));
        assertThat(line(front + fill(26) + " " + back.substring(2)))
                .isEqualTo("… " + fill(26) + " " + back.substring(2));
        // and ends 170 letters behind its beginning
        assertThat(line(fill(145) + " " + fill(40))).isEqualTo(fill(145) + " …");
        assertThat(line(fill(144) + " " + fill(40))).isEqualTo(fill(144) + " " + fill(25) + " …");
    }

    @Test
    void a_character_of_two_halves_is_never_cut_between_them() {
        assertThat(line("-" + "😀".repeat(100))).isEqualTo("-" + "😀".repeat(84) + " …");
        assertThat(line("😀".repeat(100))).isEqualTo("😀".repeat(85) + " …");
        assertThat(line("😀".repeat(60) + "-یخچال")).isEqualTo("… " + "😀".repeat(25) + "-یخچال");
        assertThat(line("😀".repeat(60) + "یخچال")).isEqualTo("… " + "😀".repeat(25) + "یخچال");
    }

    /** So many signs in which no blank and no word is. */
    private static String fill(int length) {
        return ".".repeat(length);
    }

    private static String line(String text) {
        return Marks.of(text, LOOKED_FOR).line().stream().map(Piece::text).collect(Collectors.joining());
    }

    private static List<String> hits(String text) {
        return Marks.of(text, LOOKED_FOR).line().stream()
                .filter(Piece::hit)
                .map(Piece::text)
                .toList();
    }
}
