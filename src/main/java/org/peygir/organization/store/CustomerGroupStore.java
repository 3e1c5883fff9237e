package org.peygir.organization.store;

import static org.peygir.organization.store.db.Tables.CUSTOMER_GROUP;

import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.peygir.organization.CustomerGroup;
import org.peygir.platform.text.PersianText;
import org.springframework.stereotype.Repository;

/** The list of customer groups. */
@Repository
public class CustomerGroupStore {
    private final DSLContext jooq;

    public CustomerGroupStore(DSLContext jooq) {
        this.jooq = jooq;
    }

    static List<CustomerGroup> all(DSLContext jooq) {
        return jooq.selectFrom(CUSTOMER_GROUP).fetch(row -> new CustomerGroup(row.getName(), row.getNote())).stream()
                .sorted(Comparator.comparing(group -> PersianText.sortKey(group.name())))
                .toList();
    }

    public void put(CustomerGroup group) {
        jooq.insertInto(CUSTOMER_GROUP)
                .set(CUSTOMER_GROUP.NAME, group.name())
                .set(CUSTOMER_GROUP.NOTE, group.note())
                .onConflict(CUSTOMER_GROUP.NAME)
                .doUpdate()
                .set(CUSTOMER_GROUP.NOTE, group.note())
                .execute();
    }

    public boolean remove(String name) {
        return jooq.deleteFrom(CUSTOMER_GROUP)
                        .where(CUSTOMER_GROUP.NAME.eq(name))
                        .execute()
                == 1;
    }
}
