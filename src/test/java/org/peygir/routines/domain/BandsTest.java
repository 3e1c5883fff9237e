package org.peygir.routines.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peygir.routines.domain.Bands.Middle;

/** RTN-10: the median time on a stage, from how many stays there are in each band of minutes. */
class BandsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "1, 1, 1",
        "15, 15, 15",
        "16, 16, 17",
        "17, 18, 19",
        "23, 30, 31",
        "24, 32, 35",
        "25, 36, 39",
        "31, 60, 63",
        "32, 64, 71",
        "56, 512, 575",
        "63, 960, 1023"
    })
    void a_band_holds_the_minutes_from_its_least_to_its_most(int band, int least, int most) {
        assertThat(Bands.low(band)).isEqualTo(least);
        assertThat(Bands.high(band)).isEqualTo(most);
        assertThat(Bands.of(least)).isEqualTo(band);
        assertThat(Bands.of(most)).isEqualTo(band);
        assertThat(Bands.of(most + 1)).isEqualTo(band + 1);
    }

    @Test
    void no_band_is_wider_than_an_eighth_of_its_beginning_and_none_leaves_a_gap() {
        for (int band = 16; band < 160; band++) {
            assertThat(Bands.high(band) - Bands.low(band) + 1).isLessThanOrEqualTo(Bands.low(band) / 8);
            assertThat(Bands.low(band + 1)).isEqualTo(Bands.high(band) + 1);
        }
    }

    @Test
    void the_median_of_an_odd_number_is_the_middle_one_and_of_an_even_number_the_lower_of_two() {
        assertThat(middle(Map.of(3, 1L))).isEqualTo(new Middle(3, 1));
        assertThat(middle(Map.of(3, 1L, 5, 1L))).isEqualTo(new Middle(3, 1));
        assertThat(middle(Map.of(3, 1L, 5, 2L))).isEqualTo(new Middle(5, 1));
        assertThat(middle(Map.of(3, 2L, 5, 1L, 9, 4L))).isEqualTo(new Middle(9, 1));
        assertThat(middle(Map.of(3, 1L, 5, 1L, 9, 5L))).isEqualTo(new Middle(9, 2));
    }

    @Test
    void among_the_minutes_of_its_band_the_median_is_the_one_of_its_rank() {
        TreeMap<Integer, Long> minutes = new TreeMap<>(Map.of(32, 2L, 33, 1L, 35, 3L));
        assertThat(new Middle(24, 1).among(minutes)).isEqualTo(32);
        assertThat(new Middle(24, 2).among(minutes)).isEqualTo(32);
        assertThat(new Middle(24, 3).among(minutes)).isEqualTo(33);
        assertThat(new Middle(24, 4).among(minutes)).isEqualTo(35);
        assertThat(new Middle(24, 6).among(minutes)).isEqualTo(35);
    }

    @Test
    void nothing_has_no_median() {
        assertThatIllegalArgumentException().isThrownBy(() -> middle(Map.of()));
        assertThatIllegalStateException().isThrownBy(() -> new Middle(24, 2).among(new TreeMap<>(Map.of(32, 1L))));
    }

    private static Middle middle(Map<Integer, Long> all) {
        return Middle.of(new TreeMap<>(all));
    }
}
