package org.peygir.deadlines.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requirements 3.7: the working stretches that lie in a span of time. */
class StretchTableTest {
    private static final long FIRST = 3L << StretchTable.BITS;

    @Test
    void stretches_are_cut_at_both_ends_of_the_span() {
        assertThat(collected(15, 35)).containsExactly("15-20", "30-35");
        assertThat(collected(0, 100)).containsExactly("10-20", "30-40");
    }

    @Test
    void a_span_that_only_touches_a_stretch_has_nothing_of_it() {
        assertThat(collected(20, 30)).isEmpty();
        assertThat(collected(19, 31)).containsExactly("19-20", "30-31");
    }

    @Test
    void what_touches_the_last_stretch_makes_it_longer() {
        StretchTable table = table();
        table.append(FIRST + 40, FIRST + 45);
        assertThat(table.total()).isEqualTo(25);
        List<long[]> found = new ArrayList<>();
        table.trimmed().collect(FIRST, FIRST + 100, found);
        assertThat(found).hasSize(2);
        assertThat(found.getLast()).containsExactly(FIRST + 30, FIRST + 45);
    }

    private static StretchTable table() {
        StretchTable table = new StretchTable(3);
        table.append(FIRST + 10, FIRST + 20);
        table.append(FIRST + 30, FIRST + 40);
        return table;
    }

    private static List<String> collected(int from, int to) {
        List<long[]> found = new ArrayList<>();
        table().trimmed().collect(FIRST + from, FIRST + to, found);
        return found.stream()
                .map(pair -> (pair[0] - FIRST) + "-" + (pair[1] - FIRST))
                .toList();
    }
}
