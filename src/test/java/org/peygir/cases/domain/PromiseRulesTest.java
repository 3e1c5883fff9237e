package org.peygir.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.peygir.cases.NewPromise;
import org.peygir.cases.Promise;
import org.peygir.cases.Promise.State;

/** What may be promised, and when it counts as kept (CUS-25, AFS-20). */
class PromiseRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-24T12:30:00Z");

    @Test
    void a_promise_says_what_in_words_that_fit() {
        assertThat(make("تماس می‌گیریم", "", DUE)).isEmpty();
        assertThat(make(" ", "", DUE)).isEqualTo("promises.refusal.empty");
        assertThat(make("آ".repeat(500), "ب".repeat(100), DUE)).isEmpty();
        assertThat(make("آ".repeat(501), "", DUE)).isEqualTo("promises.refusal.long");
        assertThat(make("آ", "ب".repeat(101), DUE)).isEqualTo("promises.refusal.long");
    }

    @Test
    void a_promise_is_for_a_time_to_come_within_two_years() {
        assertThat(make("آ", "", NOW)).isEqualTo("promises.refusal.due");
        assertThat(make("آ", "", NOW.plusSeconds(1))).isEmpty();
        assertThat(make("آ", "", NOW.plus(Duration.ofDays(732)))).isEmpty();
        assertThat(make("آ", "", NOW.plus(Duration.ofDays(732)).plusSeconds(1))).isEqualTo("promises.refusal.due");
    }

    @Test
    void what_became_of_it_is_said_once_and_with_a_note() {
        assertThat(settle(promise(State.OPEN, null), "زنگ زدم")).isEmpty();
        assertThat(settle(promise(State.BROKEN, null), "دیر شد")).isEmpty();
        assertThat(settle(promise(State.KEPT, NOW), "زنگ زدم")).isEqualTo("promises.refusal.settled");
        assertThat(settle(promise(State.OPEN, null), " ")).isEqualTo("promises.refusal.note");
        assertThat(settle(promise(State.OPEN, null), "آ".repeat(500))).isEmpty();
        assertThat(settle(promise(State.OPEN, null), "آ".repeat(501))).isEqualTo("promises.refusal.note-long");
    }

    @Test
    void kept_is_what_was_done_in_its_time_AFS_20() {
        assertThat(PromiseRules.outcome(promise(State.OPEN, null), true, DUE)).isEqualTo(State.KEPT);
        assertThat(PromiseRules.outcome(promise(State.OPEN, null), false, DUE)).isEqualTo(State.BROKEN);
        assertThat(PromiseRules.outcome(promise(State.OPEN, null), true, DUE.plusSeconds(60)))
                .isEqualTo(State.BROKEN);
        assertThat(PromiseRules.outcome(promise(State.BROKEN, null), true, DUE)).isEqualTo(State.BROKEN);
    }

    @Test
    void the_due_minute_itself_is_in_time() {
        assertThat(PromiseRules.overdue(DUE, DUE.minusSeconds(1))).isFalse();
        assertThat(PromiseRules.overdue(DUE, DUE.plusSeconds(59))).isFalse();
        assertThat(PromiseRules.overdue(DUE, DUE.plusSeconds(60))).isTrue();
    }

    @Test
    void seconds_of_the_due_time_do_not_count() {
        assertThat(PromiseRules.tooLate(DUE)).isEqualTo(Instant.parse("2026-11-24T12:31:00Z"));
        assertThat(PromiseRules.tooLate(DUE.plusMillis(59_999))).isEqualTo(Instant.parse("2026-11-24T12:31:00Z"));
    }

    private static String make(String text, String recipient, Instant due) {
        return PromiseRules.make(new NewPromise(text, due, Promise.Means.CALL, recipient), NOW)
                .orElse("");
    }

    private static String settle(Promise promise, String note) {
        return PromiseRules.settle(promise, note).orElse("");
    }

    private static Promise promise(State state, @Nullable Instant settled) {
        return new Promise(1, 1, 1, 1, "", Promise.Means.CALL, "آ", NOW, DUE, state, null, settled, null, "", false);
    }
}
