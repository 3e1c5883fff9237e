package org.peygir.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    @Test
    void everybody_gets_a_turn_RTN_14() {
        List<Long> people = List.of(1L, 2L, 3L);

        assertThat(List.of(0L, 1L, 2L, 3L).stream()
                        .map(turn -> Choice.roundRobin(people, turn).orElseThrow()))
                .containsExactly(1L, 2L, 3L, 1L);
        assertThat(Choice.roundRobin(people, Long.MAX_VALUE)).isPresent();
        assertThat(Choice.roundRobin(people, Long.MIN_VALUE)).isPresent();
        assertThat(Choice.roundRobin(List.of(), 1)).isEmpty();
    }

    @Test
    void the_least_loaded_gets_it_RTN_14() {
        assertThat(Choice.leastLoaded(List.of(1L, 2L, 3L), Map.of(1L, 4, 2L, 1, 3L, 9)))
                .contains(2L);
        assertThat(Choice.leastLoaded(List.of(1L, 2L), Map.of(1L, 1))).contains(2L);
        assertThat(Choice.leastLoaded(List.of(), Map.of())).isEmpty();
    }
}
