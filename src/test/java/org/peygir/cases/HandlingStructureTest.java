package org.peygir.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peygir.access.Viewer;
import org.peygir.cartable.Cartable;
import org.peygir.cartable.Place;
import org.peygir.cartable.ReferralKind;
import org.peygir.organization.HandlingStructure;
import org.peygir.organization.StaffMember;
import org.peygir.organization.StructureRule;
import org.peygir.organization.Structures;
import org.peygir.organization.store.DirectoryCache;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;

/** The organisation decides who answers (ORG-01, ORG-03, ORG-09, ORG-10). Reception is the branch, complaints the centre. */
@PeygirTest
@Import(CaseWorld.class)
class HandlingStructureTest {
    /** A Monday, 10:00 in Tehran; work is 8 to 16. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T06:30:00Z");

    @Autowired
    private TestWorld world;

    @Autowired
    private CaseWorld made;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseHandling handling;

    @Autowired
    private CaseReferrals referrals;

    @Autowired
    private CasePromises promises;

    @Autowired
    private CaseCentral central;

    @Autowired
    private Cartable cartable;

    @Autowired
    private Structures structures;

    @Autowired
    private DirectoryCache cache;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private DSLContext sql;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void monday() {
        clock.set(MONDAY);
    }

    @AfterEach
    void nothing_decided() {
        sql.execute("delete from organization.structure_rule");
        sql.execute("update cases.case_file set local_until = null where local_until is not null");
        cache.forget();
    }

    @ParameterizedTest
    @EnumSource(HandlingStructure.class)
    void the_same_complaint_lands_in_the_cartable_that_the_structure_names(HandlingStructure structure) {
        decide(structure, null, "");
        CaseFile file = told(world.clerk(), 1, Triage.UNASKED);
        assertThat(file.structured().structure()).isEqualTo(structure);
        switch (structure) {
            case CENTRALISED -> {
                assertThat(inCentre(file.unitId())).isTrue();
                assertThat(world.organization().staff(file.ownerId()).unitId()).isEqualTo(centre());
                assertThat(file.structured().local()).isFalse();
            }
            case DECENTRALISED -> {
                assertThat(place(file)).isEqualTo(new Place(world.clerk().id(), reception()));
                assertThat(file.ownerId()).isEqualTo(world.clerk().id());
                assertThat(file.structured().localUntil()).isNull();
            }
            case HYBRID -> {
                assertThat(place(file)).isEqualTo(new Place(world.clerk().id(), reception()));
                assertThat(file.structured().localUntil()).isEqualTo(MONDAY.plus(Duration.ofMinutes(240)));
            }
        }
    }

    @Test
    void an_open_case_keeps_the_structure_it_was_registered_under() {
        decide(HandlingStructure.DECENTRALISED, null, "");
        CaseFile file = told(world.clerk(), 1, Triage.UNASKED);
        decide(HandlingStructure.CENTRALISED, null, "");
        assertThat(now(file).structured()).isEqualTo(file.structured());
        assertThat(place(file)).isEqualTo(new Place(world.clerk().id(), reception()));
        assertThat(CaseHandling.light(now(file), world.viewer(world.clerk()))).isEmpty();
    }

    @Test
    void a_branch_and_a_category_may_have_their_own() {
        decide(HandlingStructure.CENTRALISED, null, "");
        decide(HandlingStructure.DECENTRALISED, reception(), "");
        decide(HandlingStructure.CENTRALISED, null, "EXPERTS");
        assertThat(told(world.clerk(), 1, Triage.UNASKED).structured().local()).isTrue();
        assertThat(told(world.elham(), 1, Triage.UNASKED).structured().local()).isFalse();
        assertThat(told(world.clerk(), About.EXPERTS, 1, Triage.UNASKED)
                        .structured()
                        .local())
                .isFalse();
    }

    @Test
    void what_begins_tomorrow_does_not_count_today() {
        structures.decide(rule(HandlingStructure.CENTRALISED, null, "", MONDAY.plus(Duration.ofDays(1))), 1);
        assertThat(told(world.clerk(), 1, Triage.UNASKED).structured()).isEqualTo(Structured.NONE);
        clock.set(MONDAY.plus(Duration.ofDays(1)));
        assertThat(told(world.clerk(), 1, Triage.UNASKED).structured().structure())
                .isEqualTo(HandlingStructure.CENTRALISED);
    }

    /** ORG-10: no reason, no referral; with one the centre has it, the owner stays who was told. */
    @Test
    void what_cannot_be_solved_here_goes_to_the_centre_with_its_reason_only() {
        decide(HandlingStructure.HYBRID, null, "");
        assertThat(cases.register(registration(world.clerk(), About.OTHER, 1, new Triage(false, null, null))))
                .isEqualTo(new Registering.Refused(
                        List.of(new Registering.Problem("centralReason", "cases.problem.central-reason", 0))));
        CaseFile file = told(world.clerk(), 1, new Triage(false, CentralReason.NO_MEANS, 1_000L));
        assertThat(inCentre(file.unitId())).isTrue();
        assertThat(file.ownerId()).isEqualTo(world.clerk().id());
        assertThat(file.structured().reason()).isEqualTo(CentralReason.NO_MEANS);
        assertThat(file.structured().claimRial()).isEqualTo(1_000L);
        assertThat(told(world.clerk(), 3, Triage.UNASKED).structured().reason()).isEqualTo(CentralReason.SEVERITY);
    }

    /** ORG-09: by itself, once, with all there is. */
    @Test
    void the_local_clock_refers_to_the_centre_by_itself_once() {
        decide(HandlingStructure.HYBRID, null, "");
        CaseFile file = told(world.clerk(), 1, Triage.UNASKED);
        handling.note(file.number(), "عکس ضمیمه شد", List.of(), world.viewer(world.clerk()));
        clock.set(MONDAY.plus(Duration.ofMinutes(239)));
        central.expire();
        assertThat(now(file).structured().local()).isTrue();
        clock.set(MONDAY.plus(Duration.ofMinutes(240)));
        assertThat(central.expire()).isEqualTo(1);
        assertThat(central.expire()).as("a second node finds nothing").isZero();
        CaseFile after = now(file);
        assertThat(after.unitId()).isEqualTo(centre());
        assertThat(place(after)).isEqualTo(new Place(null, centre()));
        assertThat(after.ownerId()).isEqualTo(world.clerk().id());
        assertThat(after.structured().reason()).isEqualTo(CentralReason.LOCAL_CLOCK);
        assertThat(cases.entries(after.id()))
                .filteredOn(e -> e.kind() == Entry.Kind.SENT_TO_CENTRE)
                .singleElement()
                .satisfies(e -> assertThat(e.data()).containsEntry("reason", "LOCAL_CLOCK"));
        assertThat(cases.file(file.number(), made.zahra())).isPresent();
    }

    @Test
    void two_nodes_at_once_send_it_once() throws Exception {
        decide(HandlingStructure.HYBRID, null, "");
        CaseFile file = told(world.clerk(), 1, Triage.UNASKED);
        clock.set(MONDAY.plus(Duration.ofHours(5)));
        try (var pool = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var first = pool.submit(central::expire);
            var second = pool.submit(central::expire);
            assertThat(first.get() + second.get()).isEqualTo(1);
        }
        assertThat(cases.entries(file.id()))
                .filteredOn(e -> e.kind() == Entry.Kind.SENT_TO_CENTRE)
                .hasSize(1);
    }

    /** ORG-10: centre sees everything the branch saw, nothing typed again. */
    @Test
    void a_referral_to_the_centre_keeps_owner_words_and_promises() {
        decide(HandlingStructure.DECENTRALISED, null, "");
        CaseFile file = told(world.elham(), 2, Triage.UNASKED);
        Viewer elham = world.viewer(world.elham());
        handling.note(file.number(), "با مشتری صحبت شد", List.of(), elham);
        var promise =
                new NewPromise("فردا تماس می‌گیریم", MONDAY.plus(Duration.ofDays(1)), Promise.Means.values()[0], "");
        promises.make(file.number(), promise, elham);
        CaseFile before = now(file);
        assertThat(central.send(file.number(), before.version(), null, "", elham))
                .isEqualTo(new Doing.Refused("cases.refusal.reason-needed"));
        assertThat(central.send(file.number(), before.version(), CentralReason.NEEDS_EXPERT, "کار ما نیست", elham))
                .isInstanceOf(Doing.Done.class);
        CaseFile after = now(file);
        assertThat(after.ownerId()).isEqualTo(world.elham().id());
        assertThat(after.unitId()).isEqualTo(centre());
        assertThat(after.words()).isEqualTo(before.words());
        assertThat(after.stageId()).isEqualTo(before.stageId());
        assertThat(after.dueAt()).isEqualTo(before.dueAt());
        assertThat(promises.of(after.id())).hasSize(1);
        assertThat(cases.entries(after.id())).extracting(Entry::kind).contains(Entry.Kind.NOTE, Entry.Kind.PROMISED);
        assertThat(cases.file(file.number(), made.zahra())).isPresent();
        assertThat(central.send(after.number(), after.version(), CentralReason.NO_MEANS, "", elham))
                .isEqualTo(new Doing.Refused("cases.refusal.centre-already"));
    }

    /** ORG-03: neither by what they have a part in, nor by taking it, nor as owner. */
    @Test
    void under_centralised_a_branch_registers_but_neither_decides_nor_closes() {
        decide(HandlingStructure.CENTRALISED, null, "");
        CaseFile file = told(world.elham(), 2, Triage.UNASKED);
        Viewer elham = world.viewer(world.elham());
        assertThat(cases.file(file.number(), elham))
                .as("registered, and no more")
                .isEmpty();
        referrals.refer(file.number(), ReferralKind.ACTION, world.elham().id(), null, "نظر شما", null, made.zahra());
        assertThat(handling.take(file.number(), elham)).isEqualTo(new Doing.Refused("cases.refusal.centre-decides"));
        transactions.executeWithoutResult(status -> sql.execute(
                "update cases.case_file set assignee_id = ?, owner_id = ? where id = ?",
                elham.staffId(),
                elham.staffId(),
                file.id()));
        CaseFile hers = now(file);
        assertThat(handling.ways(hers, elham)).extracting(way -> way.code()).containsExactly("accept");
        assertThat(handling.record(
                        hers.number(), hers.version(), Map.of("finding", "NOT_UPHELD", "reasons", "x"), elham))
                .isEqualTo(new Doing.Refused("cases.refusal.centre-decides"));
        Map<String, String> closing =
                Map.of("understanding", "x", "understandingState", "CONFIRMED", "reasons", "x", "category", "x");
        assertThat(handling.move(hers.number(), hers.version(), "reject", "", closing, elham))
                .isEqualTo(new Moving.Refused("cases.refusal.centre-decides"));
        assertThat(now(file)).isEqualTo(hers);
    }

    private void decide(HandlingStructure structure, @Nullable Long unitId, String category) {
        structures.decide(
                rule(structure, unitId, category, clock.instant()),
                world.admin().id());
    }

    private static StructureRule rule(
            HandlingStructure structure, @Nullable Long unitId, String category, Instant from) {
        return new StructureRule(0, unitId, category, structure, 2, 5_000_000L, 240, from, from, null);
    }

    private CaseFile told(StaffMember by, int severity, Triage triage) {
        return told(by, About.OTHER, severity, triage);
    }

    private CaseFile told(StaffMember by, About about, int severity, Triage triage) {
        var done = (Registering.Registered) cases.register(registration(by, about, severity, triage));
        return made.file(done.number());
    }

    private Registration registration(StaffMember by, About about, int severity, Triage triage) {
        Registration r = made.registration(Channel.VERBAL, by.id(), about, null);
        return new Registration(
                        r.channel(),
                        "",
                        r.recorderId(),
                        r.receivedAt(),
                        r.locale(),
                        r.subject(),
                        r.words(),
                        r.outcomeSought(),
                        r.complainant(),
                        false,
                        false,
                        about,
                        null,
                        "",
                        "",
                        severity,
                        null,
                        null,
                        List.of())
                .with(triage);
    }

    private CaseFile now(CaseFile file) {
        return made.file(file.number());
    }

    private Place place(CaseFile file) {
        return transactions.execute(status -> cartable.lockStage(file.id()).orElseThrow());
    }

    private long centre() {
        return world.unit("COMPLAINTS").id();
    }

    private boolean inCentre(long unitId) {
        return unitId == centre();
    }

    private long reception() {
        return world.unit("RECEPTION").id();
    }
}
