package org.peygir.communications.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.peygir.communications.Channel;

/** A message is tried for about three days, and never sent twice where nothing would drop the second. */
class PatienceTest {
    @Test
    void pauses_grow_from_half_a_minute_to_a_day_and_end_after_the_tenth_try() {
        assertThat(Patience.afterFailure(1)).contains(Duration.ofSeconds(30));
        assertThat(Patience.afterFailure(2)).contains(Duration.ofMinutes(2));
        assertThat(Patience.afterFailure(10)).contains(Duration.ofHours(24));
        assertThat(Patience.afterFailure(11)).isEmpty();
    }

    @Test
    void a_gateway_may_be_down_over_a_weekend() {
        Duration all = IntStream.rangeClosed(1, 10)
                .mapToObj(Patience::afterFailure)
                .flatMap(Optional::stream)
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(all).isBetween(Duration.ofHours(60), Duration.ofHours(84));
    }

    @Test
    void in_doubt_a_mail_is_sent_once_more_and_a_text_message_never() {
        assertThat(Patience.afterDoubt(Channel.EMAIL, false)).contains(Duration.ofMinutes(10));
        assertThat(Patience.afterDoubt(Channel.EMAIL, true)).isEmpty();
        assertThat(Patience.afterDoubt(Channel.SMS, false)).isEmpty();
    }

    @Test
    void whom_a_message_goes_to_and_what_it_says_stay_out_of_logs() {
        assertThat(new Waiting(7, Channel.SMS, "+989121234567", "title", "body", 1, false))
                .hasToString("Waiting[7]");
    }
}
