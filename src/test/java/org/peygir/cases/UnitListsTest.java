package org.peygir.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peygir.access.Viewer;
import org.peygir.cases.UpcomingDue.Count;
import org.peygir.cases.UpcomingDue.When;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists of units are read unit by unit, what is taken and what is not apart: nobody may notice (AFS-01). */
@PeygirTest
@Import(CaseWorld.class)
class UnitListsTest {
    private static final int PAGE = 7;

    @Autowired
    private TestWorld world;

    @Autowired
    private CaseWorld files;

    @Autowired
    private CaseHandling handling;

    @Autowired
    private CaseFolders folders;

    @Autowired
    private UpcomingDue upcoming;

    @Autowired
    private SettableClock clock;

    @Autowired
    private DSLContext sql;

    @Autowired
    private PlatformTransactionManager manager;

    private final List<CaseFile> untaken = new ArrayList<>();
    private long complaints;
    private long carers;

    @BeforeEach
    void cases_of_two_units_some_taken_and_some_late() {
        complaints = world.unit("COMPLAINTS").id();
        carers = world.unit("CARERS").id();
        for (int i = 0; i < 12; i++) {
            if (i == 6) clock.advance(Duration.ofDays(60));
            CaseFile file = files.registered();
            if (i % 2 == 0) sql.execute("update cases.case_file set unit_id = ? where id = ?", carers, file.id());
            if (i % 3 != 0) continue;
            handling.assign(file.number(), file.version(), null, files.zahra());
            untaken.add(file);
        }
    }

    /** They would stand in the queue of whoever joins the unit. */
    @AfterEach
    void all_are_taken_again() {
        for (CaseFile file : untaken) {
            sql.execute("update cases.case_file set unit_id = ? where id = ?", complaints, file.id());
            handling.take(file.number(), files.zahra());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"UNIT", "LATE"})
    void two_units_are_one_list_page_by_page(Folder folder) {
        List<FolderRow> everywhere = folders.rows(folder, FolderFilter.ALL, null, 100_000, in(Set.of(), true));
        List<Long> expected = everywhere.stream()
                .filter(row -> row.unitId() == complaints || row.unitId() == carers)
                .map(row -> row.number().id())
                .toList();

        assertThat(pages(folder, in(Set.of(complaints, carers), false))).isEqualTo(expected);
        assertThat(expected).hasSizeGreaterThan(PAGE);
        assertThat(everywhere.stream()
                        .filter(row -> expected.contains(row.number().id()))
                        .collect(Collectors.groupingBy(row -> row.unitId() + "-" + (row.assigneeId() == null))))
                .as("of both units some that are taken and some that are not")
                .hasSize(4);
    }

    @Test
    void who_reaches_no_unit_has_no_list_of_one() {
        Viewer nowhere = in(Set.of(), false);

        assertThat(folders.rows(Folder.UNIT, FolderFilter.ALL, null, PAGE, nowhere))
                .isEmpty();
        assertThat(upcoming.counts(nowhere)).isEmpty();
    }

    @Test
    void what_is_late_is_counted_up_to_a_thousand_of_a_unit_and_more_is_said() {
        // Where other tests leave least.
        long experts = world.unit("EXPERTS").id();
        Viewer viewer = in(Set.of(experts, carers), false);
        CaseFile file = files.registered();
        sql.execute("update cases.case_file set unit_id = ? where id = ?", experts, file.id());
        clock.set(Objects.requireNonNull(file.dueAt()).plusSeconds(60));
        Map<Long, List<Count>> before = late(viewer);
        assertThat(before.get(experts)).isNotEmpty().noneMatch(Count::more);

        new TransactionTemplate(manager).executeWithoutResult(rolledBack -> {
            rolledBack.setRollbackOnly();
            copies(file, 1_000);
            List<Count> counts = Objects.requireNonNull(late(viewer).get(experts));
            assertThat(counts).allMatch(Count::more);
            assertThat(counts.stream().mapToInt(Count::cases).sum()).isEqualTo(1_000);
            assertThat(late(viewer).get(carers)).isEqualTo(before.get(carers));
        });
    }

    private Map<Long, List<Count>> late(Viewer viewer) {
        return upcoming.counts(viewer).stream()
                .filter(count -> count.when() == When.LATE)
                .collect(Collectors.groupingBy(Count::unitId));
    }

    /** Rows like that of the case; nothing but lists may look at them. */
    private void copies(CaseFile file, int many) {
        sql.execute("""
                insert into cases.case_file
                select copy.*
                  from cases.case_file as original, generate_series(1, ?) as n,
                       jsonb_populate_record(original, jsonb_build_object('id', -n, 'tracking_code', 'copy ' || n)) as copy
                 where original.id = ?
                """, many, file.id());
    }

    private List<Long> pages(Folder folder, Viewer viewer) {
        List<Long> ids = new ArrayList<>();
        @Nullable FolderCursor after = null;
        while (true) {
            List<FolderRow> rows = folders.rows(folder, FolderFilter.ALL, after, PAGE, viewer);
            rows.forEach(row -> ids.add(row.number().id()));
            if (rows.size() < PAGE) return ids;
            after = rows.getLast().cursor();
        }
    }

    /** The manager, but of these units. */
    private Viewer in(Set<Long> units, boolean all) {
        Viewer v = world.viewer(world.manager());
        return new Viewer(v.staffId(), v.unitId(), v.roles(), v.permissions(), units, all, v.displayName(), v.locale());
    }
}
