package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Channel;
import org.peygir.cases.Complainant;
import org.peygir.cases.Registering;
import org.peygir.cases.Registration;
import org.peygir.deadlines.Clocks;
import org.peygir.deadlines.DeadlineClock;
import org.peygir.deadlines.DeadlineUnit;
import org.peygir.deadlines.Deadlines;
import org.peygir.deadlines.Policies;
import org.peygir.deadlines.Policy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Issue 4, customer tier: a customer keeps a group, and a new case has the commitments of the group from its first moment. */
class CustomerGroupWebTest extends CaseWeb {
    private static final String GROUPS = "/organization/customer-groups";
    private static final String GOLD = "طلایی";
    /** Valid by its check digit. */
    private static final String LEGAL_ID = "10380284790";

    @Autowired
    private Clocks clocks;

    @Autowired
    private Policies policies;

    @Autowired
    private Deadlines deadlines;

    @BeforeEach
    void golden_customers_are_answered_in_two_days() {
        post(world.manager(), GROUPS, "name", GOLD, "note", "قرارداد سالانه");
        boolean promised = policies.published().lines().stream()
                .anyMatch(line -> line.tier().equals(GOLD));
        if (!promised) {
            var gold = new Policy(0, "RESOLUTION", "", null, "", null, GOLD, 2, DeadlineUnit.WORKING_DAYS);
            policies.put(0, gold, world.viewer(world.manager()));
            int draft = policies.draft().orElseThrow().version();
            policies.publish(draft, null, "آزمون", world.viewer(world.manager()));
        }
        clock.set(policies.published().from().plusSeconds(60));
        deadlines.forget();
    }

    @Test
    void the_case_takes_the_group_at_registration_and_the_commitment_wins_from_its_first_clock() {
        long customer = customer(registered(person("09121110001")));
        assertThat(post(world.zahra(), group(customer), "version", "1", "group", GOLD, "reason", "قرارداد ۱۴۰۵"))
                .hasStatus(302)
                .hasHeader("Location", "/customers/" + customer + "?saved=true");

        CaseFile file = registered(person("09121110001"));

        assertThat(file.customerGroup()).isEqualTo(GOLD);
        assertThat(of(file).amount()).isEqualTo(2);
        assertThat(file.promisedAt()).isEqualTo(of(file).dueAt());
        assertThat(html(get(world.zahra(), path(file) + "/deadlines/" + of(file).id()))
                        .select(".why")
                        .text())
                .contains(GOLD);
        assertThat(sql.fetchValue(
                        "select details::json->>'group' from access.audit_entry where action = 'case.registered' and entity_id = ?",
                        file.number().toString()))
                .isEqualTo(GOLD);
    }

    @Test
    void triage_says_otherwise_for_one_case() {
        long customer = customer(registered(person("09121110002")));
        post(world.zahra(), group(customer), "version", "1", "group", GOLD, "reason", "قرارداد ۱۴۰۵");
        CaseFile file = registered(person("09121110002"));

        // It may have gone to anybody of the unit; who leads there may act on all.
        assertDone(
                post(
                        world.supervisor(),
                        path(file) + "/classification",
                        "version",
                        version(file),
                        "severity",
                        "3",
                        "track",
                        "STANDARD",
                        "group",
                        "",
                        "reason",
                        "به نام دیگری ثبت شده"),
                file,
                "classification");

        assertThat(now(file).customerGroup()).isEmpty();
        assertThat(of(file).amount()).as("requirements 4.1").isEqualTo(10);
    }

    @Test
    void an_employee_has_the_group_of_their_company_and_who_is_anonymous_or_new_has_none() {
        Complainant company = new Complainant(null, "", "", "شرکت آزمون گروه", LEGAL_ID, "", "02188880003", "", "");
        long customer = customer(registered(company));
        post(world.zahra(), group(customer), "version", "1", "group", GOLD, "reason", "قرارداد ۱۴۰۵");
        Complainant employee =
                new Complainant(null, "ناهید", "گروهی", "شرکت آزمون گروه", LEGAL_ID, "09121110003", "", "", "");

        CaseFile file = registered(employee);

        assertThat(file.customerGroup()).isEqualTo(GOLD);
        assertThat(customer(file)).as("the employee complains, not the company").isNotEqualTo(customer);
        assertThat(registered(picked(customer)).customerGroup()).isEqualTo(GOLD);
        assertThat(registered(person("09121110004")).customerGroup()).isEmpty();
        assertThat(register(registration(Complainant.NOBODY, true)).customerGroup())
                .isEmpty();
    }

    @Test
    void the_page_of_the_customer_says_who_put_them_there_when_and_why_and_masks_the_rest() {
        CaseFile file = registered(person("09121110005"));
        long customer = customer(file);
        assertThat(html(get(world.zahra(), path(file) + "?pane=customer"))
                        .select("#pane a[href=/customers/" + customer + "]"))
                .hasSize(1);
        post(world.zahra(), group(customer), "version", "1", "group", GOLD, "reason", "قرارداد ۱۴۰۵");

        Document page = html(get(world.zahra(), "/customers/" + customer));

        assertThat(page.text())
                .contains(GOLD, world.zahra().displayName(), "قرارداد ۱۴۰۵")
                .doesNotContain("09121110005", "۰۹۱۲۱۱۱۰۰۰۵");
        assertThat(page.select("#cases a").eachAttr("href")).containsExactly(path(file));
        assertThat(html(get(world.auditor(), "/customers/" + customer)).select("form[action$=/group]"))
                .isEmpty();
        assertThat(get(world.admin(), "/customers/" + customer)).hasStatus(403);
        assertThat(get(world.zahra(), "/customers/999999999")).hasStatus(404);
    }

    @Test
    void nothing_is_changed_without_a_reason_by_who_may_not_or_over_anothers_change() {
        long customer = customer(registered(person("09121110006")));
        MvcTestResult refused = post(world.zahra(), group(customer), "version", "1", "group", GOLD, "reason", " ");
        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select(".errs a").eachAttr("href")).containsExactly("#f-reason");
        assertThat(html(refused).select("select[name=group] option[selected]").val())
                .isEqualTo(GOLD);
        assertThat(post(world.zahra(), group(customer), "version", "1", "group", "Platinum", "reason", "x"))
                .hasStatus(422);
        assertThat(post(world.zahra(), group(customer), "version", "7", "group", GOLD, "reason", "x"))
                .hasStatus(409);
        assertThat(post(world.auditor(), group(customer), "version", "1", "group", GOLD, "reason", "x"))
                .hasStatus(403);
        assertThat(registered(person("09121110006")).customerGroup()).isEmpty();
    }

    @Test
    void a_group_is_named_and_taken_off_the_list_and_who_belongs_to_it_stays_in_it() {
        post(world.manager(), GROUPS, "name", "نقره‌ای", "note", "");
        long customer = customer(registered(person("09121110007")));
        post(world.zahra(), group(customer), "version", "1", "group", "نقره‌ای", "reason", "x");
        assertThat(html(get(world.manager(), GROUPS)).text()).contains("نقره‌ای");
        assertThat(html(post(world.manager(), GROUPS, "name", "نقره ای"))
                        .select(".errs a")
                        .eachAttr("href"))
                .containsExactly("#f-name");

        assertThat(post(world.manager(), GROUPS + "/removal", "name", "نقره‌ای"))
                .hasStatus(302);

        assertThat(registered(person("09121110007")).customerGroup()).isEqualTo("نقره‌ای");
        assertThat(post(world.manager(), GROUPS + "/removal", "name", "نقره‌ای"))
                .hasStatus(404);
        assertThat(post(world.supervisor(), GROUPS, "name", "x")).hasStatus(403);
    }

    private static Complainant person(String mobile) {
        return new Complainant(null, "ناهید", "گروهی", "", "", mobile, "", "", "");
    }

    private static Complainant picked(long id) {
        return new Complainant(id, "", "", "", "", "", "", "", "");
    }

    /** Through the public door: nobody here recorded it. */
    private CaseFile registered(Complainant complainant) {
        return register(registration(complainant, false));
    }

    private Registration registration(Complainant complainant, boolean anonymous) {
        Registration web = Registration.web(clock.instant(), Locale.of("fa"), "مراقب نیامد", "از صبح.", complainant);
        if (!anonymous) return web;
        return new Registration(
                Channel.WEB,
                "",
                null,
                clock.instant(),
                Locale.of("fa"),
                "مراقب نیامد",
                "از صبح.",
                "",
                complainant,
                true,
                false,
                web.about(),
                null,
                "",
                "",
                2,
                null,
                null,
                web.evidence());
    }

    private CaseFile register(Registration registration) {
        Registering done = cases.register(registration);
        assertThat(done).isInstanceOf(Registering.Registered.class);
        return files.file(((Registering.Registered) done).number());
    }

    private static long customer(CaseFile file) {
        return Objects.requireNonNull(file.complainantId());
    }

    private static String group(long customer) {
        return "/customers/" + customer + "/group";
    }

    private DeadlineClock of(CaseFile file) {
        return clocks.of(file.id()).stream()
                .filter(c -> c.code().equals(DeadlineClock.RESOLUTION))
                .toList()
                .getLast();
    }
}
