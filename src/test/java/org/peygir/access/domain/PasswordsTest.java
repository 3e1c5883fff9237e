package org.peygir.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {
    @ParameterizedTest
    @CsvSource({
        "کوتاه, access.password.too-short",
        "123456789, access.password.too-short",
        "aaaaaaaaaaaa, access.password.too-plain",
        "1212121212121, access.password.too-plain",
        "Zahra-2026-x, access.password.has-user-name"
    })
    void a_weak_one_is_refused_with_its_reason(String password, String key) {
        assertThat(Passwords.refusal(password, "zahra")).contains(key);
    }

    @Test
    void a_book_is_refused() {
        assertThat(Passwords.refusal("abcdefghij".repeat(21), "zahra")).contains("access.password.too-long");
    }

    @ParameterizedTest
    @CsvSource({"سه گربه روی بام", "correct horse", "peygir-demo"})
    void a_long_phrase_is_enough_without_special_characters(String password) {
        assertThat(Passwords.refusal(password, "zahra")).isEmpty();
    }

    @Test
    void digits_of_any_keyboard_make_the_same_password() {
        assertThat(Passwords.canonical("گذرواژه۱۴۰۵"))
                .isEqualTo(Passwords.canonical("گذرواژه١٤٠٥"))
                .isEqualTo(Passwords.canonical("گذرواژه1405"));
    }

    @Test
    void one_time_passwords_differ_and_would_be_accepted() {
        SecureRandom random = new SecureRandom();
        Set<String> made =
                Stream.generate(() -> Passwords.oneTime(random)).limit(200).collect(Collectors.toSet());

        assertThat(made).hasSize(200).allSatisfy(password -> {
            assertThat(password).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
            assertThat(Passwords.refusal(password, "zahra")).isEmpty();
        });
    }

    @Test
    void the_limits_themselves_are_allowed_and_one_beyond_is_not() {
        assertThat(Passwords.refusal("abcde12345", "zahra")).isEmpty();
        assertThat(Passwords.refusal("abcde1234", "zahra")).contains("access.password.too-short");
        assertThat(Passwords.refusal("abcde".repeat(40), "zahra")).isEmpty();
        assertThat(Passwords.refusal("abcde".repeat(40) + "a", "zahra")).contains("access.password.too-long");
        assertThat(Passwords.refusal("abcdeabcde", "zahra")).isEmpty();
        assertThat(Passwords.refusal("abcdabcdab", "zahra")).contains("access.password.too-plain");
    }

    @Test
    void a_user_name_of_four_letters_is_not_part_of_it_and_a_shorter_one_may_be() {
        assertThat(Passwords.refusal("my-Sara-1405", "sara")).contains("access.password.has-user-name");
        assertThat(Passwords.refusal("my-Ali-1405", "ali")).isEmpty();
    }
}
