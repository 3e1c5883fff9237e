package org.peygir.platform.text;

import java.util.List;

/**
 * A word where it stands in a text, with the keys under which it is found.
 *
 * @param start first character of the original; {@code end} is behind its last one
 * @param surface its search key, half-spaces closed: نرمافزار
 * @param stem its light stem; often the same
 * @param parts what its half-spaces part, endings left out: نرم, افزار; empty for a word in one piece
 */
public record TextWord(int start, int end, String surface, String stem, List<String> parts) {}
