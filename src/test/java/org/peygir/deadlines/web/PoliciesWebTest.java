package org.peygir.deadlines.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.peygir.access.Viewer;
import org.peygir.deadlines.DeadlineTraits;
import org.peygir.deadlines.DeadlineUnit;
import org.peygir.deadlines.Deadlines;
import org.peygir.deadlines.Policies;
import org.peygir.deadlines.Policies.Changing.Changed;
import org.peygir.deadlines.Policies.Changing.Refused;
import org.peygir.deadlines.Policy;
import org.peygir.organization.StaffMember;
import org.peygir.platform.web.Forbidden;
import org.peygir.platform.web.Stale;
import org.peygir.testing.FreshDatabase;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Issue 4: commitments are edited, tried on a sample, published from a day on. */
@PeygirTest
@ContextConfiguration(initializers = FreshDatabase.class)
class PoliciesWebTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestWorld world;

    @Autowired
    private Policies policies;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private SettableClock clock;

    @Test
    void a_line_is_added_tried_and_counts_from_its_day_on() {
        Instant now = clock.instant();
        StaffMember manager = world.manager();
        assertThat(post(
                        manager,
                        "/policies/lines/0",
                        "code",
                        "TRIAGE",
                        "draft",
                        "0",
                        "category",
                        "تأخیر",
                        "severity",
                        "3",
                        "amount",
                        "۴",
                        "amountUnit",
                        "WORKING_DAYS"))
                .hasStatus(302);

        Document tried = html(get(manager, "/policies?category=تأخیر&severity=3&unit=&track=&tier="));
        assertThat(tried.select("[data-test=policy-TRIAGE] tr.won").text())
                .contains("دستهٔ «تأخیر»، شدت شدید", "۴ روز کاری", "برنده");
        assertThat(tried.select("[data-test=policy-TRIAGE] tr.won ~ tr.lost").text())
                .contains("شرط کمتری دارد");
        DeadlineTraits late =
                new DeadlineTraits("تأخیر", 3, "", world.unit("COMPLAINTS").id(), "");
        assertThat(deadlines.policy("TRIAGE", late, now).conditions())
                .as("a draft counts nowhere")
                .isZero();

        assertThat(html(get(manager, "/policies/publication")).text()).contains("۴ روز کاری", "ندارد");
        Policies.Version draft = policies.draft().orElseThrow();
        Instant from = now.plus(3, ChronoUnit.DAYS);
        assertThat(policies.publish(draft.version(), from, "قرارداد تازه", world.viewer(manager)))
                .isInstanceOf(Changed.class);
        assertThat(deadlines.policy("TRIAGE", late, now).conditions()).isZero();
        assertThat(deadlines.policy("TRIAGE", late, from).amount()).isEqualTo(4);
        assertThat(html(get(manager, "/policies")).text()).contains("قرارداد تازه");

        policies.put(0, line("TRIAGE", "", 2, null, 9), world.viewer(manager));
        int version = policies.draft().orElseThrow().version();
        assertThat(policies.publish(version, null, "x", world.viewer(manager)))
                .as("never before the version that is announced")
                .isEqualTo(new Refused("from", "deadlines.refusal.policy-order"));
        assertThat(policies.publish(version, now.minusSeconds(1), "x", world.viewer(manager)))
                .isEqualTo(new Refused("from", "deadlines.refusal.policy-past"));
        policies.discard(world.viewer(manager));
    }

    @Test
    void what_would_leave_a_case_without_an_answer_is_refused() {
        Viewer manager = world.viewer(world.manager());
        Policy all = policies.published().lines().stream()
                .filter(p -> p.code().equals("RESOLUTION") && p.conditions() == 0)
                .findFirst()
                .orElseThrow();
        assertThat(policies.remove(0, all.id(), manager))
                .isEqualTo(new Refused("category", "deadlines.refusal.policy-all"));
        assertThat(policies.draft()).as("a refusal begins nothing").isEmpty();
        policies.put(0, line("ACK", "x", null, null, 1), manager);
        int version = policies.draft().orElseThrow().version();
        assertThat(policies.put(version, line("RESOLUTION", "", null, null, 5), manager))
                .isEqualTo(new Refused("category", "deadlines.refusal.policy-twice"));
        assertThat(policies.put(version, line("RESOLUTION", "x", null, null, 1_001), manager))
                .isEqualTo(new Refused("amount", "deadlines.refusal.amount"));
        assertThatThrownBy(() -> policies.put(version + 1, line("ACK", "x", null, null, 1), manager))
                .isInstanceOf(Stale.class);
        policies.discard(manager);
        assertThat(policies.draft()).isEmpty();
    }

    @Test
    void a_supervisor_changes_the_lines_of_their_own_unit_only() {
        Viewer supervisor = world.viewer(world.supervisor());
        long own = world.unit("COMPLAINTS").id();
        assertThatThrownBy(() -> policies.put(0, line("ACK", "", null, null, 1), supervisor))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> policies.put(
                        0, line("ACK", "", null, world.unit("CARERS").id(), 1), supervisor))
                .isInstanceOf(Forbidden.class);
        assertThat(policies.put(0, line("REFERRAL", "", null, own, 1), supervisor))
                .isInstanceOf(Changed.class);
        policies.discard(supervisor);
    }

    @Test
    void wrong_typing_keeps_everything_and_says_what_is_wrong() {
        MvcTestResult refused = post(
                world.manager(),
                "/policies/lines/0",
                "code",
                "TRIAGE",
                "draft",
                "0",
                "category",
                "تأخیر",
                "amount",
                "چهار",
                "amountUnit",
                "WORKING_DAYS");
        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select(".errs a").eachAttr("href")).containsExactly("#f-amount");
        assertThat(html(refused).select("#f-category").val()).isEqualTo("تأخیر");
    }

    private static Policy line(
            String code,
            String category,
            @org.jspecify.annotations.Nullable Integer severity,
            @org.jspecify.annotations.Nullable Long unit,
            int amount) {
        return new Policy(0, code, category, severity, "", unit, "", amount, DeadlineUnit.WORKING_DAYS);
    }

    private MvcTestResult get(StaffMember who, String uri) {
        return mvc.get().uri(uri).with(world.as(who)).exchange();
    }

    private MvcTestResult post(StaffMember who, String uri, String... namesAndValues) {
        var request = mvc.post().uri(uri).with(world.as(who));
        for (int i = 0; i < namesAndValues.length; i += 2)
            request = request.param(namesAndValues[i], namesAndValues[i + 1]);
        return request.exchange();
    }

    private static Document html(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
