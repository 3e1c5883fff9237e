package org.peygir.hostile;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The small one, in every run of the tests; the same requests each time. */
class HostileInputTest extends HostileInput {
    private static final int REQUESTS = 25;

    @Test
    void whatever_is_sent_is_taken_whole_or_refused_with_a_word() throws IOException {
        attackAll(REQUESTS, null, false);
    }
}
