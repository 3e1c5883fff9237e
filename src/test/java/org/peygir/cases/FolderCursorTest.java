package org.peygir.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FolderCursorTest {
    @Test
    void a_cursor_reads_back_to_the_microsecond() {
        for (String at :
                new String[] {"2026-11-23T01:02:03.123456Z", "1969-12-31T23:59:59.999999Z", "2400-01-01T00:00:00Z"}) {
            FolderCursor cursor = new FolderCursor(true, 4, Instant.parse(at), 987654321L);
            assertThat(FolderCursor.parse(cursor.text())).contains(cursor);
        }
    }

    @Test
    void a_cursor_that_nobody_wrote_is_no_cursor() {
        for (String no : new String[] {
            "", "x", "m4", "m4..", "m4.zzzzzzzzzzzzz.1", "m4.1.1.1", "m99.1.1", "m4.1.zzzzzzzzzzzzzzzz"
        }) assertThat(FolderCursor.parse(no)).isEmpty();
    }
}
