package org.peygir.access;

import java.util.Set;
import java.util.stream.Collectors;

/** Whose token a request carries: the person, their rights narrowed by its scopes. */
public record Bearer(long tokenId, Set<Scope> scopes, Viewer viewer) {
    /** The same token used in the name of somebody for whom its owner stands in, with no more than its scopes let through. */
    public Bearer as(Viewer other) {
        if (other == viewer) return this;
        Set<Permission> let = scopes.stream()
                .flatMap(scope -> scope.lets().stream())
                .filter(other::can)
                .collect(Collectors.toUnmodifiableSet());
        return new Bearer(tokenId, scopes, other.narrowedTo(let));
    }
}
