package org.peygir.access;

import java.util.Set;

/** Whose token a request carries: the person, their rights narrowed by its scopes. */
public record Bearer(long tokenId, Set<Scope> scopes, Viewer viewer) {}
