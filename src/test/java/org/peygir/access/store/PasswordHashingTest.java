package org.peygir.access.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class PasswordHashingTest {
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final PasswordHashing dear = new PasswordHashing(19_456, meters);
    private final PasswordHashing cheap = new PasswordHashing(64, meters);

    @Test
    void a_hash_carries_the_memory_it_was_made_with_and_is_old_where_more_is_asked() {
        String hash = cheap.hash("سه گربه روی بام");

        assertThat(hash).contains("$argon2id$").contains("m=64,");
        assertThat(dear.matches("سه گربه روی بام", hash)).isTrue();
        assertThat(dear.isOld(hash)).isTrue();
        assertThat(dear.isOld(dear.hash("سه گربه روی بام"))).isFalse();
    }

    @Test
    void nobodys_password_is_compared_and_never_right() {
        assertThat(dear.matches("nobody has this one", null)).isFalse();
        assertThat(meters.get(PasswordHashing.COMPARED).counter().count()).isEqualTo(1);
    }
}
