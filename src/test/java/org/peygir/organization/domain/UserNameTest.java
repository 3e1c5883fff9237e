package org.peygir.organization.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A sign-in name is one however a keyboard writes it. */
class UserNameTest {
    @Test
    void case_spaces_digits_and_arabic_letters_are_made_one() {
        assertThat(UserName.stored(" Zahra۱۲ ")).isEqualTo("zahra12");
        assertThat(UserName.stored("علي")).isEqualTo("علی");
    }

    @Test
    void two_names_that_differ_in_case_only_are_one() {
        assertThat(UserName.key("Zahra۱۲")).isEqualTo("zahra12").isEqualTo(UserName.key("zAHRA12 "));
        assertThat(UserName.key("zahra13")).isNotEqualTo(UserName.key("zahra12"));
    }
}
