package org.peygir.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.access.Viewer;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Counts of words that stand in more cases than anybody counts: after permission and filters, exact up to a thousand. */
@PeygirTest
@Import({CaseWorld.class, SearchWorld.class})
class ManyHitsTest {
    private static final int COPIES = 1_600;

    @Autowired
    private TestWorld world;

    @Autowired
    private SearchWorld told;

    @Autowired
    private CaseSearch search;

    @Autowired
    private DSLContext sql;

    private CaseFile first;

    @BeforeEach
    void sixteen_hundred_of_one_word() {
        first = told.told("زرافشانک دیر رسید", "زرافشانک سه شب نیامد.");
        List<String> same = sql.fetch(
                        "select column_name from information_schema.columns where table_schema = 'cases'"
                                + " and table_name = 'case_file' and column_name not in ('id', 'tracking_code', 'subject', 'last_line')")
                .getValues(0, String.class);
        String columns = String.join(", ", same);
        sql.execute(
                "insert into cases.case_file (tracking_code, subject, last_line, " + columns + ")"
                        + " select 'COPY' || n, 'copy', '', " + columns
                        + " from cases.case_file, generate_series(1, ?) n where id = ?",
                COPIES,
                first.id());
        sql.execute(
                "insert into cases.search_text (case_id, registered_at, serial_key, chars, terms)"
                        + " select c.id, s.registered_at, '', s.chars, s.terms from cases.case_file c, cases.search_text s"
                        + " where c.tracking_code like 'COPY%' and s.case_id = ?",
                first.id());
    }

    @AfterEach
    void away_with_them() {
        sql.execute(
                "delete from cases.search_text using cases.case_file c where case_id = c.id and c.subject = 'copy'");
        sql.execute("delete from cases.case_file where subject = 'copy'");
    }

    @Test
    void a_thousand_and_more_are_said_to_be_that() {
        assertThat(count(SearchFilter.NONE, world.viewer(world.supervisor()))).isEqualTo(Found.MANY);
        assertThat(count(SearchFilter.NONE, world.viewer(world.manager()))).isEqualTo(Found.MANY);
    }

    @Test
    void whoever_may_open_some_of_them_is_told_of_those() {
        Viewer other = world.viewer(world.carersSupervisor());
        assertThat(count(SearchFilter.NONE, other)).isZero();

        copies("unit_id = " + world.unit("CARERS").id(), 30);

        assertThat(count(SearchFilter.NONE, other)).isEqualTo(30);
        assertThat(count(SearchFilter.NONE, world.viewer(world.supervisor()))).isEqualTo(Found.MANY);
    }

    @Test
    void a_filter_counts_what_it_leaves() {
        copies("severity = 4", 70);
        SearchFilter severe = new SearchFilter(null, null, null, null, 4, null, null, false);
        assertThat(count(severe, world.viewer(world.supervisor()))).isEqualTo(70);
    }

    @Test
    void a_confidential_complainants_name_counts_for_those_only_who_may_know_it() {
        Viewer clerk = world.viewer(world.clerk());
        copies("confidential = true, owner_id = " + world.clerk().id(), COPIES);

        assertThat(count("زرافشانک", SearchFilter.NONE, clerk)).isEqualTo(Found.MANY);
        assertThat(count("زرافشانک کاظمی", SearchFilter.NONE, clerk)).isZero();
        assertThat(count("زرافشانک کاظمی", SearchFilter.NONE, world.viewer(world.manager())))
                .isEqualTo(Found.MANY);
    }

    private void copies(String set, int many) {
        sql.execute(
                "update cases.case_file set " + set
                        + " where id in (select id from cases.case_file where subject = 'copy' order by id limit ?)",
                many);
    }

    private int count(SearchFilter filter, Viewer viewer) {
        return count("زرافشانک", filter, viewer);
    }

    private int count(String words, SearchFilter filter, Viewer viewer) {
        return search.find(new CaseQuery(words, filter, CaseQuery.Order.NEWEST, "", 50), viewer)
                .count();
    }
}
