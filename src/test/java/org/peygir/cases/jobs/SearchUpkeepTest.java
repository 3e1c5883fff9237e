package org.peygir.cases.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseHandling;
import org.peygir.cases.CaseWorld;
import org.peygir.cases.Evidence;
import org.peygir.cases.SearchWorld;
import org.peygir.platform.files.FileStore;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What the search does after the change, and over all cases. */
@PeygirTest
@Import({CaseWorld.class, SearchWorld.class})
class SearchUpkeepTest {
    @Autowired
    SearchUpkeep upkeep;

    @Autowired
    SearchCommand command;

    @Autowired
    SearchWorld world;

    @Autowired
    TestWorld cast;

    @Autowired
    CaseHandling handling;

    @Autowired
    FileStore store;

    @Autowired
    DSLContext sql;

    private Viewer zahra() {
        return cast.viewer(cast.zahra());
    }

    private CaseFile withFile(String name, String content) throws IOException {
        CaseFile file = world.told("پیوست", "پیوست دارد");
        long id = store.store(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), 100_000, name)
                .id();
        handling.note(file.number(), "", List.of(new Evidence(id, name)), zahra());
        return file;
    }

    @Test
    void a_file_is_found_by_its_text_in_every_case_it_came_to_and_read_once() throws IOException {
        CaseFile first = withFile("حضور.txt", "برگهٔ سمندرواره و خرگوش‌واره");
        CaseFile second = withFile("رونوشت.txt", "برگهٔ سمندرواره و خرگوش‌واره");
        assertThat(world.numbers("سمندرواره", zahra())).isEmpty();
        upkeep.readFiles();
        upkeep.readFiles();
        assertThat(world.numbers("خرگوشواره سمندرواره", zahra()))
                .containsExactlyInAnyOrder(first.number(), second.number());
        assertThat(world.find("سمندرواره", zahra()).hits().getFirst().line())
                .anyMatch(piece -> piece.hit() && piece.text().equals("سمندرواره"));
    }

    /** As an upgrade finds them. */
    @Test
    void terms_of_cases_from_before_the_list_are_listed_by_the_job_with_none_of_their_days() {
        CaseFile file = world.told("پیش از فهرست", "پیش از فهرست");
        sql.execute(
                "update cases.search_text set terms = terms || $$'سنجاقکنما':9 'wxy123':10$$::tsvector where case_id = "
                        + file.id());
        sql.execute("update cases.search_progress set next_id = 1, last_id = " + file.id() + " where work = 'LEXEMES'");

        upkeep.list();
        upkeep.list();

        assertThat(
                        sql.fetchValues(
                                "select lexeme from cases.search_lexeme where lexeme like 'سنجاقکنما%' or lexeme ~ '^wxy|[1-9@]'"))
                .map(Object::toString)
                .containsExactlyInAnyOrder("سنجاقکنما", "wxy0");
        assertThat(world.numbers("سنجاقکن", zahra())).contains(file.number());
    }

    @Test
    void the_command_makes_all_rows_anew_and_goes_on_where_it_was_stopped() throws IOException {
        CaseFile file = withFile("نو.txt", "متن ققنوس‌واره");
        handling.note(file.number(), "یادداشت سیمرغ‌واره", List.of(), zahra());
        upkeep.readFiles();
        sql.execute("delete from cases.search_text where case_id = " + file.id());
        assertThat(world.numbers("سیمرغواره", zahra())).isEmpty();

        upkeep.begin();
        AtomicInteger steps = new AtomicInteger();
        Thread.currentThread().interrupt();
        upkeep.reindex(next -> steps.incrementAndGet());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(steps).hasValue(0);
        assertThat(upkeep.unfinished()).isPresent();

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(command.run(List.of("reindex"), print, print)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Done");
        for (String word : List.of("سیمرغواره", "ققنوسواره", "پیوست دارد"))
            assertThat(world.numbers(word, zahra())).as(word).contains(file.number());
        assertThat(world.find("سیمرغوازه", zahra()).instead()).isEqualTo("سیمرغ‌واره");
        assertThat(command.run(List.of("forget"), print, print)).isEqualTo(2);
    }
}
