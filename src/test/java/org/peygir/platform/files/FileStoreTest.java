package org.peygir.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.peygir.platform.db.tables.Tables.FILE;
import static org.peygir.platform.db.tables.Tables.FILE_CHUNK;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.testing.TestDatabase;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

class FileStoreTest {
    private static final int MB = 1 << 20;

    private static final DataSource SOURCE = TestDatabase.dataSource(TestDatabase.create());
    private final DSLContext db = TestDatabase.jooq(new TransactionAwareDataSourceProxy(SOURCE));
    private final TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(SOURCE));
    private final FileStore files = new FileStore(db, transactions, Clock.systemUTC());

    @BeforeEach
    void nothing_is_stored() {
        db.execute("truncate platform.file cascade");
    }

    @Test
    void what_goes_in_comes_out() throws Exception {
        for (int size :
                List.of(1, FileStore.CHUNK - 1, FileStore.CHUNK, FileStore.CHUNK + 1, 4 * FileStore.CHUNK, 5 * MB)) {
            byte[] bytes = text(size, size);
            Stored stored = files.store(new ByteArrayInputStream(bytes), 25 * MB, "note.txt");
            assertThat(stored.size()).isEqualTo(size);
            assertThat(stored.sha256())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.write(stored.id(), out);
            assertThat(out.toByteArray()).isEqualTo(bytes);
            assertThat(files.details(stored.id())).contains(stored);
        }
        assertThat(files.details(-1)).isEmpty();
    }

    @Test
    void the_same_content_is_kept_once_though_many_send_it_at_once() throws Exception {
        byte[] bytes = text(MB, 5);
        List<Callable<Stored>> senders = new ArrayList<>();
        for (int i = 0; i < 16; i++) senders.add(() -> files.store(new ByteArrayInputStream(bytes), 25 * MB));
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Long> ids = new ArrayList<>();
            for (Future<Stored> sent : pool.invokeAll(senders))
                ids.add(sent.get().id());
            assertThat(ids).containsOnly(ids.getFirst());
        }
        assertThat(db.fetchCount(FILE)).isEqualTo(1);
        assertThat(db.fetchCount(FILE_CHUNK)).isEqualTo(4);
    }

    @Test
    void too_large_stops_reading_at_the_limit() throws IOException {
        Endless endless = new Endless();
        assertThatThrownBy(() -> files.store(endless, 3 * MB))
                .isInstanceOf(FileRefused.TooLarge.class)
                .satisfies(refused ->
                        assertThat(((FileRefused) refused).arguments()).containsExactly(3L));
        assertThat(endless.read).isLessThan(3 * MB + 128 * 1024);
        assertThat(db.fetchCount(FILE)).isZero();
    }

    @Test
    void exactly_the_limit_is_taken() throws IOException {
        assertThat(files.store(new ByteArrayInputStream(text(MB, 1)), MB).size())
                .isEqualTo(MB);
    }

    @Test
    void an_empty_file_is_refused() {
        assertThatThrownBy(() -> files.store(InputStream.nullInputStream(), MB))
                .isInstanceOf(FileRefused.Empty.class)
                .hasMessage("files.refused.empty");
    }

    @Test
    void a_refused_type_leaves_nothing_behind() {
        byte[] page = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> files.store(new ByteArrayInputStream(page), MB, "photo.jpg"))
                .isInstanceOf(FileRefused.TypeNotAllowed.class);
        assertThat(db.fetchCount(FILE)).isZero();
    }

    @Test
    void a_transaction_that_fails_takes_its_file_with_it() {
        transactions.executeWithoutResult(status -> {
            try {
                files.store(new ByteArrayInputStream(text(100, 9)), MB);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            status.setRollbackOnly();
        });
        assertThat(db.fetchCount(FILE)).isZero();
        assertThat(db.fetchCount(FILE_CHUNK)).isZero();
    }

    private static byte[] text(int size, long seed) {
        Random random = new Random(seed);
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) bytes[i] = (byte) ('a' + random.nextInt(26));
        return bytes;
    }

    private static final class Endless extends InputStream {
        private long read;

        @Override
        public int read() {
            read++;
            return 'x';
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            java.util.Arrays.fill(into, offset, offset + length, (byte) 'x');
            read += length;
            return length;
        }
    }
}
