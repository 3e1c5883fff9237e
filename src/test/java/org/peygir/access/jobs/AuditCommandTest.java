package org.peygir.access.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.access.Actor;
import org.peygir.access.Audit;
import org.peygir.access.store.AuditStore;
import org.peygir.testing.AuditRounds;
import org.peygir.testing.TestDatabase;

class AuditCommandTest {
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    DSLContext jooq;
    AuditCommand command;

    @BeforeEach
    void open() {
        jooq = TestDatabase.jooq(TestDatabase.dataSource(TestDatabase.create()));
        Audit audit = new Audit(new AuditStore(jooq), Clock.systemUTC());
        for (int i = 0; i < 3; i++) audit.record(Actor.command(), "test.done", "case", "1", Map.of("n", i));
        AuditRounds.sealAll(jooq);
        command = new AuditCommand(audit);
    }

    @Test
    void an_intact_chain_is_said_with_its_head_which_can_be_checked_later() {
        assertThat(run("verify")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("Intact: 3 entries sealed, 0 waiting to be sealed.");

        String head =
                out.toString(StandardCharsets.UTF_8).lines().toList().get(1).substring("Head: ".length());
        assertThat(run("verify", head)).isZero();
        assertThat(run("verify", "00".repeat(32))).isEqualTo(1);
    }

    @Test
    void a_broken_chain_is_an_error_that_names_the_entry() {
        jooq.execute("alter table access.audit_entry disable trigger audit_entry_append_only;"
                + " update access.audit_entry set action = 'test.changed' where id = 2");

        assertThat(run("verify")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("BROKEN at seal 2, entry 2: the entry or its seal was altered");
    }

    @Test
    void anything_else_is_a_wrong_use() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("repair")).isEqualTo(2);
    }

    private int run(String... arguments) {
        return command.run(List.of(arguments), new PrintStream(out), new PrintStream(err));
    }
}
