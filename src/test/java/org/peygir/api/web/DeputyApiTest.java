package org.peygir.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.peygir.access.Deputies;
import org.peygir.cartable.Cartable;
import org.peygir.cartable.ReferralKind;
import org.peygir.cases.CaseFile;
import org.peygir.organization.DelegationScope;
import org.peygir.organization.NewDelegation;
import org.peygir.organization.store.DirectoryCache;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A deputy's token does what its owner may do in the absent person's name, and says so (CUS-11). */
class DeputyApiTest extends ApiWeb {
    @Autowired
    private Deputies deputies;

    @Autowired
    private Cartable cartable;

    @Autowired
    private DirectoryCache cache;

    @Autowired
    private DSLContext sql;

    @AfterEach
    void nobody_stands_in() {
        sql.execute("delete from organization.delegation");
        cache.forget();
    }

    @Test
    void what_a_deputy_does_by_token_names_both() {
        CaseFile file = files.registered();
        referrals.refer(file.number(), ReferralKind.OPINION, world.elham().id(), null, "نظر شما؟", null, files.zahra());
        long asked = cartable.referrals(file.id()).getLast().id();
        String token = token(world.clerk());
        String opinion = "/api/v1/referrals/" + asked + "/opinion";
        assertProblem(get(token, CASES + "/" + file.number()), 404);
        var now = clock.instant();
        deputies.name(
                new NewDelegation(
                        world.elham().id(),
                        world.clerk().id(),
                        now,
                        now.plus(Duration.ofDays(1)),
                        DelegationScope.EVERYTHING,
                        null,
                        false,
                        false),
                world.viewer(world.elham()));

        JsonNode lent = json(get(token, "/api/v1/cartable/delegated")).get("items");
        assertThat(lent.get(0).get("number").stringValue()).isNotBlank();
        assertThat(post(token, opinion, "{\"verdict\":\"UPHELD\",\"text\":\"درست است\"}"))
                .hasStatus(200);

        JsonNode history =
                json(get(token, CASES + "/" + file.number() + "/history")).get("items");
        JsonNode last = history.get(history.size() - 1);
        assertThat(last.get("by").get("userName").stringValue()).isEqualTo("reza");
        assertThat(last.get("onBehalfOf").get("userName").stringValue()).isEqualTo("elham");
    }
}
