package org.peygir.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import org.peygir.access.Viewer;
import org.peygir.cartable.ReferralKind;
import org.peygir.cartable.Verdict;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.Moving;
import org.peygir.cases.Review;
import org.peygir.demo.Scenarios.Scenario;

/** One demonstration complaint, told step by step. */
final class Story {
    private final DemoDesk desk;
    private final CaseNumber number;
    final Scenario s;
    private final Map<DemoStaff, Long> staff;
    final StoryTurns turns;
    final Random random;
    final StoryTime time;

    Story(
            DemoDesk desk,
            CaseNumber number,
            Scenario s,
            Map<DemoStaff, Long> staff,
            StoryTime time,
            StoryTurns turns,
            Random random) {
        this.desk = desk;
        this.number = number;
        this.s = s;
        this.staff = staff;
        this.time = time;
        this.turns = turns;
        this.random = random;
    }

    /** Only what is fairly new may still hang: nobody leaves a complaint for two months. */
    boolean recent(int days) {
        return time.recent(days);
    }

    void listen() {
        Viewer officer = officer();
        as(() -> desk.handling().take(number, officer));
        as(() -> desk.handling()
                .note(number, "با مشتری تماس گرفتم. " + s.outcome() + " را می‌خواهد.", List.of(), officer));
    }

    void accept() {
        Map<String, String> fields = understood();
        move("accept", fields, officer());
    }

    boolean opinion() {
        Viewer asks = officer();
        DemoStaff expert = expert();
        as(() -> desk.referrals()
                .refer(
                        number,
                        ReferralKind.OPINION,
                        viewer(expert).staffId(),
                        null,
                        "لطفاً بررسی و نظر خود را بنویسید.",
                        null,
                        asks));
        if (!time.pass(3, 45)) return false;
        long referral =
                as(() -> desk.cartable().referrals(number.id())).getLast().id();
        Verdict verdict = random.nextInt(4) == 0 ? Verdict.PARTLY_UPHELD : Verdict.UPHELD;
        as(() -> desk.referrals()
                .answer(
                        number,
                        referral,
                        verdict,
                        s.resolution().getOrDefault("reasons", ""),
                        desk.leave().atWork(expert, staff)));
        return true;
    }

    /** Goes where the routine asks the customer or colleagues. */
    void ask(String way) {
        move(way, understood(), officer());
    }

    void write(String words) {
        as(() -> desk.tracking().write(number.id(), words, List.of()));
    }

    /** One of those whom the stage asks at once answers, or whoever does their work. */
    void answerBranch(DemoStaff who, String words) {
        as(() -> {
            Viewer answers = desk.leave().atWork(who, staff);
            long asked = desk.cartable().referrals(number.id()).stream()
                    .filter(one -> one.endedAt() == null && one.toUnitId() == answers.unitId())
                    .findFirst()
                    .orElseThrow()
                    .id();
            return desk.referrals().answer(number, asked, Verdict.UPHELD, words, answers);
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
        as(() -> desk.handling().reply(number, "سلام. " + s.resolution().get("fix"), List.of(), manager()));
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
        if (told) as(() -> desk.tracking().confirm(number.id()));
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
        as(() -> desk.tracking().object(number.id(), words));
    }

    /** Somebody who had no part in it looks at the decision. */
    void review() {
        boolean recent = recent(20) && time.pass(30);
        if (recent ? !turns.inReview() : !time.pass(30) || !turns.reviewed()) return;
        as(() -> desk.reviews()
                .ask(number.id(), "دلیلی که نوشته‌اید با برگهٔ حضور نمی‌خواند. خواهش می‌کنم کس دیگری ببیند."));
        if (recent || !time.pass(24 * 7)) return;
        Review asked = as(() -> desk.reviews().of(number.id())).getLast();
        as(() -> desk.reviews()
                .decide(
                        number,
                        asked.id(),
                        Review.Outcome.UPHELD,
                        "قرارداد و برگه‌های حضور سه ماه را از نو خواندم و با هر دو طرف گفت‌وگو کردم.",
                        "برگه‌ها را از نو خواندم. تصمیم درست بود؛ دلیل‌هایش را روشن‌تر نوشته‌ام و با شما تماس می‌گیرم.",
                        desk.viewers().of(asked.reviewerId()).orElseThrow()));
    }

    void archive() {
        as(() -> desk.handling().archive(number, true, manager()));
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
        as(() -> desk.handling().record(number, file().version(), fields, manager()));
    }

    private void move(String way, Map<String, String> fields, Viewer viewer) {
        Moving moving = as(() -> desk.handling().move(number, file().version(), way, "", fields, viewer));
        if (!(moving instanceof Moving.Moved)) throw new IllegalStateException(number + " " + way + ": " + moving);
    }

    private CaseFile file() {
        return desk.cases().file(number, manager()).orElseThrow();
    }

    /** Who owns it, so that it is theirs to move. */
    private Viewer officer() {
        return desk.viewers().of(file().ownerId()).orElseThrow();
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
        return desk.viewers().of(Objects.requireNonNull(staff.get(who))).orElseThrow();
    }

    private <T> T as(Supplier<T> step) {
        return desk.clock().at(time.at(), step);
    }
}
