package org.peygir.cases;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Capacities;
import org.peygir.access.Viewer;
import org.peygir.cases.store.CapacityQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Addresses of one case, or of a referral of one, of pages and API alike. */
@Component
class CaseCapacities implements Capacities {
    private final CapacityQuery query;

    CaseCapacities(CapacityQuery query) {
        this.query = query;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Found> of(Viewer deputy, String pattern, Map<String, String> variables) {
        String path = pattern.startsWith("/api/v1/") ? pattern.substring("/api/v1".length()) : pattern;
        Long referral = path.contains("/referrals/{id}") ? number(variables.get("id")) : null;
        if (path.startsWith("/cases/{number"))
            return CaseNumber.parse(variables.getOrDefault("number", ""))
                    .flatMap(number -> query.of(number, referral, deputy));
        return path.startsWith("/referrals/{id}") && referral != null
                ? query.ofReferral(referral, deputy)
                : Optional.empty();
    }

    private static @Nullable Long number(@Nullable String typed) {
        return typed == null || !typed.matches("[0-9]{1,18}") ? null : (Long) Long.parseLong(typed);
    }
}
