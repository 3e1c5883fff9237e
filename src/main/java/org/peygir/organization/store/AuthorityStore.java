package org.peygir.organization.store;

import static org.peygir.organization.store.db.Tables.AUTHORITY_LIMIT;
import static org.peygir.organization.store.db.Tables.TRAINING;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.peygir.organization.AuthorityLimit;
import org.peygir.organization.RemedyType;
import org.peygir.organization.Role;
import org.peygir.organization.Training;
import org.springframework.stereotype.Repository;

/** The authority matrix and who is trained. */
@Repository
public class AuthorityStore {
    private final DSLContext jooq;

    public AuthorityStore(DSLContext jooq) {
        this.jooq = jooq;
    }

    /** A role or remedy that this version does not know (left by a newer one) limits and lets nothing. */
    static List<AuthorityLimit> limits(DSLContext jooq) {
        return jooq.selectFrom(AUTHORITY_LIMIT).fetch().stream()
                .flatMap(row -> {
                    Optional<Role> role = one(Role.values(), row.getRole());
                    Optional<RemedyType> remedy = one(RemedyType.values(), row.getRemedy());
                    if (role.isEmpty() || remedy.isEmpty()) return Optional.<AuthorityLimit>empty().stream();
                    return Optional.of(new AuthorityLimit(
                                    row.getId(),
                                    role.get(),
                                    row.getCategory(),
                                    remedy.get(),
                                    row.getCeilingRial(),
                                    row.getTraining()))
                            .stream();
                })
                .sorted(Comparator.comparing(AuthorityLimit::role)
                        .thenComparing(AuthorityLimit::remedy)
                        .thenComparing(AuthorityLimit::category))
                .toList();
    }

    static List<Training> trainings(DSLContext jooq) {
        return jooq.selectFrom(TRAINING)
                .orderBy(TRAINING.STAFF_ID, TRAINING.NAME)
                .fetch(row -> new Training(row.getId(), row.getStaffId(), row.getName(), row.getValidUntil()));
    }

    public void put(AuthorityLimit limit) {
        jooq.insertInto(AUTHORITY_LIMIT)
                .set(AUTHORITY_LIMIT.ROLE, limit.role().name())
                .set(AUTHORITY_LIMIT.CATEGORY, limit.category())
                .set(AUTHORITY_LIMIT.REMEDY, limit.remedy().name())
                .set(AUTHORITY_LIMIT.CEILING_RIAL, limit.ceilingRial())
                .set(AUTHORITY_LIMIT.TRAINING, limit.training())
                .onConflict(AUTHORITY_LIMIT.ROLE, AUTHORITY_LIMIT.CATEGORY, AUTHORITY_LIMIT.REMEDY)
                .doUpdate()
                .set(AUTHORITY_LIMIT.CEILING_RIAL, DSL.excluded(AUTHORITY_LIMIT.CEILING_RIAL))
                .set(AUTHORITY_LIMIT.TRAINING, DSL.excluded(AUTHORITY_LIMIT.TRAINING))
                .execute();
    }

    public boolean remove(long id) {
        return jooq.deleteFrom(AUTHORITY_LIMIT).where(AUTHORITY_LIMIT.ID.eq(id)).execute() == 1;
    }

    public void train(long staffId, String name, LocalDate validUntil) {
        jooq.insertInto(TRAINING)
                .set(TRAINING.STAFF_ID, staffId)
                .set(TRAINING.NAME, name)
                .set(TRAINING.VALID_UNTIL, validUntil)
                .onConflict(TRAINING.STAFF_ID, TRAINING.NAME)
                .doUpdate()
                .set(TRAINING.VALID_UNTIL, DSL.excluded(TRAINING.VALID_UNTIL))
                .execute();
    }

    private static <T extends Enum<T>> Optional<T> one(T[] values, String name) {
        return Arrays.stream(values).filter(v -> v.name().equals(name)).findFirst();
    }
}
