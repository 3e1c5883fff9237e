package org.peygir.process.web;

import java.util.List;

/**
 * What a draft would have done to the cases of the last year.
 *
 * @param path of the draft
 * @param words how far it is, or what came of it; empty: none was asked for yet
 * @param stale the draft has changed since
 * @param over whether there is a result to show
 */
public record ReplayPage(
        String title,
        String path,
        String refused,
        boolean working,
        int done,
        int total,
        String words,
        boolean stale,
        boolean over,
        List<Share> shares,
        List<Stuck> stuck,
        List<Share> paths,
        List<Stage> stages,
        List<Unit> units,
        List<Case> others,
        List<Case> stuckCases) {
    /** @param share in per cent of all cases, in words */
    public record Share(String what, String cases, String share) {}

    public record Stuck(String stage, String reason, String cases) {}

    public record Stage(String title, String deadline, String visits, String late, String lateThen) {}

    public record Unit(String name, String visits, String then, String minutes, String minutesThen) {}

    public record Case(String number, String href) {}
}
