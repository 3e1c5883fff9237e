package org.peygir.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peygir.cases.CaseWorld;
import org.peygir.testing.PeygirTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PeygirTest
@Import(CaseWorld.class)
class CaseImportTest {
    @Autowired
    CaseImport imports;

    @Autowired
    CaseWorld files;

    @Autowired
    DSLContext sql;

    @TempDir
    Path folder;

    @Test
    void a_second_run_adds_none() throws Exception {
        Path file = csv("again", 250);

        assertThat(run(file, false).added()).isEqualTo(250);
        CaseImport.Outcome second = run(file, false);

        assertThat(second.added()).isZero();
        assertThat(second.known()).isEqualTo(250);
        assertThat(stored("again")).isEqualTo(250);
    }

    @Test
    void a_dry_run_checks_every_row_and_writes_none() throws Exception {
        CaseImport.Outcome dry = run(csv("dry", 30), true);

        assertThat(dry.added()).isEqualTo(30);
        assertThat(stored("dry")).isZero();
    }

    @Test
    void a_refused_row_names_its_field_and_does_not_stop_the_others() throws Exception {
        Path file = write("bad.jsonl", """
                {"id":"bad-1","date":"1404/05/01","subject":"الف","text":"ب","anon":"yes"}
                {"id":"bad-2","date":"1404/12/30","subject":"الف","text":"ب","anon":"yes"}
                not json
                {"id":"bad-4","date":"2025-08-01","subject":"","text":"ب","anon":"yes"}
                {"id":"","date":"2025-08-01","subject":"الف","text":"ب","anon":"yes"}
                {"id":"bad-6","date":"2025-08-01","subject":"الف","text":"ب\\u0000","anon":"yes"}
                {"id":"bad-7","date":"۱۴۰۴/۵/۲","subject":"الف","text":"ب","anon":"yes"}
                """);
        List<String> refused = new ArrayList<>();

        CaseImport.Outcome outcome = run(file, refused);

        assertThat(outcome.added()).isEqualTo(2);
        assertThat(refused).containsExactlyInAnyOrder("2 receivedAt", "3 ", "4 subject", "5 externalId", "6 words");
    }

    @Test
    void an_interrupted_import_goes_on_where_it_stopped() throws Exception {
        Path file = csv("broken", 350);
        assertThatThrownBy(() -> {
                    try (Rows rows = Rows.open(file)) {
                        imports.run(rows, mapping(), key(file), false, (n, id, f, m) -> {}, (n, r, p) -> {
                            if (n == 200) throw new IllegalStateException("power is gone");
                        });
                    }
                })
                .hasMessage("power is gone");
        assertThat(stored("broken")).isEqualTo(200);

        CaseImport.Outcome rest = run(file, false);

        assertThat(rest.passed()).isEqualTo(200);
        assertThat(rest.added()).isEqualTo(150);
        assertThat(stored("broken")).isEqualTo(350);
    }

    @Test
    void what_is_imported_keeps_when_it_was_received_and_sends_nothing() throws Exception {
        run(csv("old", 1), false);

        var row = sql.fetchSingle("select id, received_at, channel from cases.case_file where external_id = 'old-1'");
        assertThat(row.get("received_at", java.time.OffsetDateTime.class).toInstant())
                .isEqualTo("2025-07-22T20:30:00Z");
        assertThat(row.get("channel", String.class)).isEqualTo("IMPORT");
        assertThat(sql.fetchCount(
                        org.jooq.impl.DSL.table("communications.outbox"),
                        org.jooq.impl.DSL.condition("subject_id = " + row.get("id"))))
                .isZero();
    }

    @Test
    void the_mapping_says_what_is_wrong_with_it() {
        assertThatThrownBy(() -> Mapping.of(Map.of("nonsense", "x"))).hasMessage("unknown field nonsense");
        assertThatThrownBy(() -> Mapping.of(Map.of("subject", "x"))).hasMessageStartingWith("missing field");
        assertThatThrownBy(() -> Mapping.of(Map.of("subject", "{x"))).hasMessageContaining("brace");
    }

    private CaseImport.Outcome run(Path file, boolean dry) throws Exception {
        try (Rows rows = Rows.open(file)) {
            return imports.run(rows, mapping(), key(file), dry, (n, id, f, m) -> {}, (n, r, p) -> {});
        }
    }

    private CaseImport.Outcome run(Path file, List<String> refused) throws Exception {
        try (Rows rows = Rows.open(file)) {
            return imports.run(
                    rows,
                    mapping(),
                    key(file),
                    false,
                    (n, id, field, m) -> refused.add(n + " " + field),
                    (n, r, p) -> {});
        }
    }

    private static Mapping mapping() throws Mapping.Unusable {
        return Mapping.of(Map.of(
                "externalId",
                "{id}",
                "receivedAt",
                "{date}",
                "subject",
                "{subject}",
                "words",
                "{text}",
                "anonymous",
                "{anon}"));
    }

    private ImportRuns.Key key(Path file) throws IOException {
        return ImportRuns.Key.of(file, file);
    }

    private Path csv(String prefix, int rows) throws IOException {
        StringBuilder text = new StringBuilder("\uFEFFid,date,subject,text,anon\r\n");
        for (int i = 1; i <= rows; i++)
            text.append(prefix)
                    .append('-')
                    .append(i)
                    .append(",۱۴۰۴/۰۵/۰۱,\"دیر، ")
                    .append(i)
                    .append("\",\"دو\nسطر\",بله\r\n");
        return write(prefix + ".csv", text.toString());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private long stored(String prefix) {
        return sql.fetchSingle("select count(*) from cases.case_file where external_id like ?", prefix + "-%")
                .get(0, Long.class);
    }
}
