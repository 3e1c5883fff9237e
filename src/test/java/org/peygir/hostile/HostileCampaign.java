package org.peygir.hostile;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The long one: {@code bin/hostile [--requests N] [--only ENDPOINT] [--from ENDPOINT]}. */
@Tag("campaign")
class HostileCampaign extends HostileInput {
    private static final int REQUESTS = 10_000;

    @Test
    void whatever_is_sent_is_taken_whole_or_refused_with_a_word() throws IOException {
        attackAll(
                Integer.getInteger("hostile.requests", REQUESTS),
                System.getProperty("hostile.only"),
                System.getProperty("hostile.from", ""),
                true);
    }
}
