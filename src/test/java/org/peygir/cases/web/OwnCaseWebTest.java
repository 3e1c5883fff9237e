package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.peygir.cases.CaseFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** ORG-06: the transfer of ownership needs acceptance. */
class OwnCaseWebTest extends CaseWeb {
    @Test
    void an_offer_counts_only_once_it_is_accepted() {
        CaseFile file = files.registered();
        String amir = Long.toString(world.amir().id());

        assertDone(
                post(world.zahra(), path(file) + "/owner", "answer", "offer", "owner", amir, "reason", "مرخصی"),
                file,
                "owner-offered");
        assertThat(now(file).ownerId()).isEqualTo(world.zahra().id());
        assertThat(html(get(world.amir(), path(file))).select(".offer").text())
                .contains("زهرا احمدی", "پذیرفتن مسئولیت");
        assertThat(html(get(world.zahra(), path(file))).select(".offer")).isEmpty();

        assertDone(post(world.amir(), path(file) + "/owner", "answer", "accept"), file, "owner-accepted");
        assertThat(now(file).ownerId()).isEqualTo(world.amir().id());
    }

    @Test
    void declined_it_stays() {
        CaseFile file = files.registered();
        post(
                world.zahra(),
                path(file) + "/owner",
                "answer",
                "offer",
                "owner",
                Long.toString(world.amir().id()));

        assertDone(post(world.amir(), path(file) + "/owner", "answer", "decline"), file, "owner-declined");

        assertThat(now(file).ownerId()).isEqualTo(world.zahra().id());
    }

    @Test
    void nobody_chosen_is_refused_at_the_field_and_the_reason_is_kept() {
        CaseFile file = files.registered();

        MvcTestResult refused =
                post(world.zahra(), path(file) + "/owner", "answer", "offer", "owner", "", "reason", "مرخصی");

        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select(".errs a").eachAttr("href")).containsExactly("#f-owner");
        assertThat(html(refused).select("#f-reason").val()).isEqualTo("مرخصی");
        assertPart(postPart(world.zahra(), path(file) + "/owner", "answer", "offer", "owner", ""));
    }

    @Test
    void who_was_not_asked_cannot_answer_and_who_only_reads_cannot_offer() {
        CaseFile file = files.registered();
        String amir = Long.toString(world.amir().id());
        assertThat(post(world.amir(), path(file) + "/owner", "answer", "accept"))
                .hasStatus(404);
        assertGuarded(file, "/owner", "answer", "offer", "owner", amir);
        assertThat(post(world.amir(), path(file) + "/owner", "answer", "offer", "owner", amir))
                .hasStatus(403);
        assertNoPage(file, "/owner");
    }
}
