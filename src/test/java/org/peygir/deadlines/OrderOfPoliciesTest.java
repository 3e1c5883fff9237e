package org.peygir.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The page of the policies is read from above: what stands first and matches a case wins it, whatever the case. */
class OrderOfPoliciesTest {
    /** The way up from each unit of a small house: 1 above 2 above 3, and 4 beside 2. */
    private static final Map<Long, List<Long>> UPWARD =
            Map.of(1L, List.of(1L), 2L, List.of(2L, 1L), 3L, List.of(3L, 2L, 1L), 4L, List.of(4L, 1L));

    private final Random random = new Random(11);

    @Test
    void the_first_that_matches_from_above_is_the_winner() {
        for (int round = 0; round < 2_000; round++) {
            List<Policy> lines = lines();
            Policy.Traits traits = new Policy.Traits(
                    one("", "تأخیر"),
                    random.nextBoolean() ? null : (Integer) 3,
                    one("", "STANDARD"),
                    UPWARD.getOrDefault((long) random.nextInt(5), List.of()),
                    one("", "VIP"));

            List<Policy> ordered = lines.stream()
                    .sorted(Policy.mostSpecificFirst(
                            unit -> -UPWARD.getOrDefault(unit, List.of()).size()))
                    .toList();

            assertThat(ordered.stream().filter(line -> line.matches(traits)).findFirst())
                    .as("%s among %s", traits, lines)
                    .isEqualTo(
                            lines.stream().filter(line -> line.matches(traits)).min(Policy.mostSpecificFirst(traits)));
        }
    }

    /** No two with the same conditions, as in every version. */
    private List<Policy> lines() {
        List<Policy> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Policy line = new Policy(
                    i,
                    "RESOLUTION",
                    one("", "تأخیر"),
                    random.nextBoolean() ? null : (Integer) 3,
                    one("", "STANDARD"),
                    random.nextBoolean() ? null : (Long) (1L + random.nextInt(4)),
                    one("", "VIP"),
                    1,
                    DeadlineUnit.WORKING_DAYS);
            if (lines.stream().noneMatch(line::sameConditions)) lines.add(line);
        }
        return lines;
    }

    private String one(String... values) {
        return values[random.nextInt(values.length)];
    }
}
