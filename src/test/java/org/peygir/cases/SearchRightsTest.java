package org.peygir.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.peygir.access.Viewer;
import org.peygir.cartable.ReferralKind;
import org.peygir.cases.store.WordStore;
import org.peygir.organization.Role;
import org.peygir.organization.StaffMember;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;

/** Bar 3 of the search: what a person may not open shows by no kind of hit, not as a number, not as a similar word. */
@PeygirTest
@Import({CaseWorld.class, SearchWorld.class})
class SearchRightsTest {
    @Autowired
    SearchWorld world;

    @Autowired
    TestWorld cast;

    @Autowired
    CaseSearch search;

    @Autowired
    CaseReferrals referrals;

    @Autowired
    WordStore words;

    @Autowired
    TransactionOperations transactions;

    private static final String MOBILE = "09361112233";
    private static final Complainant GUEST =
            new Complainant(null, "شهریار", "گمنامفر", "", "0499370899", MOBILE, "", "", "");

    /** Every way that leads to the case, whose words are «{@code word}». */
    private List<String> ways(CaseFile file, String word, String serial) {
        return List.of(
                file.number().toString(),
                file.trackingCode().grouped(),
                MOBILE,
                "0499370899",
                serial,
                "گمنامفر",
                word,
                word.substring(0, word.length() - 2),
                swapped(word));
    }

    private static String swapped(String word) {
        char[] letters = word.toCharArray();
        char c = letters[3];
        letters[3] = letters[4];
        letters[4] = c;
        return new String(letters);
    }

    private CaseFile secret(String word, String serial, boolean confidential, StaffMember about) {
        CaseFile file = world.told(
                "موضوع " + word, "شرح " + word, GUEST, serial, confidential, about == null ? null : about.id());
        learn();
        return file;
    }

    private void learn() {
        transactions.executeWithoutResult(status -> words.learn(5_000));
    }

    private void assertBlind(Viewer viewer, List<String> ways) {
        for (String way : ways) {
            for (CaseQuery.Order order : CaseQuery.Order.values()) {
                Found found = search.find(new CaseQuery(way, SearchFilter.NONE, order, "", 20), viewer);
                assertThat(found.direct()).as(way).isEmpty();
                assertThat(found.hits()).as(way).isEmpty();
                assertThat(found.count()).as(way).isZero();
                assertThat(found.instead()).as(way).isNull();
                assertThat(found.alternatives()).as(way).isEmpty();
                assertThat(found.next()).as(way).isNull();
            }
        }
    }

    private void assertFinds(Viewer viewer, CaseFile file, List<String> ways) {
        for (String way : ways) assertThat(world.numbers(way, viewer)).as(way).contains(file.number());
    }

    @Test
    void another_unit_finds_nothing_of_it_by_any_way() {
        CaseFile file = secret("کهکشانوشت", "ZQ-1-998", false, null);
        List<String> ways = ways(file, "کهکشانوشت", "ZQ-1-998");
        assertFinds(cast.viewer(cast.zahra()), file, ways);
        assertBlind(cast.viewer(cast.carersSupervisor()), ways);
        assertBlind(cast.viewer(cast.elham()), ways);
        assertBlind(cast.viewer(cast.admin()), ways);
    }

    @Test
    void whoever_is_asked_finds_it_from_then_on() {
        CaseFile file = secret("پرسیدنوشت", "ZQ-2-998", false, null);
        Viewer elham = cast.viewer(cast.elham());
        assertThat(world.numbers("پرسیدنوشت", elham)).isEmpty();
        referrals.refer(
                file.number(),
                ReferralKind.OPINION,
                cast.elham().id(),
                null,
                "بپرسید",
                null,
                cast.viewer(cast.zahra()));
        assertThat(world.numbers("پرسیدنوشت", elham)).containsExactly(file.number());
    }

    /** RTN-09: a role that reaches all units does not help. */
    @Test
    void the_subject_of_a_complaint_never_finds_it() {
        StaffMember about = cast.another("COMPLAINTS", "accused", Role.COMPLAINTS_MANAGER);
        CaseFile file = secret("تقصیردارنوشت", "ZQ-3-998", false, about);
        List<String> ways = ways(file, "تقصیردارنوشت", "ZQ-3-998");
        assertFinds(cast.viewer(cast.manager()), file, ways);
        Viewer subject = cast.viewer(about);
        for (String way : ways) assertThat(world.numbers(way, subject)).as(way).doesNotContain(file.number());
        assertBlind(subject, List.of(file.number().toString(), "ZQ-3-998", "تقصیردارنوشت", swapped("تقصیردارنوشت")));
    }

    /** CNF-01: who handles it may know the words, not who complains. */
    @Test
    void a_confidential_name_is_neither_found_nor_shown_to_whom_it_is_hidden_from() {
        CaseFile file = secret("محرمانوشت", "ZQ-4-998", true, null);
        referrals.refer(
                file.number(), ReferralKind.OPINION, cast.elham().id(), null, "بررسی", null, cast.viewer(cast.zahra()));
        Viewer elham = cast.viewer(cast.elham());
        Found byWords = world.find("محرمانوشت", elham);
        assertThat(byWords.hits()).hasSize(1);
        assertThat(byWords.hits().getFirst().row().complainantName()).isEmpty();
        assertThat(byWords.hits().getFirst().person()).isEmpty();
        for (String way : List.of("گمنامفر", "محرمانوشت گمنامفر", "گمنافمر", MOBILE, "0499370899"))
            assertThat(world.numbers(way, elham)).as(way).doesNotContain(file.number());
        assertThat(world.numbers("محرمانوشت گمنامفر", cast.viewer(cast.zahra())))
                .containsExactly(file.number());
    }

    @Test
    void a_similar_word_is_offered_only_from_cases_that_may_be_opened() {
        CaseFile hidden = secret("سپیدارنوشت", "ZQ-5-998", false, null);
        CaseFile shown = world.told("سپیدارنوشک", "سپیدارنوشک");
        referrals.refer(
                shown.number(),
                ReferralKind.OPINION,
                cast.elham().id(),
                null,
                "بررسی",
                null,
                cast.viewer(cast.zahra()));
        learn();
        Found found = world.find("سپیدارنوسش", cast.viewer(cast.elham()));
        assertThat(found.instead()).isEqualTo("سپیدارنوشک");
        assertThat(found.alternatives()).isEmpty();
        assertThat(found.hits()).extracting(h -> h.row().number()).containsExactly(shown.number());
        Found all = world.find("سپیدارنوسش", cast.viewer(cast.zahra()));
        assertThat(all.alternatives()).hasSize(1);
        assertThat(hidden.number()).isNotEqualTo(shown.number());
    }

    @Test
    void a_saved_view_finds_what_its_owner_may_see_and_nobody_else_opens_or_drops_it(@Autowired SavedViews views) {
        Viewer zahra = cast.viewer(cast.zahra());
        assertThat(views.keep(" شکایت‌های باز ", "status=open", zahra)).isEqualTo(SavedViews.Keeping.KEPT);
        assertThat(views.keep("شکایت‌های باز", "status=closed", zahra)).isEqualTo(SavedViews.Keeping.KEPT);
        assertThat(views.keep(" ", "q=a", zahra)).isEqualTo(SavedViews.Keeping.NAMELESS);
        assertThat(views.keep("x".repeat(61), "q=a", zahra)).isEqualTo(SavedViews.Keeping.TOO_LONG);
        SavedView one = views.of(zahra).getLast();
        assertThat(one.query()).isEqualTo("status=closed");
        Viewer amir = cast.viewer(cast.amir());
        assertThat(views.of(amir)).isEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> views.drop(one.id(), amir))
                .isInstanceOf(org.peygir.platform.web.NotFound.class);
        views.drop(one.id(), zahra);
        assertThat(views.of(zahra)).isEmpty();
    }
}
