package org.peygir.organization.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.peygir.organization.HandlingStructure;
import org.peygir.organization.StructureAdvice;
import org.peygir.organization.StructureAdvice.Reason;
import org.peygir.organization.StructureAnswers;
import org.peygir.organization.StructureAnswers.Skills;

/**
 * Recommends who should answer (ORG-02). Every answer pulls towards the branches or towards the centre; what pulls both ways makes
 * it hybrid, because that is what seed 000 calls it for: quick where it can be, the centre where it cannot.
 */
public final class Advisor {
    /** Below this many complaints a month a branch gets no practice in settling them. */
    private static final int PRACTICE = 5;

    /** From this many a month on one unit becomes the queue that everybody waits in. */
    private static final int QUEUE = 300;

    private Advisor() {}

    public static StructureAdvice advise(StructureAnswers a) {
        List<Reason> reasons = new ArrayList<>();
        branches(a, reasons);
        if (a.verbalPercent() >= 50) reasons.add(local("verbal.most", a.verbalPercent(), 2));
        else if (a.verbalPercent() <= 20) reasons.add(central("verbal.little", a.verbalPercent(), 1));
        if (a.seriousPercent() >= 25) reasons.add(central("serious.often", a.seriousPercent(), 2));
        else if (a.seriousPercent() <= 5) reasons.add(local("serious.little", a.seriousPercent(), 1));
        skills(a, reasons);
        switch (a.spread()) {
            case ONE_PLACE -> reasons.add(central("spread.one-place", 0, 1));
            case ONE_CITY -> {}
            case COUNTRY -> reasons.add(local("spread.country", 0, 1));
        }
        reasons.sort(Comparator.comparing(Reason::weight).reversed());
        return new StructureAdvice(choose(a, reasons), List.copyOf(reasons));
    }

    private static HandlingStructure choose(StructureAnswers a, List<Reason> reasons) {
        int local = pull(reasons, true);
        int central = pull(reasons, false);
        if (a.branches() <= 1 || local == 0 || a.skills() == Skills.NONE && central > local)
            return HandlingStructure.CENTRALISED;
        if (a.skills() == Skills.MOST && central <= 1 && local >= 4) return HandlingStructure.DECENTRALISED;
        return central >= 2 * local ? HandlingStructure.CENTRALISED : HandlingStructure.HYBRID;
    }

    private static void branches(StructureAnswers a, List<Reason> reasons) {
        if (a.branches() >= 5) reasons.add(local("branches.several", a.branches(), 2));
        else if (a.branches() <= 2) reasons.add(central("branches.small", a.branches(), 2));
        if (a.branches() > 1 && a.monthly() < PRACTICE * a.branches())
            reasons.add(central("volume.thin", a.monthly(), 1));
        if (a.monthly() >= QUEUE) reasons.add(local("volume.queue", a.monthly(), 1));
    }

    private static void skills(StructureAnswers a, List<Reason> reasons) {
        switch (a.skills()) {
            case NONE -> reasons.add(central("skills.none", 0, 2));
            case SOME -> reasons.add(central("skills.some", 0, 1));
            case MOST -> reasons.add(local("skills.most", 0, 2));
        }
    }

    private static int pull(List<Reason> reasons, boolean local) {
        return reasons.stream()
                .filter(r -> r.local() == local)
                .mapToInt(Reason::weight)
                .sum();
    }

    private static Reason local(String what, int count, int weight) {
        return new Reason("structure.reason." + what, count, true, weight);
    }

    private static Reason central(String what, int count, int weight) {
        return new Reason("structure.reason." + what, count, false, weight);
    }
}
