package org.peygir.cases.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case waits for that stands in a stage: who was asked at once, and when it goes on by itself.
 *
 * @param title null when it waits for nobody but the customer or time
 * @param rule how many answers are enough, in words; empty without branches
 * @param until when time takes it on, in words; null: never
 */
public record StandingView(
        @Nullable String title,
        String rule,
        List<Branch> branches,
        @Nullable String until) {
    /**
     * One of those asked.
     *
     * @param kind of the badge
     * @param due in words; empty once it has ended
     * @param again whether the reader may send it again
     */
    public record Branch(String code, String who, String asked, String state, String kind, String due, boolean again) {}
}
