package org.peygir.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.peygir.deadlines.Policies;

/** HDL-02: a commitment can be for each track that triage may choose, and for no other. */
class TrackTest {
    @Test
    void commitments_know_the_tracks_of_cases() {
        assertThat(Policies.TRACKS)
                .containsExactlyElementsOf(
                        Arrays.stream(Track.values()).map(Enum::name).toList());
    }
}
