package org.peygir.platform.text;

import java.util.Set;

/** Words of every text, which would only swell an index. Folded; kept few, for each is a word nobody can look for. */
final class Particles {
    static final Set<String> ALL = Set.copyOf(WordLists.lines("particles.txt"));

    private Particles() {}
}
