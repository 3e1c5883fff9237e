package org.peygir.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.peygir.cases.CaseNumber;
import org.peygir.demo.Scenarios.Scenario;
import org.springframework.stereotype.Component;

/** What becomes of one demonstration complaint: a story told step by step until now or until its end. */
@Component
class DemoLife {
    private final DemoDesk desk;

    DemoLife(DemoDesk desk) {
        this.desk = desk;
    }

    /** {@code now}: no step happens after it; a story cut short there is one of the open cases. */
    Story story(
            CaseNumber number,
            Scenario s,
            Instant received,
            Instant now,
            Map<DemoStaff, Long> staff,
            StoryTurns turns,
            Random random) {
        StoryTime time = new StoryTime(received.plus(Duration.ofMinutes(90)), now, random);
        return new Story(desk, number, s, staff, time, turns, random);
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
}
