package org.peygir.cases.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.About;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseNumber;
import org.peygir.cases.Channel;
import org.peygir.cases.Confidentiality;
import org.peygir.cases.Priority;
import org.peygir.cases.Status;
import org.peygir.cases.Structured;
import org.peygir.cases.Track;
import org.peygir.cases.TrackingCode;
import org.peygir.routines.FormAnswers;

/** An open case of {@link #OWNER} in {@link #UNIT}, but for what a rule looks at. */
record GivenCase(
        Confidentiality level,
        Set<Long> subjects,
        Structured structured,
        @Nullable Long assigneeId,
        @Nullable Instant closedAt,
        @Nullable Instant archivedAt) {
    static final long OWNER = 1, UNIT = 10;
    static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    static final CaseFile PLAIN =
            new GivenCase(Confidentiality.NORMAL, Set.of(), Structured.NONE, null, null, null).file();

    static CaseFile guarded(Confidentiality level) {
        return new GivenCase(level, Set.of(), Structured.NONE, null, null, null).file();
    }

    static CaseFile about(long staffId) {
        return new GivenCase(Confidentiality.NORMAL, Set.of(staffId), Structured.NONE, null, null, null).file();
    }

    static CaseFile under(Structured structured) {
        return new GivenCase(Confidentiality.NORMAL, Set.of(), structured, null, null, null).file();
    }

    /** With its reviewer, as a case is while a decision on it is looked at again. */
    static CaseFile inReview(long reviewer) {
        return new GivenCase(Confidentiality.NORMAL, Set.of(), Structured.NONE, reviewer, null, null)
                .file(Status.IN_REVIEW);
    }

    CaseFile file() {
        return file(closedAt == null ? Status.ASSESSING : Status.CLOSED);
    }

    private CaseFile file(Status status) {
        return new CaseFile(
                new CaseNumber(1405, 1),
                new TrackingCode("x"),
                1,
                Channel.WEB,
                "",
                null,
                NOW,
                NOW,
                Locale.of("fa"),
                "s",
                "w",
                "",
                null,
                "",
                true,
                level != Confidentiality.NORMAL,
                level == Confidentiality.RESTRICTED,
                About.OTHER,
                subjects,
                "",
                "",
                2,
                "",
                UNIT,
                OWNER,
                assigneeId,
                status,
                1,
                NOW,
                null,
                "",
                NOW,
                0,
                closedAt,
                archivedAt,
                Priority.USUAL,
                structured,
                Track.STANDARD,
                "",
                FormAnswers.NONE,
                null);
    }
}
