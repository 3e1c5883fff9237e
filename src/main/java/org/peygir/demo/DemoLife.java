package org.peygir.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import org.peygir.access.Viewer;
import org.peygir.access.Viewers;
import org.peygir.cartable.Cartable;
import org.peygir.cartable.ReferralKind;
import org.peygir.cartable.Verdict;
import org.peygir.cases.About;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseHandling;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.CaseReferrals;
import org.peygir.cases.CaseReviews;
import org.peygir.cases.CaseTracking;
import org.peygir.cases.Cases;
import org.peygir.cases.Moving;
import org.peygir.cases.Review;
import org.peygir.demo.Scenarios.Scenario;
import org.peygir.platform.time.ApplicationClock;
import org.springframework.stereotype.Component;

/** What becomes of one demonstration complaint: a story told step by step until now or until its end. */
@Component
class DemoLife {
    private final ApplicationClock clock;
    private final Viewers viewers;
    private final Cases cases;
    private final CaseHandling handling;
    private final CaseReferrals referrals;
    private final CaseTracking tracking;
    private final CaseReviews reviews;
    private final Cartable cartable;
    private final DemoLeave leave;

    DemoLife(
            ApplicationClock clock,
            Viewers viewers,
            Cases cases,
            CaseHandling handling,
            CaseReferrals referrals,
            CaseTracking tracking,
            CaseReviews reviews,
            Cartable cartable,
            DemoLeave leave) {
        this.clock = clock;
        this.viewers = viewers;
        this.cases = cases;
        this.handling = handling;
        this.referrals = referrals;
        this.tracking = tracking;
        this.reviews = reviews;
        this.cartable = cartable;
        this.leave = leave;
    }

    /** {@code now}: no step happens after it; a story cut short there is one of the open cases. */
    Story story(
            CaseNumber number,
            Scenario s,
            Instant received,
            Instant now,
            Map<DemoStaff, Long> staff,
            Turns turns,
            Random random) {
        Time time = new Time(received.plus(Duration.ofMinutes(90)), now, random);
        return new Story(number, s, staff, time, turns, random);
    }

    /** What happens to some of many, by turns, so that on whatever day there are such. */
    static final class Turns {
        private final Map<About, Integer> decided = new EnumMap<>(About.class);
        private boolean reviewed;
        private boolean inReview;

        /** Whose fix is not there yet: of each kind the first of every six. */
        boolean unfixed(About about) {
            return decided.merge(about, 1, Integer::sum) % 6 == 1;
        }

        /** Whose review is over: one. */
        boolean reviewed() {
            boolean first = !reviewed;
            reviewed = true;
            return first;
        }

        /** Whose review is under way: one. */
        boolean inReview() {
            boolean first = !inReview;
            inReview = true;
            return first;
        }
    }

    void live(Story story) {
        Random random = story.random;
        if (!story.time.pass(1, 6)) return;
        story.listen();
        if (!story.time.pass(2, 30)) return;
        if (random.nextInt(9) == 0) {
            story.end("reject", "NOT_UPHELD");
            if (story.recent(20) && random.nextInt(3) == 0 && story.time.pass(20, 100))
                story.object("پاسخ شما را خواندم ولی قانع نشدم. خواهش می‌کنم دوباره نگاه کنید.");
            else story.review();
            return;
        }
        story.accept();
        // Some stay where they are: these become the late ones.
        if (story.recent(18) && random.nextInt(6) == 0 || !story.time.pass(3, 40)) return;
        if (random.nextInt(2) == 0 && !story.opinion()) return;
        if (!story.time.pass(2, 20)) return;
        story.decide();
        if (story.recent(21) && story.turns.unfixed(story.s.about()) || !story.time.pass(10, 70)) return;
        story.fix();
        if (!story.time.pass(4, 50)) return;
        if (random.nextInt(8) == 0) {
            story.object("هنوز درست نشده! دیشب هم همان بود. چند بار باید بگویم؟");
            if (!story.time.pass(10, 60)) return;
            story.fixAgain();
            if (!story.time.pass(5, 40)) return;
        }
        story.finish();
        if (story.recent(25) && random.nextInt(4) == 0 && story.time.pass(30, 200)) {
            story.object("دو هفته خوب بود و باز همان شد. شکایت را دوباره باز کنید.");
        } else if (story.time.pass(100, 300)) {
            story.archive();
        }
    }

    /** As far as to those who put it right, where it waits: whatever chance does to the others, of each kind one does. */
    void untilFix(Story story) {
        story.time.pass(1, 6);
        story.listen();
        story.time.pass(2, 30);
        story.accept();
        story.time.pass(3, 40);
        story.decide();
    }

    /** Goes forward by random hours, never past now. */
    static final class Time {
        private final Instant now;
        private final Random random;
        private Instant at;

        Time(Instant at, Instant now, Random random) {
            this.at = at;
            this.now = now;
            this.random = random;
        }

        boolean pass(int hours, int most) {
            Instant next = at.plus(Duration.ofMinutes(hours * 60L + random.nextInt((most - hours) * 60)));
            if (next.isAfter(now)) return false;
            at = next;
            return true;
        }

        /** The same by just so many hours. */
        boolean pass(int hours) {
            Instant next = at.plus(Duration.ofHours(hours));
            if (next.isAfter(now)) return false;
            at = next;
            return true;
        }
    }

    final class Story {
        private final CaseNumber number;
        private final Scenario s;
        private final Map<DemoStaff, Long> staff;
        private final Turns turns;
        private final Random random;
        final Time time;

        Story(CaseNumber number, Scenario s, Map<DemoStaff, Long> staff, Time time, Turns turns, Random random) {
            this.number = number;
            this.s = s;
            this.staff = staff;
            this.time = time;
            this.turns = turns;
            this.random = random;
        }

        /** Only what is fairly new may still hang: nobody leaves a complaint for two months. */
        boolean recent(int days) {
            return time.at.isAfter(time.now.minus(Duration.ofDays(days)));
        }

        void listen() {
            Viewer officer = officer();
            as(() -> handling.take(number, officer));
            as(() ->
                    handling.note(number, "با مشتری تماس گرفتم. " + s.outcome() + " را می‌خواهد.", List.of(), officer));
        }

        void accept() {
            Map<String, String> fields = understood();
            move("accept", fields, officer());
        }

        boolean opinion() {
            Viewer asks = officer();
            DemoStaff expert = expert();
            as(() -> referrals.refer(
                    number,
                    ReferralKind.OPINION,
                    viewer(expert).staffId(),
                    null,
                    "لطفاً بررسی و نظر خود را بنویسید.",
                    null,
                    asks));
            if (!time.pass(3, 45)) return false;
            long referral = as(() -> cartable.referrals(number.id())).getLast().id();
            Verdict verdict = random.nextInt(4) == 0 ? Verdict.PARTLY_UPHELD : Verdict.UPHELD;
            as(() -> referrals.answer(
                    number,
                    referral,
                    verdict,
                    s.resolution().getOrDefault("reasons", ""),
                    leave.atWork(expert, staff)));
            return true;
        }

        /** Goes where the routine asks the customer or colleagues. */
        void ask(String way) {
            move(way, understood(), officer());
        }

        void write(String words) {
            as(() -> tracking.write(number.id(), words, List.of()));
        }

        /** One of those whom the stage asks at once answers, or whoever does their work. */
        void answerBranch(DemoStaff who, String words) {
            as(() -> {
                Viewer answers = leave.atWork(who, staff);
                long asked = cartable.referrals(number.id()).stream()
                        .filter(one -> one.endedAt() == null && one.toUnitId() == answers.unitId())
                        .findFirst()
                        .orElseThrow()
                        .id();
                return referrals.answer(number, asked, Verdict.UPHELD, words, answers);
            });
        }

        /** What is decided, done and answered at once, at the end of a short routine. */
        void settle(String way) {
            record(Map.of("fix", s.resolution().get("fix")));
            satisfaction();
            Map<String, String> fields = understood();
            fields.put("finding", "UPHELD");
            for (String field : List.of("reasons", "cause", "response"))
                fields.put(field, s.resolution().get(field));
            move(way, fields, manager());
        }

        void decide() {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("finding", random.nextInt(4) == 0 ? "PARTLY_UPHELD" : "UPHELD");
            fields.put("reasons", s.resolution().get("reasons"));
            fields.put("cause", s.resolution().get("cause"));
            String way = switch (s.about()) {
                case CARERS -> "to-carers";
                case EXPERTS -> "to-experts";
                case RECEPTION -> "to-reception";
                case OTHER -> "to-other";
            };
            move(way, fields, officer());
        }

        void fix() {
            record(Map.of("fix", s.resolution().get("fix")));
            as(() -> handling.reply(number, "سلام. " + s.resolution().get("fix"), List.of(), manager()));
        }

        void fixAgain() {
            record(Map.of("fix", s.resolution().get("fix") + " بار دوم با حضور سرپرست انجام شد."));
        }

        void finish() {
            satisfaction();
            String way = switch (s.about()) {
                case CARERS -> "carers-done";
                case EXPERTS -> "experts-done";
                case RECEPTION -> "reception-done";
                case OTHER -> "other-done";
            };
            move(way, Map.of("response", s.resolution().get("response")), manager());
        }

        private void satisfaction() {
            boolean told = file().complainantId() != null && random.nextInt(5) != 0;
            if (told) as(() -> tracking.confirm(number.id()));
            else record(Map.of("satisfaction", "NOT_REACHABLE", "contactTries", "3"));
        }

        void end(String way, String finding) {
            Map<String, String> fields = new LinkedHashMap<>(understood());
            fields.put("finding", finding);
            fields.put("reasons", "قرارداد و برگهٔ حضور بررسی شد و خلافی دیده نشد.");
            fields.put("cause", "روشن نبودن شرایط قرارداد برای مشتری");
            fields.put(
                    "response",
                    "شکایت شما را با برگهٔ حضور و قرارداد سنجیدیم و خلافی ندیدیم. دلیل‌ها را در همین نامه نوشته‌ایم. اگر موافق نیستید تا شش ماه درخواست بازبینی کنید.");
            move(way, fields, officer());
        }

        void object(String words) {
            as(() -> tracking.object(number.id(), words));
        }

        /** Somebody who had no part in it looks at the decision. */
        void review() {
            boolean recent = recent(20) && time.pass(30);
            if (recent ? !turns.inReview() : !time.pass(30) || !turns.reviewed()) return;
            as(() -> reviews.ask(
                    number.id(), "دلیلی که نوشته‌اید با برگهٔ حضور نمی‌خواند. خواهش می‌کنم کس دیگری ببیند."));
            if (recent || !time.pass(24 * 7)) return;
            Review asked = as(() -> reviews.of(number.id())).getLast();
            as(() -> reviews.decide(
                    number,
                    asked.id(),
                    Review.Outcome.UPHELD,
                    "قرارداد و برگه‌های حضور سه ماه را از نو خواندم و با هر دو طرف گفت‌وگو کردم.",
                    "برگه‌ها را از نو خواندم. تصمیم درست بود؛ دلیل‌هایش را روشن‌تر نوشته‌ام و با شما تماس می‌گیرم.",
                    viewers.of(asked.reviewerId()).orElseThrow()));
        }

        void archive() {
            as(() -> handling.archive(number, true, manager()));
        }

        private Map<String, String> understood() {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("understanding", s.subject() + ". خواستهٔ مشتری: " + s.outcome() + ".");
            fields.put("understandingState", file().anonymous() ? "WAIVED" : "CONFIRMED");
            fields.put("waiverReason", file().anonymous() ? "شاکی ناشناس است" : "");
            fields.put("category", s.resolution().get("category"));
            return fields;
        }

        private void record(Map<String, String> fields) {
            as(() -> handling.record(number, file().version(), fields, manager()));
        }

        private void move(String way, Map<String, String> fields, Viewer viewer) {
            Moving moving = as(() -> handling.move(number, file().version(), way, "", fields, viewer));
            if (!(moving instanceof Moving.Moved)) throw new IllegalStateException(number + " " + way + ": " + moving);
        }

        private CaseFile file() {
            return cases.file(number, manager()).orElseThrow();
        }

        /** Who owns it, so that it is theirs to move. */
        private Viewer officer() {
            return viewers.of(file().ownerId()).orElseThrow();
        }

        private Viewer manager() {
            return viewer(DemoStaff.MARYAM);
        }

        private DemoStaff expert() {
            return switch (s.about()) {
                case CARERS -> random.nextBoolean() ? DemoStaff.ELHAM : DemoStaff.NADER;
                case EXPERTS -> random.nextBoolean() ? DemoStaff.SAEED : DemoStaff.LEILA;
                case RECEPTION, OTHER -> DemoStaff.PARISA;
            };
        }

        private Viewer viewer(DemoStaff who) {
            return viewers.of(Objects.requireNonNull(staff.get(who))).orElseThrow();
        }

        private <T> T as(Supplier<T> step) {
            return clock.at(time.at, step);
        }
    }
}
