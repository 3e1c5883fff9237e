package org.peygir.customers.store;

import static org.peygir.customers.store.db.Tables.GROUP_CHANGE;
import static org.peygir.customers.store.db.Tables.PARTY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.peygir.customers.GroupChange;
import org.springframework.stereotype.Repository;

/** The group of a party and how it came to it. */
@Repository
public class GroupStore {
    private final DSLContext db;

    public GroupStore(DSLContext db) {
        this.db = db;
    }

    public record Row(int version, String group) {}

    /** The row stays locked until the transaction ends. */
    public Optional<Row> lock(long partyId) {
        return db.select(PARTY.VERSION, PARTY.CUSTOMER_GROUP)
                .from(PARTY)
                .where(PARTY.ID.eq(partyId))
                .forUpdate()
                .fetchOptional(r -> new Row(r.value1(), r.value2()));
    }

    public void put(long partyId, GroupChange change) {
        db.update(PARTY)
                .set(PARTY.CUSTOMER_GROUP, change.after())
                .set(PARTY.VERSION, PARTY.VERSION.plus(1))
                .where(PARTY.ID.eq(partyId))
                .execute();
        db.insertInto(GROUP_CHANGE)
                .set(GROUP_CHANGE.PARTY_ID, partyId)
                .set(GROUP_CHANGE.AT, change.at())
                .set(GROUP_CHANGE.STAFF_ID, change.staffId())
                .set(GROUP_CHANGE.GROUP_BEFORE, change.before())
                .set(GROUP_CHANGE.GROUP_AFTER, change.after())
                .set(GROUP_CHANGE.REASON, change.reason())
                .execute();
    }

    public List<GroupChange> history(long partyId) {
        return db.selectFrom(GROUP_CHANGE)
                .where(GROUP_CHANGE.PARTY_ID.eq(partyId))
                .orderBy(GROUP_CHANGE.ID.desc())
                .fetch(r -> new GroupChange(
                        r.getAt(), r.getStaffId(), r.getGroupBefore(), r.getGroupAfter(), r.getReason()));
    }

    public Map<String, Integer> sizes() {
        return db.select(PARTY.CUSTOMER_GROUP, DSL.count())
                .from(PARTY)
                .where(PARTY.CUSTOMER_GROUP.ne(DSL.inline("")))
                .groupBy(PARTY.CUSTOMER_GROUP)
                .fetchMap(PARTY.CUSTOMER_GROUP, DSL.count());
    }
}
