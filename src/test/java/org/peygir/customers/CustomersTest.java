package org.peygir.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peygir.customers.store.db.Tables.CONTACT_POINT;
import static org.peygir.customers.store.db.Tables.PARTY;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.customers.Duplicate.Likeness;
import org.peygir.customers.store.DuplicateQuery;
import org.peygir.customers.store.PartyQuery;
import org.peygir.customers.store.PartyStore;
import org.peygir.testing.CountingSource;
import org.peygir.testing.TestDatabase;

class CustomersTest {
    private static final Locale FA = Locale.of("fa");
    /** Valid by its check digit; nobody's. */
    private static final String NATIONAL_ID = "0499370899";

    private static final DataSource SOURCE = TestDatabase.dataSource(TestDatabase.create());

    private final DSLContext db = TestDatabase.jooq(SOURCE);
    private final Customers customers =
            new Customers(new PartyStore(db), new PartyQuery(db), new DuplicateQuery(db), Clock.systemUTC());

    @BeforeEach
    void nobody_is_known() {
        db.execute("truncate customers.party cascade");
    }

    @Test
    void the_same_person_in_another_spelling_is_found_again() { // AFS-02
        long first = customers.put(NewParty.person("علی", "رضایی", "09121234567", FA));
        assertThat(customers.put(NewParty.person("علي", "رضايي", "+98 912 123 4567", FA)))
                .isEqualTo(first);
        assertThat(customers.put(NewParty.person(" علی ", "رضایی", "۰۹۱۲-۱۲۳۴۵۶۷", FA)))
                .isEqualTo(first);
        assertThat(db.fetchCount(PARTY)).isEqualTo(1);
        assertThat(db.fetchCount(CONTACT_POINT)).isEqualTo(1);
    }

    /** Every registration waits for it (docs/how/hot-statements.md). */
    @Test
    void the_group_of_who_is_recognised_comes_in_the_same_round_trip() {
        NewParty person = NewParty.person("علی", "رضایی", "09121234567", FA);
        assertThat(customers.recognise(person).group()).isEmpty();
        db.execute("update customers.party set customer_group = 'gold'");
        AtomicInteger statements = new AtomicInteger();
        DSLContext counted = TestDatabase.jooq(CountingSource.over(SOURCE, statements));
        PartyStore store = new PartyStore(counted);
        assertThat(store.recognise(person, Instant.EPOCH).group()).isEqualTo("gold");
        assertThat(statements).hasValue(1);
    }

    @Test
    void another_name_on_the_same_phone_is_another_party_and_a_duplicate_warning() { // AFS-02
        long father = customers.put(NewParty.person("علی", "رضایی", "09121234567", FA));
        List<Duplicate> warned = customers.duplicates(NewParty.person("زهرا", "رضایی", "00989121234567", FA));
        assertThat(warned).hasSize(1);
        assertThat(warned.getFirst().likenesses()).containsExactly(Likeness.PHONE);
        assertThat(customers.put(NewParty.person("زهرا", "رضایی", "09121234567", FA)))
                .isNotEqualTo(father);
    }

    @Test
    void a_folded_name_alone_is_a_warning_too() { // AFS-02
        long id = customers.put(NewParty.person("كاظم", "نيك‌زاد", "09121234567", FA));
        List<Duplicate> warned = customers.duplicates(NewParty.person("کاظم", "نیک زاد", "", FA));
        assertThat(warned).extracting(d -> d.party().id()).containsExactly(id);
        assertThat(warned.getFirst().likenesses()).containsExactly(Likeness.NAME);
    }

    @Test
    void the_national_id_decides_over_name_and_phone() {
        long id = customers.put(withId("مریم", "کریمی", NATIONAL_ID, "09120000001"));
        long again = customers.put(withId("مریم بانو", "کریمی", "۰۴۹۹۳۷۰۸۹۹", "09120000002"));
        assertThat(again).isEqualTo(id);
        Party party = customers.party(id).orElseThrow();
        assertThat(party.givenName()).as("nothing known is changed").isEqualTo("مریم");
        assertThat(party.mobile()).as("the first number stays preferred").isEqualTo("+989120000001");
        assertThat(party.contacts()).extracting(ContactPoint::value).contains("+989120000002");
        assertThat(customers
                        .duplicates(withId("؟", "", NATIONAL_ID, ""))
                        .getFirst()
                        .likenesses())
                .containsExactly(Likeness.NATIONAL_ID);
    }

    @Test
    void a_missing_identifier_is_filled_in() {
        long id = customers.put(NewParty.person("مریم", "کریمی", "09120000001", FA));
        assertThat(customers.put(withId("مریم", "کریمی", NATIONAL_ID, "09120000001")))
                .isEqualTo(id);
        assertThat(customers.party(id).orElseThrow().nationalId()).isEqualTo(NATIONAL_ID);
        assertThat(PersonalField.IDENTIFIER.masked(customers.party(id).orElseThrow()))
                .isEqualTo("•••0899");
    }

    @Test
    void two_people_of_one_name_and_phone_with_different_ids_stay_two() {
        long father = customers.put(withId("علی", "رضایی", NATIONAL_ID, "09121234567"));
        long son = customers.put(withId("علی", "رضایی", "0790419904", "09121234567"));
        assertThat(son).isNotEqualTo(father);
        assertThat(customers.duplicates(father)).extracting(d -> d.party().id()).containsExactly(son);
        assertThat(customers.duplicates(father).getFirst().likenesses()).containsExactly(Likeness.PHONE, Likeness.NAME);
    }

    @Test
    void a_wrong_identifier_is_left_out() {
        long id = customers.put(withId("مریم", "کریمی", "1234567890", "junk"));
        Party party = customers.party(id).orElseThrow();
        assertThat(party.nationalId()).isEmpty();
        assertThat(party.contacts()).isEmpty();
        assertThat(PersonalField.IDENTIFIER.masked(party)).isEmpty();
    }

    @Test
    void an_organisation_is_known_by_its_legal_id() {
        NewParty company = new NewParty(
                PartyKind.ORGANIZATION,
                "",
                "",
                "شرکت نمونه",
                "",
                "10380284790",
                "",
                "02188776655",
                "Info@Example.IR",
                "تهران، خیابان آزادی",
                FA);
        long id = customers.put(company);
        assertThat(customers.put(company)).isEqualTo(id);
        Party party = customers.party(id).orElseThrow();
        assertThat(party.displayName()).isEqualTo("شرکت نمونه");
        assertThat(party.phone()).isEqualTo("+982188776655");
        assertThat(party.email()).isEqualTo("info@example.ir");
        assertThat(party.address()).isEqualTo("تهران، خیابان آزادی");
        assertThat(party.contacts()).hasSize(3);
    }

    @Test
    void typing_finds_by_phone_id_and_name_in_any_order() {
        long id = customers.put(withId("علی‌رضا", "موسوی", NATIONAL_ID, "09121234567"));
        customers.put(NewParty.person("سارا", "احمدی", "09351112233", FA));
        for (String typed : List.of(
                "0912",
                "۰۹۱۲۱۲",
                "912123",
                "+98912",
                "98912",
                "00989121234567",
                "0499370",
                "۰۴۹۹۳۷۰۸۹۹",
                "علي رضا",
                "موس",
                "موسوی علیرضا",
                "رضا موسوی",
                "علیرضا موسوی"))
            assertThat(customers.find(typed, 8)).as(typed).extracting(Party::id).containsExactly(id);
        for (String typed : List.of("", "  ", "۰۹", "بابک", "%", "_", "'; drop table customers.party"))
            assertThat(customers.find(typed, 8)).as(typed).isEmpty();
        assertThat(customers.find("09", 8)).isEmpty();
    }

    @Test
    void the_limit_holds() {
        for (int i = 0; i < 12; i++) customers.put(NewParty.person("سارا", "احمدی" + i, "0935111223" + i % 10, FA));
        assertThat(customers.find("سارا", 5)).hasSize(5);
        assertThat(customers.find("0935", 5)).hasSize(5);
        assertThat(customers.parties(Set.of(customers.find("سارا", 1).getFirst().id(), -5L)))
                .hasSize(1);
    }

    @Test
    void parallel_puts_of_one_person_never_fail() throws Exception {
        List<Callable<Long>> puts = new ArrayList<>();
        for (int i = 0; i < 64; i++) puts.add(() -> customers.put(withId("مریم", "کریمی", NATIONAL_ID, "09120000001")));
        List<Long> ids = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (Future<Long> put : pool.invokeAll(puts)) ids.add(put.get());
        }
        assertThat(customers.put(withId("مریم", "کریمی", NATIONAL_ID, "09120000001")))
                .isIn(ids);
        // Whatever the race made is one click from being seen.
        int parties = db.fetchCount(PARTY);
        assertThat(customers.duplicates(ids.getFirst())).hasSize(parties - 1);
    }

    @Test
    void personal_data_stays_out_of_logs() {
        NewParty maryam = withId("مریم", "کریمی", NATIONAL_ID, "09120000001");
        Party party = customers.party(customers.put(maryam)).orElseThrow();
        assertThat(maryam + " " + party + " " + party.contacts()).doesNotContain("مریم", "0912", "989", "0499");
    }

    private static NewParty withId(String givenName, String familyName, String nationalId, String mobile) {
        return new NewParty(PartyKind.PERSON, givenName, familyName, "", nationalId, "", mobile, "", "", "", FA);
    }
}
