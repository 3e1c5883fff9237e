package org.peygir.hostile;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.peygir.testing.Everything;

/** The small one, in every run of the tests; the same requests each time, more of them with {@code bin/test --all}. */
class HostileInputTest extends HostileInput {
    private static final int REQUESTS = Everything.wanted() ? 25 : 4;

    @Test
    void whatever_is_sent_is_taken_whole_or_refused_with_a_word() throws IOException {
        attackAll(REQUESTS, null, "", false);
    }
}
