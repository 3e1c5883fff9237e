package org.peygir.cases;

import org.peygir.routines.CaseVariables;

/** Other shapes of a case file: a copy with new words, and what guards may read of it. */
final class CaseFiles {
    private CaseFiles() {}

    static CaseFile described(CaseFile f, String category, String outcomeSought) {
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
                f.customerGroup());
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
                .build();
    }
}
