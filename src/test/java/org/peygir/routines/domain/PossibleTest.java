package org.peygir.routines.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peygir.routines.domain.Fields.field;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.peygir.routines.FieldType;
import org.peygir.routines.FormAnswers;
import org.peygir.routines.domain.CaseTerm.Kind;
import org.peygir.routines.domain.Possible.Wish;
import org.peygir.routines.guards.CelConditions;

/** RTN-18: which cases can exist is found by trying the values that expressions can tell apart. */
class PossibleTest {
    private static final String UNREADABLE = "((";

    private final Possible possible = new Possible(new CelConditions());

    @Test
    void what_does_not_compile_is_never_true_and_may_well_be_false() {
        assertThat(possible.together(List.of(Wish.that(UNREADABLE)))).isFalse();
        assertThat(possible.together(List.of(Wish.not(UNREADABLE)))).isTrue();
        assertThat(possible.plain(UNREADABLE)).isTrue();
    }

    @Test
    void an_expression_is_plain_when_it_does_no_more_than_compare() {
        assertThat(possible.plain("channel == 'PHONE' && severity >= 3")).isTrue();
        assertThat(possible.plain("channel.startsWith('P')")).isFalse();
    }

    @Test
    void what_needs_too_many_tries_is_taken_for_possible() {
        assertThat(flags(3).together(List.of(Wish.that(contradiction(3))))).isFalse();
        assertThat(flags(16).together(List.of(Wish.that(contradiction(16))))).isTrue();
    }

    @Test
    void of_a_text_are_tried_nothing_something_and_each_word_that_is_named() {
        assertThat(Possible.values(term(Kind.TEXT), Set.of("late"), true)).containsExactly("", "\u2026", "late");
        assertThat(Possible.values(term(Kind.TEXT), Set.of(" ", 3L), true)).containsExactly("", "\u2026");
    }

    @Test
    void of_a_choice_one_code_stands_for_all_that_are_not_named() {
        CaseTerm choice = new CaseTerm("x", Kind.CHOICE, List.of("a", "b", "c", "d"), false, 0, 0, false);
        assertThat(Possible.values(choice, Set.of("c"), true)).containsExactly("a", "c");
        assertThat(Possible.values(choice, Set.of("a"), true)).containsExactly("a", "b");
        assertThat(Possible.values(choice, Set.of("c"), false)).containsExactly("a", "b", "c", "d");
    }

    @Test
    void of_a_choice_that_may_be_open_nothing_is_tried_too() {
        CaseTerm choice = new CaseTerm("x", Kind.CHOICE, List.of("a", "b"), true, 0, 0, false);
        assertThat(Possible.values(choice, Set.of("a", "b"), true)).containsExactly("a", "b", "");
    }

    @Test
    void of_a_number_are_tried_its_limits_and_what_stands_beside_each_number_that_is_named() {
        assertThat(Possible.values(number(1, 9), Set.of(5L), true)).containsExactly(1L, 2L, 4L, 5L, 6L, 9L);
        assertThat(Possible.values(number(1, 9), Set.of(9L, 1L), true)).containsExactly(1L, 2L, 8L, 9L);
        assertThat(Possible.values(number(0, Long.MAX_VALUE), Set.of(), true)).containsExactly(0L, 1L, 1_000_000L);
    }

    private static Possible flags(int count) {
        var form = Fields.form(IntStream.range(0, count)
                .mapToObj(i -> field("f" + i, FieldType.YES_NO))
                .toArray(Fields[]::new));
        CelConditions cel = new CelConditions();
        return new Possible(cel.knowing(form.values(FormAnswers.NONE)), form);
    }

    /** Speaks of so many flags, and holds for none of their combinations. */
    private static String contradiction(int flags) {
        String all = String.join(
                " && ", IntStream.range(0, flags).mapToObj(i -> "form.f" + i).toList());
        return all + " && !form.f0";
    }

    private static CaseTerm term(Kind kind) {
        return new CaseTerm("x", kind, List.of(), true, 0, 0, false);
    }

    private static CaseTerm number(long least, long most) {
        return new CaseTerm("x", Kind.NUMBER, List.of(), false, least, most, false);
    }
}
