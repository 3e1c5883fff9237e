package org.peygir.cases.domain;

import java.util.List;
import java.util.Optional;
import org.peygir.access.Deputyship;

/** In whose name a deputy acts on one case (CUS-11). */
public final class InWhosePart {
    private InWhosePart() {}

    /**
     * One of those they stand in for, and the case.
     *
     * @param asked the referral that the request is about names the absent person
     * @param lies the case waits for the absent person, or is theirs
     * @param lent it may be seen because of the deputyship
     */
    public record Part(Deputyship deputyship, boolean asked, boolean lies, boolean lent) {}

    /**
     * Answering what was asked of the absent person is for them. Else what is the deputy's own stays so; what lies with the absent
     * person is for them; and so is what the deputy sees only because of them. Empty: in their own name.
     *
     * @param own the case waits for the deputy, or is theirs; @param ownToo they see it in their own right
     */
    public static Optional<Deputyship> choose(List<Part> parts, boolean own, boolean ownToo) {
        List<Part> lent = parts.stream().filter(Part::lent).toList();
        Optional<Part> asked = lent.stream().filter(Part::asked).findFirst();
        if (asked.isPresent()) return asked.map(Part::deputyship);
        if (own) return Optional.empty();
        return lent.stream()
                .filter(Part::lies)
                .findFirst()
                .or(() -> ownToo ? Optional.empty() : lent.stream().findFirst())
                .map(Part::deputyship);
    }
}
