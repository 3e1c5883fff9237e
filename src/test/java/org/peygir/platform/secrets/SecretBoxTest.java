package org.peygir.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peygir.platform.secrets.SecretBox.SealBroken;

class SecretBoxTest {
    @TempDir
    Path data;

    @Test
    void what_was_sealed_opens_for_its_purpose_and_shows_nothing() {
        SecretBox box = new SecretBox(data, "");

        String sealed = box.seal("whsec_راز", "webhook:7");

        assertThat(sealed).startsWith("v1:").doesNotContain("whsec").isNotEqualTo(box.seal("whsec_راز", "webhook:7"));
        assertThat(box.open(sealed, "webhook:7")).isEqualTo("whsec_راز");
        assertThatThrownBy(() -> box.open(sealed, "webhook:8")).isInstanceOf(SealBroken.class);
    }

    @Test
    void a_changed_byte_is_noticed() {
        SecretBox box = new SecretBox(data, "");
        byte[] bytes = Base64.getDecoder().decode(box.seal("x", "a").substring(3));
        bytes[bytes.length - 1] ^= 1;

        String changed = "v1:" + Base64.getEncoder().encodeToString(bytes);

        assertThatThrownBy(() -> box.open(changed, "a")).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> box.open("v1:AAAA", "a")).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> box.open("plain", "a")).isInstanceOf(SealBroken.class);
    }

    @Test
    void the_key_lies_in_the_data_folder_for_its_owner_only_and_stays() throws Exception {
        String sealed = new SecretBox(data, "").seal("x", "a");

        assertThat(Files.getPosixFilePermissions(data.resolve("secret.key")).toString())
                .doesNotContain("GROUP", "OTHERS");
        assertThat(new SecretBox(data, "").open(sealed, "a")).isEqualTo("x");
        try (var files = Files.list(data)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_given_key_goes_before_the_file_and_must_be_whole() {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        String sealed = new SecretBox(data, key).seal("x", "a");

        assertThat(data.resolve("secret.key")).doesNotExist();
        assertThatThrownBy(() -> new SecretBox(data, "").open(sealed, "a")).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> new SecretBox(data, "c2hvcnQ=").seal("x", "a"))
                .isInstanceOf(IllegalStateException.class);
    }
}
