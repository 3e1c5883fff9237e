package org.peygir.cases;

import org.jspecify.annotations.Nullable;
import org.peygir.routines.CaseVariables;
import org.peygir.routines.Form;
import org.peygir.routines.FormAnswers;
import org.peygir.routines.FormFacts;

/** Other shapes of a case file: a copy with new words, and what guards may read of it. */
final class CaseFiles {
    private CaseFiles() {}

    static CaseFile described(CaseFile f, String category, String outcomeSought) {
        return copy(f, category, outcomeSought, f.answers(), f.answersVersionId());
    }

    static CaseFile answered(CaseFile f, FormAnswers answers, long versionId) {
        return copy(f, f.category(), f.outcomeSought(), answers, versionId);
    }

    private static CaseFile copy(
            CaseFile f, String category, String outcomeSought, FormAnswers answers, @Nullable Long versionId) {
        return new CaseFile(
                f.number(),
                f.trackingCode(),
                f.version(),
                f.channel(),
                f.channelReference(),
                f.recorderId(),
                f.receivedAt(),
                f.registeredAt(),
                f.locale(),
                f.subject(),
                f.words(),
                outcomeSought,
                f.complainantId(),
                f.complainantName(),
                f.anonymous(),
                f.confidential(),
                f.restricted(),
                f.about(),
                f.subjects(),
                f.productModel(),
                f.productSerial(),
                f.severity(),
                category,
                f.unitId(),
                f.ownerId(),
                f.assigneeId(),
                f.status(),
                f.stageId(),
                f.dueAt(),
                f.promisedAt(),
                f.lastLine(),
                f.lastActivityAt(),
                f.reopened(),
                f.closedAt(),
                f.archivedAt(),
                f.priority(),
                f.structured(),
                f.track(),
                f.customerGroup(),
                answers,
                versionId);
    }

    static CaseVariables variables(CaseFile f, Resolution r, boolean secondPersonAgreed) {
        Finding finding = r.finding();
        Satisfaction satisfaction = r.satisfaction();
        return CaseVariables.builder()
                .about(f.about().name())
                .channel(f.channel().name())
                .severity(f.severity())
                .finding(finding == null ? "" : finding.name())
                .reasons(r.reasons())
                .understanding(r.understanding())
                .understandingState(r.understandingState())
                .category(f.category())
                .cause(r.cause())
                .response(r.response())
                .fix(r.fix())
                .fixRecorded(r.fixedAt() != null)
                .satisfaction(satisfaction == null ? "" : satisfaction.name())
                .contactTries(r.contactTries())
                .confidential(f.confidential())
                .anonymous(f.anonymous())
                .reopened(f.reopened())
                .secondPersonAgreed(secondPersonAgreed)
                .told(new FormFacts(Form.NONE, f.answers()))
                .build();
    }
}
