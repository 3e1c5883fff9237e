package org.peygir.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything this module keeps of one case, as its page shows it. {@code offer}: of ownership, not answered yet; {@code reviews} in order. */
public record CaseSheet(
        CaseFile file,
        Resolution resolution,
        List<Entry> entries,
        List<Attachment> attachments,
        @Nullable OwnershipTransfer offer,
        List<Review> reviews) {}
