package org.peygir.routines.domain;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.peygir.routines.Requirement;
import org.peygir.routines.StageKind;
import org.peygir.routines.Trigger;
import org.peygir.routines.Version;

/** Random routines with stages that wait: a spine from the start to an end, some way of each wait by itself, others by hand. */
final class GeneratedWaits {
    private static final List<StageKind> KINDS = List.of(
            StageKind.TASK, StageKind.TASK, StageKind.DECISION, StageKind.WAIT, StageKind.TIMER, StageKind.PARALLEL);
    private static final List<Trigger> TRIGGERS = List.of(Trigger.values());

    private final Sketch sketch = new Sketch();
    private final Random random;
    private final int unfair;
    private final StageKind[] kinds;

    private GeneratedWaits(Random random, int unfair) {
        this.random = random;
        this.unfair = unfair;
        this.kinds = new StageKind[3 + random.nextInt(10)];
    }

    /** @param unfair of a hundred choices how many may trap a case: back by itself, a wrong trigger, something asked by nobody */
    static Version routine(Random random, int unfair) {
        return new GeneratedWaits(random, unfair).routine();
    }

    private Version routine() {
        int last = kinds.length - 1;
        for (int i = 0; i <= last; i++) {
            kinds[i] = i == 0 ? StageKind.TASK : i == last ? StageKind.END : KINDS.get(random.nextInt(KINDS.size()));
            sketch.stage("s" + i, kinds[i], i == 0);
        }
        for (int i = 0; i < last; i++) out(i, last);
        return sketch.version();
    }

    private void out(int from, int last) {
        switch (kinds[from]) {
            case TIMER -> {
                byItself("t" + from, from, from + 1, Trigger.TIME_UP);
                if (chance()) byItself("u" + from, from, random.nextInt(last), Trigger.TIME_UP);
            }
            case WAIT -> {
                boolean answers = random.nextBoolean();
                byItself("a" + from, from, from + 1, answers ? Trigger.CUSTOMER_ANSWER : Trigger.TIME_UP);
                if (random.nextBoolean())
                    byItself(
                            "b" + from, from, onwards(from, last), answers ? Trigger.TIME_UP : Trigger.CUSTOMER_ANSWER);
                if (random.nextBoolean()) byHand("h" + from, from, random.nextInt(last + 1));
            }
            case PARALLEL -> {
                if (random.nextBoolean()) byItself("p" + from, from, from + 1, Trigger.BRANCHES_ANSWERED);
                else byHand("p" + from, from, from + 1);
                if (random.nextBoolean()) byItself("q" + from, from, onwards(from, last), Trigger.TIME_UP);
            }
            default -> {
                byHand("d" + from, from, from + 1);
                int back = random.nextInt(last + 1);
                if (random.nextInt(3) == 0 && back != from) byHand("m" + from, from, back);
            }
        }
    }

    private int onwards(int from, int last) {
        return chance() ? random.nextInt(last) : from + 1 + random.nextInt(last - from);
    }

    private void byItself(String code, int from, int to, Trigger trigger) {
        if (chance()) asking(code, from, to, trigger);
        else sketch.way(code, "s" + from, "s" + to, chance() ? TRIGGERS.get(random.nextInt(4)) : trigger);
    }

    /** Nobody is there to write the reasons. */
    private void asking(String code, int from, int to, Trigger trigger) {
        Requirement reasons = new Requirement("reasons", "reasons != ''", Sketch.words("reasons"), "reasons");
        sketch.way(
                        code,
                        "s" + from,
                        "s" + to,
                        Sketch.words(code),
                        null,
                        false,
                        Set.of(),
                        List.of(),
                        false,
                        List.of(reasons))
                .by(trigger);
    }

    private void byHand(String code, int from, int to) {
        if (from == to) return;
        sketch.way(code, "s" + from, "s" + to, null, code.startsWith("d"), Set.of());
    }

    private boolean chance() {
        return random.nextInt(100) < unfair;
    }
}
