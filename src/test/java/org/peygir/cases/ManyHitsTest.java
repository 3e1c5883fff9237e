package org.peygir.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts of words that stand in more cases than anybody counts: after permission and filters, exact up to a thousand. */
@PeygirTest
@Import({CaseWorld.class, SearchWorld.class})
class ManyHitsTest {
    private static final int COPIES = 1_600;

    /** As {@link org.peygir.cases.domain.SearchWindow#terms} spells them. */
    private static final String DAYS =
            "format('''@d%s'' ''@w%s'' ''@m%s''', floor(extract(epoch from c.registered_at) / 86400)::int,"
                    + " floor(extract(epoch from c.registered_at) / 604800)::int,"
                    + " extract(year from c.registered_at at time zone 'UTC')::int * 12"
                    + " + extract(month from c.registered_at at time zone 'UTC')::int - 1)::tsvector";

    @Autowired
    private TestWorld world;

    @Autowired
    private SearchWorld told;

    @Autowired
    private CaseSearch search;

    @Autowired
    private DSLContext sql;

    @Autowired
    private PlatformTransactionManager manager;

    private CaseFile first;

    @BeforeEach
    void sixteen_hundred_of_one_word() {
        first = told.told("زرافشانک دیر رسید", "زرافشانک سه شب نیامد.");
        copies("COPY", COPIES, "- (n * n / 7) * interval '7 minutes'");
    }

    /**
     * Given to nobody, for whoever the first one was given to sees it in any unit.
     *
     * @param when of registration, after or before the first one's, by n
     */
    private void copies(String code, int many, String when) {
        List<String> same = sql.fetch(
                        "select column_name from information_schema.columns where table_schema = 'cases'"
                                + " and table_name = 'case_file'"
                                + " and column_name not in ('id', 'tracking_code', 'subject', 'last_line', 'registered_at', 'assignee_id')")
                .getValues(0, String.class);
        String columns = String.join(", ", same);
        sql.execute(
                "insert into cases.case_file (tracking_code, subject, last_line, registered_at, " + columns + ")"
                        + " select ? || n, 'copy', '', registered_at " + when + ", " + columns
                        + " from cases.case_file, generate_series(1, ?) n where id = ?",
                code,
                many,
                first.id());
        sql.execute(
                "insert into cases.search_text (case_id, registered_at, serial_key, chars, terms)"
                        + " select c.id, c.registered_at, '', s.chars,"
                        + " ts_delete(s.terms, array(select lexeme from unnest(s.terms) where lexeme like '@%')) || "
                        + DAYS
                        + " from cases.case_file c, cases.search_text s"
                        + " where c.tracking_code like ? || '%' and s.case_id = ?",
                code,
                first.id());
    }

    @AfterEach
    void away_with_them() {
        sql.transaction(t -> {
            // Nothing refers to them, and asking every table whether it does takes longer than all else here.
            t.dsl().execute("set local session_replication_role = replica");
            t.dsl()
                    .execute(
                            "delete from cases.search_text using cases.case_file c where case_id = c.id and c.subject = 'copy'");
            t.dsl().execute("delete from cases.case_file where subject = 'copy'");
        });
    }

    @Test
    void a_thousand_and_more_are_said_to_be_that() {
        assertThat(count(SearchFilter.NONE, world.viewer(world.supervisor()))).isEqualTo(Found.MANY);
        assertThat(count(SearchFilter.NONE, world.viewer(world.manager()))).isEqualTo(Found.MANY);
    }

    /** What is counted beside the page has a transaction of its own; around an open one it is counted within. */
    @Test
    void inside_of_a_transaction_the_same_is_counted_and_what_is_not_committed_too() {
        Viewer supervisor = world.viewer(world.supervisor());
        change("unit_id = " + world.unit("CARERS").id(), COPIES - 900);
        int seen = count(SearchFilter.NONE, supervisor);
        // Other tests leave a case each.
        assertThat(seen).isBetween(901, 950);

        new TransactionTemplate(manager).executeWithoutResult(open -> {
            open.setRollbackOnly();
            change("unit_id = " + world.unit("CARERS").id(), COPIES - 200);
            assertThat(count(SearchFilter.NONE, supervisor)).isEqualTo(seen - 700);
        });
        assertThat(count(SearchFilter.NONE, supervisor)).isEqualTo(seen);
    }

    /** Some in one minute, some days and at last a day apart, over five years. */
    @Test
    void page_by_page_all_of_them_come_once_newest_first() {
        assertThat(shown()).isEqualTo(holding("true"));
    }

    /** An import: the days of the newest hold far more than a page is looked for in. */
    @Test
    void page_by_page_all_come_also_when_thousands_were_registered_in_an_hour() {
        copies("IMPORT", 5_300, "+ n * interval '500 milliseconds'");
        forget("IMPORT%' and c.tracking_code not like '%7");

        assertThat(count(SearchFilter.NONE, world.viewer(world.manager()))).isEqualTo(Found.MANY);
        assertThat(shown()).isEqualTo(holding("tracking_code not like 'IMPORT%' or tracking_code like '%7%'"));
    }

    private List<Long> holding(String condition) {
        return sql.fetch("select id from cases.case_file where (subject = 'copy' or subject like 'زرافشانک%') and ("
                        + condition + ") order by registered_at desc, id desc")
                .getValues(0, Long.class);
    }

    private List<Long> shown() {
        List<Long> shown = new ArrayList<>();
        String after = "";
        do {
            Found page = search.find(
                    new CaseQuery("زرافشانک", SearchFilter.NONE, CaseQuery.Order.NEWEST, after, CaseQuery.MOST),
                    world.viewer(world.manager()));
            page.hits().forEach(hit -> shown.add(hit.row().number().id()));
            after = page.next() == null ? "" : page.next();
        } while (!after.isEmpty());
        return shown;
    }

    @Test
    void whoever_may_open_some_of_them_is_told_of_those() {
        Viewer other = world.viewer(world.carersSupervisor());
        assertThat(count(SearchFilter.NONE, other)).isZero();

        change("unit_id = " + world.unit("CARERS").id(), 30);

        assertThat(count(SearchFilter.NONE, other)).isEqualTo(30);
        assertThat(count(SearchFilter.NONE, world.viewer(world.supervisor()))).isEqualTo(Found.MANY);
    }

    @Test
    void a_filter_counts_what_it_leaves() {
        change("severity = 4", 70);
        SearchFilter severe = new SearchFilter(null, null, null, null, 4, null, null, false);
        assertThat(count(severe, world.viewer(world.supervisor()))).isEqualTo(70);
    }

    @Test
    void a_confidential_complainants_name_counts_for_those_only_who_may_know_it() {
        Viewer clerk = world.viewer(world.clerk());
        change("confidential = true, owner_id = " + world.clerk().id(), COPIES);

        assertThat(count("زرافشانک", SearchFilter.NONE, clerk)).isEqualTo(Found.MANY);
        assertThat(count("زرافشانک کاظمی", SearchFilter.NONE, clerk)).isZero();
        assertThat(count("زرافشانک کاظمی", SearchFilter.NONE, world.viewer(world.manager())))
                .isEqualTo(Found.MANY);
    }

    /** Among the newest cases the word is rare, and only how many it holds in all tells. */
    @Test
    void of_a_word_that_others_have_overtaken_as_many_are_counted() {
        Viewer manager = world.viewer(world.manager());
        Viewer carers = world.viewer(world.carersSupervisor());
        others(COPIES);
        assertThat(count(SearchFilter.NONE, manager)).isEqualTo(Found.MANY);

        change("unit_id = " + world.unit("CARERS").id(), 30);
        assertThat(count(SearchFilter.NONE, carers)).isEqualTo(30);

        forget("COPY1");
        int left = holding("tracking_code not like 'NEWER%' and tracking_code not like 'COPY1%'")
                .size();
        assertThat(left).isBetween(500, 1_000);
        assertThat(count(SearchFilter.NONE, manager)).isEqualTo(left);
        assertThat(count("زرافشانک کاظمی", SearchFilter.NONE, manager)).isEqualTo(left);
    }

    /** As many newer ones that do not hold the word. */
    private void others(int many) {
        copies("NEWER", many, "+ n * interval '1 second'");
        forget("NEWER");
    }

    /** Of cases whose tracking code begins so, the word that is looked for. */
    private void forget(String code) {
        sql.execute("update cases.search_text s set terms = ts_delete(s.terms, array(select lexeme from unnest(s.terms)"
                + " where lexeme like 'زرافشان%')) from cases.case_file c where c.id = s.case_id and c.tracking_code like '"
                + code + "%'");
    }

    private void change(String set, int many) {
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
