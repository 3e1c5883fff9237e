package org.peygir.routines.store;

import static org.peygir.routines.store.db.Tables.DRAFT;
import static org.peygir.routines.store.db.Tables.DRAFT_STATE;
import static org.peygir.routines.store.db.Tables.ROUTINE;
import static org.peygir.routines.store.db.Tables.ROUTINE_VERSION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.peygir.routines.Draft;
import org.peygir.routines.Draft.Change;
import org.peygir.routines.store.db.tables.records.DraftRecord;
import org.peygir.routines.store.db.tables.records.DraftStateRecord;
import org.springframework.stereotype.Repository;

/** Drafts with all their states. Undo and redo move among the states; a change after an undo drops what was undone. */
@Repository
public class RoutineDraftStore {
    /** States kept of a draft: more steps back than anybody takes. */
    private static final int KEPT = 200;

    private final DSLContext jooq;

    public RoutineDraftStore(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** A published version, for the list. @param publishedAt when it came into force */
    public record Edition(String routineCode, long versionId, int number, boolean inForce, Instant publishedAt) {}

    /** All versions of all routines, newest first within each. */
    public List<Edition> editions() {
        return jooq.select(
                        ROUTINE.CODE,
                        ROUTINE_VERSION.ID,
                        ROUTINE_VERSION.NUMBER,
                        ROUTINE_VERSION.STATE,
                        ROUTINE_VERSION.PUBLISHED_AT)
                .from(ROUTINE_VERSION)
                .join(ROUTINE)
                .on(ROUTINE.ID.eq(ROUTINE_VERSION.ROUTINE_ID))
                .where(ROUTINE_VERSION.STATE.ne("DRAFT"))
                .orderBy(ROUTINE.CODE, ROUTINE_VERSION.NUMBER.desc())
                .fetch(row -> new Edition(
                        row.value1(), row.value2(), row.value3(), row.value4().equals("PUBLISHED"), row.value5()));
    }

    public Optional<Draft> find(String routineCode) {
        return jooq.fetchOptional(DRAFT, DRAFT.ROUTINE_CODE.eq(routineCode)).map(this::draft);
    }

    /** The draft, locked until the transaction ends, so that editors queue. */
    public Optional<Draft> lock(String routineCode) {
        return jooq.selectFrom(DRAFT)
                .where(DRAFT.ROUTINE_CODE.eq(routineCode))
                .forUpdate()
                .fetchOptional()
                .map(this::draft);
    }

    /** Codes of the routines that have a draft. */
    public List<String> drafted() {
        return jooq.select(DRAFT.ROUTINE_CODE).from(DRAFT).fetch(DRAFT.ROUTINE_CODE);
    }

    /** Whether it was begun; false: there is one already. */
    public boolean begin(String routineCode, int baseNumber, String document, long by, Instant now) {
        int added = jooq.insertInto(DRAFT)
                .columns(
                        DRAFT.ROUTINE_CODE,
                        DRAFT.VERSION,
                        DRAFT.BASE_NUMBER,
                        DRAFT.POSITION,
                        DRAFT.CHANGED_BY,
                        DRAFT.CHANGED_AT)
                .values(routineCode, 1, baseNumber, 1, by, now)
                .onConflictDoNothing()
                .execute();
        if (added == 1) addState(routineCode, 1, document, new Change("begun", ""), by, now);
        return added == 1;
    }

    /** Adds a state after the one shown and shows it. The draft must be locked. */
    public void change(String routineCode, String document, Change change, long by, Instant now) {
        int position = position(routineCode) + 1;
        jooq.deleteFrom(DRAFT_STATE)
                .where(
                        DRAFT_STATE.ROUTINE_CODE.eq(routineCode),
                        DRAFT_STATE.POSITION.ge(position).or(DRAFT_STATE.POSITION.le(position - KEPT)))
                .execute();
        addState(routineCode, position, document, change, by, now);
        show(routineCode, position, by, now);
    }

    /** Shows the state before ({@code -1}) or after ({@code 1}); false when there is none. The draft must be locked. */
    public boolean step(String routineCode, int by, long staffId, Instant now) {
        int position = position(routineCode) + by;
        boolean there = jooq.fetchExists(
                DRAFT_STATE, DRAFT_STATE.ROUTINE_CODE.eq(routineCode), DRAFT_STATE.POSITION.eq(position));
        if (there) show(routineCode, position, staffId, now);
        return there;
    }

    public void remove(String routineCode) {
        jooq.deleteFrom(DRAFT).where(DRAFT.ROUTINE_CODE.eq(routineCode)).execute();
    }

    private int position(String routineCode) {
        return jooq.select(DRAFT.POSITION)
                .from(DRAFT)
                .where(DRAFT.ROUTINE_CODE.eq(routineCode))
                .fetchSingle()
                .value1();
    }

    private void addState(String routineCode, int position, String document, Change change, long by, Instant now) {
        DraftStateRecord row = jooq.newRecord(DRAFT_STATE);
        row.setRoutineCode(routineCode);
        row.setPosition(position);
        row.setDocument(document);
        row.setWhat(change.what());
        row.setSubject(change.subject());
        row.setChangedBy(by);
        row.setChangedAt(now);
        row.insert();
    }

    private void show(String routineCode, int position, long by, Instant now) {
        jooq.update(DRAFT)
                .set(DRAFT.POSITION, position)
                .set(DRAFT.VERSION, DRAFT.VERSION.plus(1))
                .set(DRAFT.CHANGED_BY, by)
                .set(DRAFT.CHANGED_AT, now)
                .where(DRAFT.ROUTINE_CODE.eq(routineCode))
                .execute();
    }

    private Draft draft(DraftRecord row) {
        int at = row.getPosition();
        var near = jooq.selectFrom(DRAFT_STATE)
                .where(DRAFT_STATE.ROUTINE_CODE.eq(row.getRoutineCode()), DRAFT_STATE.POSITION.between(at - 1, at + 1))
                .fetchMap(DRAFT_STATE.POSITION);
        DraftStateRecord shown = near.get(at);
        if (shown == null) throw new IllegalStateException("draft of " + row.getRoutineCode() + " has no state " + at);
        DraftStateRecord later = near.get(at + 1);
        return new Draft(
                row.getRoutineCode(),
                row.getVersion(),
                row.getBaseNumber(),
                RoutineFile.read(shown.getDocument()),
                row.getChangedBy(),
                row.getChangedAt(),
                near.containsKey(at - 1) ? change(shown) : null,
                later == null ? null : change(later));
    }

    private static Change change(DraftStateRecord row) {
        return new Change(row.getWhat(), row.getSubject());
    }
}
