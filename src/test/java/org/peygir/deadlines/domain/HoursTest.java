package org.peygir.deadlines.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requirements 3.7: the hours of one day, to the minute. */
class HoursTest {
    /** 08:00–12:00 and 13:30–16:00. */
    private static final Hours SPLIT = Hours.of(480, 720, 810, 960);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "8-12, 13:30-16; 08:00-12:00, 13:30-16:00",
                "۰ تا ۱; 00:00-01:00",
                "0-24; 00:00-24:00",
                "23:59-24:00; 23:59-24:00",
                "8:59-9; 08:59-09:00",
                "8-12 12-13; 08:00-13:00",
                "' '; ''"
            })
    void what_people_type_is_read(String typed, String read) {
        assertThat(Hours.read(typed)).hasToString(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "8-12, 13", "8-8", "9-8", "8:60-9", "8-24:01", "8-25", "8-123", "never"})
    void what_is_no_stretch_of_one_day_is_not_read(String typed) {
        assertThat(Hours.read(typed)).isNull();
    }

    @Test
    void a_stretch_lies_in_its_day_and_is_a_minute_long_at_least() {
        assertThat(Hours.of(0, 1440)).isEqualTo(Hours.ALL_DAY);
        assertThat(Hours.of(60, 61).minutes()).isOne();
        assertThatIllegalArgumentException().isThrownBy(() -> Hours.of(60, 60)).withMessage("hours 60–60");
        assertThatIllegalArgumentException().isThrownBy(() -> Hours.of(-1, 60)).withMessage("hours -1–60");
        assertThatIllegalArgumentException().isThrownBy(() -> Hours.of(0, 1441)).withMessage("hours 0–1441");
    }

    @Test
    void stretches_that_touch_are_one_and_a_minute_between_keeps_them_apart() {
        assertThat(Hours.of(120, 180, 60, 120)).isEqualTo(Hours.of(60, 180));
        assertThat(Hours.of(60, 120, 121, 180).count()).isEqualTo(2);
        assertThat(Hours.of(60, 180, 90, 120)).isEqualTo(Hours.of(60, 180));
    }

    @ParameterizedTest
    @CsvSource({"479, false", "480, true", "720, true", "721, false", "809, false", "810, true", "961, false"})
    void it_is_open_from_the_opening_to_the_closing_itself(int minute, boolean open) {
        assertThat(SPLIT.open(minute)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 480, -1",
        "480, 480, -1",
        "481, 810, -1",
        "720, 810, 720",
        "810, 810, 720",
        "811, -1, 720",
        "960, -1, 960"
    })
    void the_opening_after_and_the_closing_before_count_the_minute_itself(int minute, int opening, int closing) {
        assertThat(SPLIT.opening(minute)).isEqualTo(opening);
        assertThat(SPLIT.closing(minute)).isEqualTo(closing);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 480, 480",
        "480, 480, 480",
        "720, 720, 720",
        "721, 810, 720",
        "809, 810, 720",
        "810, 810, 810",
        "960, 960, 960",
        "1000, 960, 960"
    })
    void a_minute_outside_settles_forwards_or_backwards_within_its_day(int minute, int forwards, int backwards) {
        assertThat(SPLIT.settle(minute)).isEqualTo(forwards);
        assertThat(SPLIT.settleBack(minute)).isEqualTo(backwards);
    }

    @Test
    void a_closed_day_settles_at_its_midnight() {
        assertThat(Hours.CLOSED.settle(600)).isZero();
        assertThat(Hours.CLOSED.settleBack(600)).isZero();
    }

    @Test
    void the_same_hours_are_equal_however_they_were_laid_down() {
        assertThat(Hours.of(810, 960, 480, 720)).isEqualTo(SPLIT).hasSameHashCodeAs(SPLIT);
        assertThat(Hours.of(480, 720)).isNotEqualTo(SPLIT);
        assertThat(Hours.of(480, 720).hashCode()).isNotEqualTo(SPLIT.hashCode());
    }
}
