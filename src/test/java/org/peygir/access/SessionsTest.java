package org.peygir.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.access.domain.AuditHash;
import org.peygir.access.store.SessionStore;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestDatabase;
import org.peygir.testing.TestWorld;

class SessionsTest {
    static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");

    SettableClock clock;
    DSLContext jooq;
    Sessions here;
    Sessions otherNode;
    long zahra;
    long amir;

    @BeforeEach
    void open() {
        DataSource source = TestDatabase.dataSource(TestDatabase.create());
        TestWorld world = TestWorld.on(source);
        zahra = world.zahra().id();
        amir = world.amir().id();
        clock = new SettableClock();
        clock.set(NOW);
        jooq = TestDatabase.jooq(source);
        here = new Sessions(new SessionStore(jooq), clock);
        otherNode = new Sessions(new SessionStore(jooq), clock);
    }

    @Test
    void a_session_opened_on_one_node_is_known_on_another() {
        String token = here.open(zahra, "browser", "", false);

        assertThat(otherNode.staffOf(token)).contains(zahra);
        assertThat(otherNode.staffOf(token.substring(1) + "x")).isEmpty();
        assertThat(otherNode.staffOf("")).isEmpty();
    }

    @Test
    void the_token_is_nowhere_in_the_database() {
        String token = here.open(zahra, "browser", "", false);

        byte[] stored = (byte[]) jooq.fetchValue("select token_hash from access.session");
        assertThat(stored).isEqualTo(AuditHash.sha256(token.getBytes())).isNotEqualTo(token.getBytes());
        assertThat(here.of(zahra, token).getFirst().id())
                .isNotEqualTo(HexFormat.of().formatHex(stored));
    }

    @Test
    void twelve_hours_without_use_end_it() {
        String token = here.open(zahra, "", "", false);

        clock.advance(Duration.ofHours(11));
        assertThat(here.staffOf(token)).isPresent();
        clock.advance(Duration.ofHours(11));
        assertThat(here.staffOf(token)).isPresent();
        clock.advance(Duration.ofHours(12).plusSeconds(1));
        assertThat(here.staffOf(token)).isEmpty();
    }

    @Test
    void thirty_days_end_it_however_busy() {
        String token = here.open(zahra, "", "", false);
        for (int day = 0; day < 60; day++) {
            clock.advance(Duration.ofHours(11).plusMinutes(59));
            assertThat(here.staffOf(token)).isPresent();
        }

        clock.advance(Duration.ofHours(1));
        assertThat(here.staffOf(token)).isEmpty();
    }

    @Test
    void the_last_use_is_written_at_most_once_a_minute() {
        String token = here.open(zahra, "", "", false);
        for (int second = 0; second < 60; second += 6) {
            clock.advance(Duration.ofSeconds(6));
            here.staffOf(token);
        }
        assertThat(here.of(zahra, token).getFirst().lastSeenAt()).isEqualTo(NOW);

        clock.advance(Duration.ofSeconds(6));
        here.staffOf(token);
        assertThat(here.of(zahra, token).getFirst().lastSeenAt()).isEqualTo(NOW.plusSeconds(66));
    }

    @Test
    void signing_out_bites_at_once_here_and_within_seconds_elsewhere() {
        String token = here.open(zahra, "", "", false);
        assertThat(here.staffOf(token)).isPresent();
        assertThat(otherNode.staffOf(token)).isPresent();

        here.close(token);

        assertThat(here.staffOf(token)).isEmpty();
        clock.advance(Sessions.REMEMBERED);
        assertThat(otherNode.staffOf(token)).isEmpty();
        assertThat(Sessions.REMEMBERED).isLessThanOrEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void signing_out_everywhere_ends_all_of_ones_own_and_nobody_elses() {
        String phone = here.open(zahra, "phone", "", false);
        String desk = otherNode.open(zahra, "desk", "", false);
        String colleague = here.open(amir, "desk", "", false);
        here.staffOf(phone);

        assertThat(here.closeAll(zahra)).isEqualTo(2);

        assertThat(here.staffOf(phone)).isEmpty();
        assertThat(here.staffOf(desk)).isEmpty();
        assertThat(here.staffOf(colleague)).contains(amir);
    }

    @Test
    void one_can_end_a_listed_session_of_ones_own_only() {
        String phone = here.open(zahra, "phone", "", false);
        String desk = here.open(zahra, "desk", "", false);
        String id = here.of(zahra, desk).stream()
                .filter(listed -> !listed.current())
                .findFirst()
                .orElseThrow()
                .id();

        here.closeListed(amir, id);
        assertThat(otherNode.staffOf(phone)).isPresent();

        here.closeListed(zahra, id);
        assertThat(here.staffOf(phone)).isEmpty();
        assertThat(here.staffOf(desk)).isPresent();
    }

    @Test
    void ended_sessions_are_swept_away() {
        here.open(zahra, "", "", false);
        clock.advance(Duration.ofHours(13));
        String living = here.open(zahra, "", "", false);

        here.sweep();

        assertThat(jooq.fetchValue("select count(*) from access.session")).isEqualTo(1L);
        assertThat(here.staffOf(living)).isPresent();
    }

    @Test
    void a_very_long_or_broken_user_agent_is_cut() {
        here.open(zahra, "x\0".repeat(1000), "", false);

        assertThat(jooq.fetchValue("select length(user_agent) from access.session"))
                .isEqualTo(150);
    }
}
