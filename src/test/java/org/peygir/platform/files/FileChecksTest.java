package org.peygir.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.peygir.platform.db.tables.Tables.FILE;
import static org.peygir.platform.db.tables.Tables.FILE_CHUNK;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestDatabase;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

class FileChecksTest {
    private static final DataSource SOURCE = TestDatabase.dataSource(TestDatabase.create());
    private final DSLContext db = TestDatabase.jooq(new TransactionAwareDataSourceProxy(SOURCE));
    private final TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(SOURCE));
    private final SettableClock clock = new SettableClock();
    private final FileStore files = new FileStore(db, transactions, clock);
    private final List<Object> told = new ArrayList<>();
    private final FileChecks checks = new FileChecks(db, files, transactions, told::add, clock);

    @BeforeEach
    void nothing_is_stored() {
        db.execute("truncate platform.file cascade");
    }

    @Test
    void what_agrees_with_its_hash_is_handed_out_whole_or_in_part() throws Exception {
        String words = "برگهٔ حضور ".repeat(40_000);
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        Stored stored = store(words);
        try (Intact intact = checks.open(stored.id()).orElseThrow()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            intact.write(0, bytes.length - 1, out);
            assertThat(out.toByteArray()).isEqualTo(bytes);
            out.reset();
            intact.write(300_000, 300_009, out);
            assertThat(out.toByteArray()).isEqualTo(java.util.Arrays.copyOfRange(bytes, 300_000, 300_010));
        }
        assertThat(checks.open(-1)).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void a_part_is_read_from_its_own_chunks() throws Exception {
        byte[] bytes = "برگهٔ حضور ".repeat(40_000).getBytes(StandardCharsets.UTF_8);
        Stored stored = store(new String(bytes, StandardCharsets.UTF_8));
        checks.assure(stored);
        int edge = FileStore.CHUNK;

        for (int[] part : new int[][] {{0, 0}, {edge - 2, edge + 3}, {edge, edge}, {10, bytes.length - 1}}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            checks.writePart(stored, part[0], part[1], out);
            assertThat(out.toByteArray()).isEqualTo(java.util.Arrays.copyOfRange(bytes, part[0], part[1] + 1));
        }
    }

    /** Not for each: a player that seeks would have a film hashed a hundred times over. */
    @Test
    void the_whole_is_hashed_for_the_first_part_and_again_after_ten_minutes() throws Exception {
        Stored damaged = store("نخستین");
        damage(damaged);
        assertThatThrownBy(() -> checks.assure(damaged)).isInstanceOf(FileDamaged.class);
        Stored stored = store("گفتهٔ دیگر");
        checks.assure(stored);

        damage(stored);
        checks.assure(stored);

        clock.advance(Duration.ofMinutes(11));
        assertThatThrownBy(() -> checks.assure(stored)).isInstanceOf(FileDamaged.class);
        assertThatThrownBy(() -> checks.open(stored.id())).isInstanceOf(FileDamaged.class);
    }

    @Test
    void a_changed_content_is_never_handed_out_and_told_of_once() {
        Stored stored = store("نخستین گفته");
        damage(stored);

        assertThatThrownBy(() -> checks.open(stored.id())).isInstanceOf(FileDamaged.class);
        assertThatThrownBy(() -> checks.open(stored.id())).isInstanceOf(FileDamaged.class);

        assertThat(told)
                .singleElement()
                .isInstanceOfSatisfying(
                        FileFoundDamaged.class,
                        found -> assertThat(found.sha256())
                                .isEqualTo(stored.sha256())
                                .isNotEqualTo(found.found()));
    }

    @Test
    void all_contents_come_round_and_come_again_after_a_month() {
        store("یک");
        store("دو");
        store("سه");
        assertThat(checks.checkDue(2)).isEqualTo(2);
        assertThat(checks.checkDue(2)).isEqualTo(1);
        assertThat(checks.checkDue(2)).isZero();
        clock.set(clock.instant().plus(Duration.ofDays(31)));
        assertThat(checks.checkDue(5)).isEqualTo(3);
    }

    @Test
    void the_command_names_the_damaged_and_fails() {
        store("سالم");
        assertThat(verify(new ByteArrayOutputStream())).isZero();
        Stored bad = store("خراب");
        damage(bad);
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(verify(err)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(bad.sha256());
        assertThat(new FilesCommand(checks).run(List.of(), System.out, System.err))
                .isEqualTo(2);
    }

    private int verify(ByteArrayOutputStream err) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
        return new FilesCommand(checks)
                .run(List.of("verify"), nowhere, new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private Stored store(String words) {
        try {
            return files.store(new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)), 1 << 22, "a.txt");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void damage(Stored stored) {
        db.update(FILE_CHUNK)
                .set(FILE_CHUNK.BYTES, "دیگر".getBytes(StandardCharsets.UTF_8))
                .where(FILE_CHUNK.FILE_ID.eq(stored.id()), FILE_CHUNK.ORDINAL.eq(0))
                .execute();
        assertThat(db.fetchCount(FILE, FILE.ID.eq(stored.id()))).isEqualTo(1);
    }
}
