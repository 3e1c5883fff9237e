package org.peygir.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseReviews;
import org.peygir.cases.Status;
import org.peygir.organization.StaffMember;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** REV-01: the pages of a review, for who writes down that it is asked for, who reviews, and everybody else. */
class ReviewWebTest extends CaseWeb {
    @Autowired
    private CaseReviews reviews;

    @Test
    void a_review_is_asked_for_and_the_case_says_with_whom_it_is_and_until_when() {
        CaseFile file = files.rejected();
        assertThat(html(get(world.zahra(), path(file))).select("a[href$=/reviews]"))
                .isNotEmpty();
        MvcTestResult endless =
                post(world.zahra(), path(file) + "/reviews", "channel", "PHONE", "words", "ا".repeat(20_001));
        assertThat(endless).hasStatus(422);
        assertThat(html(endless).select(".errs a").eachAttr("href")).containsExactly("#f-words");

        assertDone(
                post(world.zahra(), path(file) + "/reviews", "channel", "PHONE", "words", "قرارداد را نخوانده‌اید"),
                file,
                "review-asked");

        StaffMember reviewer = reviewer(file);
        Document page = html(get(world.zahra(), path(file)));
        assertThat(page.text()).contains("در دست بازبینی", reviewer.displayName(), "قرارداد را نخوانده‌اید");
        assertThat(page.select(".chead .steps, .chead").text()).contains("بازبینی");
        Document deadlines = html(get(world.zahra(), path(file) + "?pane=deadlines"));
        assertThat(deadlines.select("[data-test=clock-REVIEW]").text()).contains("۲۰ روز کاری");
        assertThat(html(get(reviewer, "/cartable/received")).text()).contains(fa(file));
        assertThat(html(get(reviewer, "/cartable/received?by=REVIEW")).text()).contains(fa(file));
    }

    @Test
    void only_the_reviewer_decides_and_what_they_typed_is_never_lost() {
        CaseFile file = files.rejected();
        reviews.ask(file.id(), "قرارداد را نخوانده‌اید");
        StaffMember reviewer = reviewer(file);
        long id = reviews.of(file.id()).getLast().id();
        String outcome = path(file) + "/reviews/" + id + "/outcome";
        assertThat(html(get(world.zahra(), path(file) + "/reviews")).select("form[action$=/outcome]"))
                .isEmpty();
        assertThat(html(get(reviewer, path(file) + "/reviews")).select("form[action$=/outcome]"))
                .hasSize(1);
        assertThat(post(world.zahra(), outcome, "outcome", "UPHELD", "reasons", "x", "answer", "y"))
                .hasStatus(422);
        Document refused = html(post(reviewer, outcome, "outcome", "VARIED", "reasons", "روشن است", "answer", ""));
        assertThat(refused.select(".errs a").eachAttr("href")).containsExactly("#f-answer");
        assertThat(refused.select("textarea[name=reasons]").text()).isEqualTo("روشن است");

        // Back to the case, or to the cartable where the reviewer is of another unit and sees it no more.
        assertThat(post(reviewer, outcome, "outcome", "OVERTURNED", "reasons", "روشن نیست", "answer", "حق با شماست"))
                .hasStatus(302);

        assertThat(now(file).status()).isNotEqualTo(Status.IN_REVIEW);
        assertThat(now(file).open()).isTrue();
        assertThat(html(get(world.zahra(), path(file))).text()).contains("تصمیم برگشت", "حق با شماست");
    }

    @Test
    void the_review_is_given_to_nobody_who_had_a_part_in_the_case() {
        CaseFile file = files.rejected();
        reviews.ask(file.id(), "قرارداد را نخوانده‌اید");
        Document page = html(get(world.manager(), path(file) + "/reviews"));
        assertThat(page.select("select[name=reviewer] option").eachAttr("value"))
                .doesNotContain(Long.toString(world.zahra().id()))
                .contains(Long.toString(world.ceo().id()));
        String giving =
                path(file) + "/reviews/" + reviews.of(file.id()).getLast().id() + "/reviewer";
        assertThat(html(post(
                                world.manager(),
                                giving,
                                "reviewer",
                                Long.toString(world.zahra().id())))
                        .text())
                .contains("نقش داشته است");
        assertDone(
                post(
                        world.manager(),
                        giving,
                        "reviewer",
                        Long.toString(world.ceo().id())),
                file,
                "review-assigned");
        assertThat(now(file).assigneeId()).isEqualTo(world.ceo().id());
    }

    private StaffMember reviewer(CaseFile file) {
        return world.organization().staff(Objects.requireNonNull(now(file).assigneeId()));
    }

    private static String fa(CaseFile file) {
        StringBuilder digits = new StringBuilder();
        for (char c : file.number().toString().toCharArray())
            digits.append(Character.isDigit(c) ? (char) (c - '0' + '۰') : c);
        return digits.toString();
    }
}
