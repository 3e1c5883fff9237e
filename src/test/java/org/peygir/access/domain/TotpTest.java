package org.peygir.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final String SECRET = Base32.encode("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 6238, appendix B, the rows for SHA-1; six digits are the last six of its eight. */
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void codes_are_those_of_the_standard(long seconds, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(seconds))).isEqualTo(code);
    }

    @Test
    void a_code_holds_one_step_before_and_after_and_in_any_digits() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);

        assertThat(Totp.step(SECRET, "۰۰۵ ۹۲۴", now, 0)).hasValue(41_152_263);
        assertThat(Totp.step(SECRET, "005924", now.plusSeconds(30), 0)).isPresent();
        assertThat(Totp.step(SECRET, "005924", now.minusSeconds(30), 0)).isPresent();
        assertThat(Totp.step(SECRET, "005924", now.plusSeconds(60), 0)).isEmpty();
        assertThat(Totp.step(SECRET, "", now, 0)).isEmpty();
        assertThat(Totp.step(SECRET, "5924", now, 0)).isEmpty();
    }

    @Test
    void a_code_opens_once() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = Totp.step(SECRET, "005924", now, 0).orElseThrow();

        assertThat(Totp.step(SECRET, "005924", now, step)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, now.minusSeconds(30)), now, step))
                .isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, now.plusSeconds(30)), now, step))
                .isPresent();
    }

    @Test
    void a_secret_is_160_bits_in_base_32_and_reads_back() {
        String secret = Totp.newSecret(new SecureRandom());

        assertThat(secret).matches("[A-Z2-7]{32}");
        assertThat(Base32.encode(Base32.decode(secret))).isEqualTo(secret);
        assertThat(Base32.encode(new byte[] {'f', 'o'})).isEqualTo("MZXQ");
    }

    @Test
    void the_address_for_apps_holds_names_in_any_script() {
        assertThat(Totp.address("ABC", "مهرآسا نو", "zahra"))
                .startsWith("otpauth://totp/%D9%85")
                .endsWith(
                        "%20%D9%86%D9%88:zahra?secret=ABC&issuer=%D9%85%D9%87%D8%B1%D8%A2%D8%B3%D8%A7%20%D9%86%D9%88");
    }

    @Test
    void two_secrets_differ() {
        SecureRandom random = new SecureRandom();
        assertThat(Totp.newSecret(random)).isNotEqualTo(Totp.newSecret(random));
    }
}
