package org.peygir.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.intake.Draft;
import org.peygir.intake.PublicDrafts;
import org.peygir.intake.domain.Answers;
import org.peygir.intake.domain.DraftCode;

/**
 * What a visitor of the public form brings along.
 *
 * @param code as the cookie says, whether or not there is such a draft
 * @param draft theirs, sent or not; null when there is none or it is too old
 */
record Visit(@Nullable DraftCode code, @Nullable Draft draft) {
    static Visit of(HttpServletRequest request, PublicDrafts drafts) {
        Optional<DraftCode> code = DraftCookie.read(request);
        return new Visit(code.orElse(null), code.flatMap(drafts::find).orElse(null));
    }

    /** The draft as long as it can be changed. */
    Optional<Draft> open() {
        return Optional.ofNullable(draft).filter(d -> !d.sent());
    }

    Optional<Draft> sent() {
        return Optional.ofNullable(draft).filter(Draft::sent);
    }

    Answers answers() {
        return open().map(Draft::answers).orElse(Answers.NONE);
    }

    int files() {
        return open().map(d -> d.files().size()).orElse(0);
    }
}
