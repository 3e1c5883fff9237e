package org.peygir.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peygir.access.Viewer;
import org.peygir.cartable.ReferralKind;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What is found by what was typed, at once, on a real PostgreSQL. */
@PeygirTest
@Import({CaseWorld.class, SearchWorld.class})
class CaseSearchTest {
    @Autowired
    SearchWorld world;

    @Autowired
    TestWorld cast;

    @Autowired
    CaseSearch search;

    @Autowired
    CaseHandling handling;

    @Autowired
    CaseReferrals referrals;

    @Autowired
    CaseTracking tracking;

    @Autowired
    SettableClock clock;

    private Viewer manager() {
        return cast.viewer(cast.manager());
    }

    private static String marked(List<Piece> pieces) {
        return pieces.stream()
                .map(p -> p.hit() ? "[" + p.text() + "]" : p.text())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "ویلچرِ زردفام,ويلچر زردفام", // keyboards and vowel signs
        "ژرف‌نگار‌ها,ژرف نگار", // half-space against blank
        "تیزنگارها خراب‌اند,تیز‌نگار", // lost against kept
        "پیچ‌گوشتی آبیفام,پیچگوشتی آبیفام",
        "نرم افزار سبزفام,نرم‌افزار سبزفام",
        "نرم افزار سرخفام,نرمافزار سرخفام",
        "شکایات قهوه‌فام,شکایت قهوه‌فام",
        "مسؤول بنفشفام نمی‌آید,مسئول بنفشفام",
        "مراقبین بدفام نیامدند,مراقب بدفام",
        "تخت ۱۲٣ نیلفام,تخت 123 نیلفام",
        "می‌خرید کهربافام,خریدن کهربافام",
    })
    void folded_words_and_forms_meet(String written, String typed) {
        CaseFile file = world.told("موضوع", "آنجا " + written + " بود.");
        assertThat(world.numbers(typed + " ", manager())).containsExactly(file.number());
    }

    @Test
    void all_words_must_be_there_and_the_last_may_be_the_beginning_of_one() {
        CaseFile file = world.told("کرم‌رنگ", "گلدان فیروزه‌ای شکست");
        assertThat(world.numbers("گلدان فیروز", manager())).containsExactly(file.number());
        assertThat(world.numbers("گلدان فیروزآبادیان", manager())).isEmpty();
        assertThat(world.numbers("فیروز گلدان ناپیداواژه", manager())).isEmpty();
    }

    @Test
    void what_was_just_written_is_found_at_once_whoever_wrote_it() {
        CaseFile file = world.told("ساعت دیواری", "عقربه افتاد");
        Viewer zahra = cast.viewer(cast.zahra());
        handling.note(file.number(), "یادداشت: بلدرچین‌واره", List.of(), zahra);
        handling.reply(file.number(), "پاسخ: شترمرغ‌واره", List.of(), zahra);
        tracking.write(file.id(), "پیام: کبوترواره", List.of());
        referrals.refer(file.number(), ReferralKind.OPINION, cast.elham().id(), null, "سؤال: لک‌لک‌واره", null, zahra);
        for (String word : List.of("بلدرچین‌واره", "شترمرغ‌واره", "کبوترواره", "لک‌لک‌واره", "ساعت عقربه کبوترواره"))
            assertThat(world.numbers(word, manager())).as(word).containsExactly(file.number());
        Found.Hit note = world.find("بلدرچینواره", manager()).hits().getFirst();
        assertThat(marked(note.line())).isEqualTo("یادداشت: [بلدرچین‌واره]");
        assertThat(note.source()).isEqualTo(Found.Source.NOTE);
    }

    @Test
    void answers_on_the_record_are_words_of_staff_too() {
        CaseFile file = world.told("پردهٔ اتاق", "افتاد");
        handling.record(
                file.number(), file.version(), Map.of("cause", "میخ زنگ‌زدهٔ قلابواره"), cast.viewer(cast.zahra()));
        assertThat(world.numbers("قلابواره", manager())).containsExactly(file.number());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{number}", "{slash}", "{persian}", "{code}", "{grouped}"})
    void a_number_or_a_code_in_any_digits_is_a_direct_hit(String form) {
        CaseFile file = world.told("کد", "کد");
        String typed = switch (form) {
            case "{number}" -> file.number().toString();
            case "{slash}" -> file.number().toString().replace('-', '/');
            case "{persian}" ->
                org.peygir.platform.text.Digits.persian(file.number().toString());
            case "{code}" -> file.trackingCode().value().toLowerCase(java.util.Locale.ROOT);
            default -> file.trackingCode().grouped();
        };
        Found found = world.find(typed, manager());
        assertThat(found.direct()).extracting(h -> h.row().number()).containsExactly(file.number());
        assertThat(found.hits()).extracting(h -> h.row().number()).doesNotContain(file.number());
    }

    /** CUS: 0084575948 is a valid national id of the published examples. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "09127654321",
                "۰۹۱۲ ۷۶۵ ۴۳۲۱",
                "+98 912 765 4321",
                "00989127654321",
                "9127654321",
                "0084575948",
                "۰۰۸۴۵۷۵۹۴۸"
            })
    void a_phone_number_or_a_national_id_in_any_spelling_leads_to_the_customers_cases(String typed) {
        Complainant ali = new Complainant(null, "علی", "نژادفرد", "", "0084575948", "09127654321", "", "", "");
        CaseFile file = world.told("تلفن", "تلفن", ali, "", false, null);
        assertThat(world.find(typed, manager()).direct())
                .extracting(h -> h.row().number())
                .contains(file.number());
    }

    /** AFS-16, and the scanner's trap of requirements 6.3. */
    @ParameterizedTest
    @ValueSource(strings = {"SN-48815-X", "sn 48815 x", "sn۴۸۸۱۵x", "سد-۴۸۸۱۵-ط"})
    void a_serial_is_found_as_printed_as_typed_and_as_scanned(String typed) {
        CaseFile file = world.told("سریال", "سریال", SearchWorld.person("پری", "سریالی"), "SN-48815-X", false, null);
        assertThat(world.numbers(typed, manager())).contains(file.number());
    }

    @Test
    void a_name_is_found_in_either_order_and_any_spelling() {
        Complainant one = SearchWorld.person("سیّد کیان", "زرین‌کلاه");
        CaseFile file = world.told("نام", "نام", one, "", false, null);
        assertThat(world.numbers("زرين كلاه کیان", manager())).containsExactly(file.number());
        assertThat(marked(world.find("زرینکلاه", manager()).hits().getFirst().person()))
                .isEqualTo("سیّد کیان [زرین‌کلاه]");
    }

    @Test
    void hits_are_marked_on_the_words_as_they_were_written() {
        world.told("شکايت از گلخانه‌دارها", "باغ‌بانِ شما گلدانِ ۱۲ ساله‌ام را شكست و رفت");
        Found.Hit hit = world.find("گلخانه‌دار شکست", manager()).hits().getFirst();
        assertThat(marked(hit.subject())).isEqualTo("شکايت از [گلخانه‌دارها]");
        assertThat(marked(hit.line())).contains("[شكست] و رفت");
    }

    @Test
    void an_unfinished_search_pages_by_key_and_counts_all_pages() {
        for (int i = 0; i < 5; i++) {
            clock.advance(Duration.ofMinutes(1));
            world.told("صفحه " + i, "برگریزواره");
        }
        for (CaseQuery.Order order : CaseQuery.Order.values()) {
            List<CaseNumber> all = new ArrayList<>();
            String after = "";
            for (int page = 0; page < 3; page++) {
                Found found = search.find(new CaseQuery("برگریزواره", SearchFilter.NONE, order, after, 2), manager());
                assertThat(found.count()).isEqualTo(5);
                found.hits().forEach(h -> all.add(h.row().number()));
                after = found.next() == null ? "" : found.next();
            }
            assertThat(all).doesNotHaveDuplicates().hasSize(5);
            assertThat(after).isEmpty();
        }
    }

    @Test
    void the_best_have_the_words_in_their_subject() {
        CaseFile best = world.told("رنگین‌کمان‌واره", "دیر آمد");
        clock.advance(Duration.ofMinutes(5));
        CaseFile newest = world.told("دیر آمد", "یک رنگین‌کمان‌واره هم بود");
        assertThat(world.numbers("رنگینکمانواره", manager())).containsExactly(newest.number(), best.number());
        Found ranked =
                search.find(new CaseQuery("رنگینکمانواره", SearchFilter.NONE, CaseQuery.Order.BEST, "", 10), manager());
        assertThat(ranked.hits()).extracting(h -> h.row().number()).containsExactly(best.number(), newest.number());
    }

    @Test
    void filters_narrow_and_may_stand_alone() {
        CaseFile file = world.told("پالایه", "پالایه‌واره");
        long unit = file.unitId();
        LocalDate today = LocalDate.ofInstant(clock.instant(), org.peygir.platform.time.OrganizationZone.TEHRAN);
        assertThat(count(new SearchFilter(null, unit, true, Channel.PHONE, 3, today, today, false)))
                .isEqualTo(1);
        assertThat(count(new SearchFilter("assessment", null, null, null, null, null, null, false))
                        + count(new SearchFilter("receipt", null, null, null, null, null, null, false)))
                .isLessThanOrEqualTo(1);
        assertThat(count(new SearchFilter("no-such-stage", null, null, null, null, null, null, false)))
                .isZero();
        assertThat(count(new SearchFilter(null, null, false, null, null, null, null, false)))
                .isZero();
        assertThat(count(new SearchFilter(null, null, null, Channel.WEB, null, null, null, false)))
                .isZero();
        assertThat(count(new SearchFilter(null, null, null, null, 4, null, null, false)))
                .isZero();
        assertThat(count(new SearchFilter(null, null, null, null, null, today.plusDays(1), null, false)))
                .isZero();
        assertThat(count(new SearchFilter(null, null, null, null, null, null, today.minusDays(1), false)))
                .isZero();
        assertThat(count(new SearchFilter(null, null, null, null, null, null, null, true)))
                .isZero();
        clock.advance(Duration.ofDays(90));
        assertThat(count(new SearchFilter(null, null, null, null, null, null, null, true)))
                .isEqualTo(1);
        Found alone = search.find(
                new CaseQuery(
                        "",
                        new SearchFilter(null, unit, true, null, null, null, null, false),
                        CaseQuery.Order.NEWEST,
                        "",
                        1),
                manager());
        assertThat(alone.hits()).hasSize(1);
    }

    private int count(SearchFilter filter) {
        return search.find(new CaseQuery("پالایه‌واره", filter, CaseQuery.Order.NEWEST, "", 10), manager())
                .count();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"و", "؟!*", "'", "\\", "a' | 'b", ":*", "\0", "\uD800", "<->", "((((", "۱۴۰۵-۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹"})
    void nonsense_finds_nothing_and_breaks_nothing(String typed) {
        Found found = world.find(typed, manager());
        assertThat(found.direct()).isEmpty();
        assertThat(found.next()).isNull();
    }

    @Test
    void words_made_to_fill_the_index_never_break_the_message_they_come_with() {
        CaseFile file = world.told("پرکردن", "پرکردن");
        for (int message = 0; message < 7; message++) {
            StringBuilder words = new StringBuilder();
            for (int i = 0; words.length() < 19_900; i++)
                words.append((char) ('ا' + i % 7))
                        .append(Integer.toString(message * 10_000 + i, 36))
                        .append(' ');
            assertThat(tracking.write(file.id(), words.toString(), List.of())).isInstanceOf(Doing.Done.class);
        }
    }
}
