package org.peygir.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peygir.cases.CentralReason;
import org.peygir.cases.Triage;
import org.peygir.cases.domain.FirstPlace.Decided;
import org.peygir.cases.domain.FirstPlace.Facts;
import org.peygir.cases.domain.FirstPlace.Owner;
import org.peygir.cases.domain.FirstPlace.Where;
import org.peygir.organization.HandlingStructure;
import org.peygir.organization.StructureRule;

/** The table of who answers (ORG-01, ORG-03, ORG-06, ORG-09). */
class FirstPlaceTest {
    /** HYBRID lets branches try up to severity 2 and 5,000,000 Rial, for 240 working minutes. */
    @ParameterizedTest(
            name = "{0}, told {1}, in centre {2}, severity {3}, claim {4}, solvable {5} -> {7} of {8} because {9}")
    @CsvSource(
            nullValues = "-",
            value = {
                // structure  told   centre sev claim    solvable said          where    owner          reason
                // minutes
                "-,             true,  false, 2, -,       -,     -,            ROUTINE, USUAL,         -,            -",
                "-,             false, true,  4, -,       -,     -,            ROUTINE, USUAL,         -,            -",
                "CENTRALISED,   true,  false, 1, -,       -,     -,            CENTRE,  CENTRE,        -,            -",
                "CENTRALISED,   true,  false, 1, 0,       true,  -,            CENTRE,  CENTRE,        -,            -",
                "CENTRALISED,   true,  true,  4, -,       -,     -,            CENTRE,  USUAL,         -,            -",
                "CENTRALISED,   false, true,  2, -,       -,     -,            CENTRE,  CENTRE,        -,            -",
                "DECENTRALISED, true,  false, 1, -,       -,     -,            HERE,    FIRST_CONTACT, -,            -",
                "DECENTRALISED, true,  false, 4, 9000000, false, NO_AUTHORITY, HERE,    FIRST_CONTACT, -,            -",
                "DECENTRALISED, true,  true,  2, -,       -,     -,            CENTRE,  USUAL,         -,            -",
                "DECENTRALISED, false, true,  2, -,       -,     -,            CENTRE,  CENTRE,        NOBODY_FIRST, -",
                "HYBRID,        true,  false, 1, -,       -,     -,            HERE,    FIRST_CONTACT, -,            240",
                "HYBRID,        true,  false, 2, 5000000, true,  -,            HERE,    FIRST_CONTACT, -,            240",
                "HYBRID,        true,  false, 2, 5000001, true,  -,            CENTRE,  FIRST_CONTACT, VALUE,        -",
                "HYBRID,        true,  false, 3, -,       true,  -,            CENTRE,  FIRST_CONTACT, SEVERITY,     -",
                "HYBRID,        true,  false, 2, -,       false, NEEDS_EXPERT, CENTRE,  FIRST_CONTACT, NEEDS_EXPERT, -",
                "HYBRID,        true,  true,  1, -,       -,     -,            CENTRE,  USUAL,         -,            -",
                "HYBRID,        false, true,  1, -,       -,     -,            CENTRE,  CENTRE,        NOBODY_FIRST, -",
            })
    void the_same_complaint_begins_where_the_structure_says(
            @Nullable HandlingStructure structure,
            boolean told,
            boolean inCentre,
            int severity,
            @Nullable Long claim,
            @Nullable Boolean solvable,
            @Nullable CentralReason said,
            Where where,
            Owner owner,
            @Nullable CentralReason reason,
            @Nullable Integer minutes) {
        StructureRule rule = structure == null ? null : rule(structure, 5_000_000L);
        Decided decided =
                FirstPlace.decide(rule, new Facts(told, inCentre, severity, new Triage(solvable, said, claim)));
        assertThat(decided).isEqualTo(new Decided(structure, where, owner, reason, minutes));
    }

    @Test
    void without_a_limit_of_value_any_sum_may_be_tried_here() {
        Decided decided = FirstPlace.decide(
                rule(HandlingStructure.HYBRID, null),
                new Facts(true, false, 2, new Triage(true, null, Long.MAX_VALUE)));
        assertThat(decided.where()).isEqualTo(Where.HERE);
    }

    private static StructureRule rule(HandlingStructure structure, @Nullable Long maxRial) {
        return new StructureRule(1, null, "", structure, 2, maxRial, 240, Instant.EPOCH, Instant.EPOCH, null);
    }
}
