package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.cartable.Cartable;
import org.peygir.cartable.Referral;
import org.peygir.cases.CaseFile;
import org.peygir.cases.Moving;
import org.peygir.organization.Authorities;
import org.peygir.organization.AuthorityLimit;
import org.peygir.organization.RemedyType;
import org.peygir.organization.Role;
import org.peygir.organization.store.DirectoryCache;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

/** Nobody grants above their authority, whatever the door; whoever may is asked instead (ORG-08). */
class AuthorityWebTest extends CaseWeb {
    private static final String PATH = "/organization/authority";

    @Autowired
    private Authorities authorities;

    @Autowired
    private Cartable cartable;

    @Autowired
    private DirectoryCache cache;

    @Autowired
    private TransactionOperations transactions;

    @BeforeEach
    void a_matrix() {
        authorities.put(new AuthorityLimit(0, Role.COMPLAINT_OFFICER, "", RemedyType.REFUND, 5_000_000, ""));
        authorities.put(new AuthorityLimit(0, Role.COMPLAINTS_MANAGER, "", RemedyType.REFUND, 900_000_000, ""));
    }

    @AfterEach
    void no_matrix() {
        sql.execute("delete from organization.authority_limit");
        sql.execute("delete from organization.training");
        cache.forget();
    }

    @Test
    void an_agent_offering_one_rial_above_the_ceiling_is_stopped_and_approval_is_asked() {
        CaseFile file = files.registered();
        assertDone(offer(file, "۵٬۰۰۰٬۰۰۰"), file, "recorded");
        MvcTestResult above = offer(file, "5000001");
        assertThat(above).hasStatus(422);
        assertThat(text(above)).contains("بیش از اختیار شماست");
        assertThat(cases.resolution(file.id()).worth()).isEqualTo(5_000_000);
        assertThat(asked(file)).singleElement().satisfies(r -> {
            assertThat(r.toStaffId()).isEqualTo(world.manager().id());
            assertThat(r.text()).contains("بازپرداخت");
        });
        offer(file, "5000001");
        assertThat(asked(file)).as("the same question is not put twice").hasSize(1);
        assertThat(text(get(world.zahra(), path(file)))).contains("تأیید خواست");
        MvcTestResult granted = post(
                world.manager(),
                path(file) + "/resolution",
                "version",
                version(file),
                "remedy",
                "REFUND",
                "remedyRial",
                "5000001");
        assertDone(granted, file, "recorded");
        assertThat(cases.resolution(file.id()).worth()).isEqualTo(5_000_001);
    }

    /** The API throws away the transaction of what it refuses; the request stays. */
    @Test
    void on_the_way_of_a_move_within_a_transaction_that_is_undone_approval_is_asked_too() {
        CaseFile file = files.registered();
        Map<String, String> fields = Map.of(
                "understanding", "x", "understandingState", "CONFIRMED", "remedy", "REFUND", "remedyRial", "5000001");
        transactions.executeWithoutResult(status -> {
            Moving moving = handling.move(file.number(), file.version(), "accept", "", fields, files.zahra());
            assertThat(moving).isEqualTo(new Moving.Refused("cases.refusal.above-authority"));
            status.setRollbackOnly();
        });
        assertThat(now(file).stageId()).isEqualTo(file.stageId());
        assertThat(asked(file)).hasSize(1);
    }

    @Test
    void what_nobody_above_may_grant_is_refused_and_nobody_is_asked() {
        CaseFile file = files.registered();
        MvcTestResult result = offer(file, "900000001");
        assertThat(result).hasStatus(422);
        assertThat(text(result)).contains("کسی اختیار آن را ندارد");
        assertThat(asked(file)).isEmpty();
    }

    @Test
    void a_training_that_is_over_stops_it() {
        authorities.put(new AuthorityLimit(0, Role.COMPLAINT_OFFICER, "", RemedyType.REFUND, 5_000_000, "بازپرداخت"));
        CaseFile file = files.registered();
        assertThat(offer(file, "1")).hasStatus(422);
        String zahra = Long.toString(world.zahra().id());
        assertThat(post(
                        world.manager(),
                        PATH + "/trainings",
                        "person",
                        zahra,
                        "name",
                        "بازپرداخت",
                        "until",
                        "1499/01/01"))
                .hasStatus(302);
        assertDone(offer(file, "1"), file, "recorded");
    }

    @Test
    void the_matrix_is_kept_by_who_leads_complaints() {
        MvcTestResult wrong = post(world.manager(), PATH, "role", "EXPERT", "remedy", "REFUND", "ceiling", "زیاد");
        assertThat(wrong).hasStatus(422);
        assertThat(post(
                        world.manager(),
                        PATH,
                        "role",
                        "EXPERT",
                        "about",
                        "CARERS",
                        "remedy",
                        "REFUND",
                        "ceiling",
                        "۲٬۰۰۰٬۰۰۰"))
                .hasStatus(302);
        AuthorityLimit expert = authorities.limits().stream()
                .filter(l -> l.role() == Role.EXPERT)
                .findFirst()
                .orElseThrow();
        assertThat(expert.ceilingRial()).isEqualTo(2_000_000);
        assertThat(html(get(world.manager(), PATH)).select("tbody tr")).hasSize(3);
        assertThat(post(world.supervisor(), PATH + "/" + expert.id() + "/removal"))
                .hasStatus(403);
        assertThat(post(world.manager(), PATH + "/" + expert.id() + "/removal")).hasStatus(302);
        assertThat(authorities.limits()).hasSize(2);
    }

    private MvcTestResult offer(CaseFile file, String rial) {
        return post(
                world.zahra(),
                path(file) + "/resolution",
                "version",
                version(file),
                "remedy",
                "REFUND",
                "remedyRial",
                rial);
    }

    private List<Referral> asked(CaseFile file) {
        return cartable.referrals(file.id());
    }
}
