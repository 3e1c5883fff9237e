package org.peygir.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.peygir.access.domain.AuditHash.Entry;

/** What was written down cannot be changed in any part without its hash, and those of all after it, telling. */
class AuditHashTest {
    private static final Instant AT = Instant.parse("2026-11-26T06:10:00.000001Z");

    @Test
    void every_part_of_an_entry_is_in_its_hash() {
        List<Entry> each = List.of(
                entry(1, "2", AT, "STAFF", 3L, "READ", "case", "4", "{}"),
                entry(9, "2", AT, "STAFF", 3L, "READ", "case", "4", "{}"),
                entry(1, "9", AT, "STAFF", 3L, "READ", "case", "4", "{}"),
                entry(1, "2", AT.plusNanos(1_000), "STAFF", 3L, "READ", "case", "4", "{}"),
                entry(1, "2", AT, "JOB", 3L, "READ", "case", "4", "{}"),
                entry(1, "2", AT, "STAFF", 9L, "READ", "case", "4", "{}"),
                entry(1, "2", AT, "STAFF", null, "READ", "case", "4", "{}"),
                entry(1, "2", AT, "STAFF", 3L, "WRITE", "case", "4", "{}"),
                entry(1, "2", AT, "STAFF", 3L, "READ", "customer", "4", "{}"),
                entry(1, "2", AT, "STAFF", 3L, "READ", "case", "9", "{}"),
                entry(1, "2", AT, "STAFF", 3L, "READ", "case", "4", "{ }"));
        assertThat(each).extracting(one -> hex(AuditHash.START, one)).doesNotHaveDuplicates();
    }

    @Test
    void the_same_entry_after_another_history_has_another_hash() {
        Entry entry = entry(1, "2", AT, "STAFF", 3L, "READ", "case", "4", "{}");
        byte[] first = AuditHash.next(AuditHash.START, entry);
        assertThat(first).hasSize(32).isEqualTo(AuditHash.next(new byte[32], entry));
        assertThat(hex(first, entry)).isNotEqualTo(hex(AuditHash.START, entry));
    }

    @Test
    void no_part_runs_into_the_next() {
        assertThat(hex(AuditHash.START, entry(1, "2", AT, "STAFF", 3L, "READ", "case", "4", "{}")))
                .isNotEqualTo(hex(AuditHash.START, entry(1, "2", AT, "STAFF", 3L, "READ", "case4", "", "{}")));
    }

    private static Entry entry(
            long id,
            String tx,
            Instant at,
            String actor,
            @Nullable Long staff,
            String action,
            String entity,
            String entityId,
            String details) {
        return new Entry(id, tx, at, actor, staff, action, entity, entityId, details);
    }

    private static String hex(byte[] previous, Entry entry) {
        return HexFormat.of().formatHex(AuditHash.next(previous, entry));
    }
}
