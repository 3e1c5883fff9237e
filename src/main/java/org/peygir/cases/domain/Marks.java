package org.peygir.cases.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.peygir.cases.Piece;
import org.peygir.platform.text.PersianText;
import org.peygir.platform.text.TextWord;

/** Finds what was looked for in a text as it was written, and cuts out the place that says most of it. */
public final class Marks {
    private static final int LINE = 170;
    private static final int BEFORE = 50;
    private static final int READ = 30_000;
    /** Enough to see where they stand thickest. */
    private static final int MOST = 300;

    private final String text;
    private final List<Hit> hits;

    private record Hit(int start, int end, int clause) {}

    private Marks(String text, List<Hit> hits) {
        this.text = text;
        this.hits = hits;
    }

    public static Marks of(String text, TextQuery query) {
        String read = text.length() > READ ? text.substring(0, READ) : text;
        List<TextWord> words = PersianText.words(read);
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < words.size() && hits.size() < MOST; i++) {
            if (PersianText.isParticle(words.get(i).surface())) continue;
            for (int c = 0; c < query.clauses().size(); c++) {
                int length = length(words, i, query.clauses().get(c));
                if (length == 0) continue;
                hits.add(new Hit(words.get(i).start(), words.get(i + length - 1).end(), c));
                break;
            }
        }
        return new Marks(read, hits);
    }

    /** How many words from here on are the clause's; 0 when it is not here. */
    private static int length(List<TextWord> words, int at, Clause clause) {
        TextWord word = words.get(at);
        String prefix = clause.prefix();
        if (clause.terms().contains(word.surface())
                || clause.terms().contains(word.stem())
                || anyOf(word.parts(), clause.terms())
                || prefix != null
                        && (word.surface().startsWith(prefix) || word.stem().startsWith(prefix))) return 1;
        for (List<String> phrase : clause.phrases()) {
            if (at + phrase.size() > words.size()) continue;
            boolean all = true;
            for (int i = 0; i < phrase.size(); i++) {
                TextWord one = words.get(at + i);
                all &= phrase.get(i).equals(one.surface()) || phrase.get(i).equals(one.stem());
            }
            if (all) return phrase.size();
        }
        return 0;
    }

    private static boolean anyOf(List<String> parts, Set<String> terms) {
        for (String part : parts) if (terms.contains(part)) return true;
        return false;
    }

    /** How many of the words looked for are here. */
    public int found() {
        return (int) hits.stream().mapToInt(Hit::clause).distinct().count();
    }

    /** The whole text. */
    public List<Piece> all() {
        return pieces(0, text.length());
    }

    /** The line with most of the words; the beginning when there is none. */
    public List<Piece> line() {
        int best = 0;
        int most = -1;
        for (Hit hit : hits) {
            int from = Math.max(0, hit.start() - BEFORE);
            Set<Integer> within = new HashSet<>();
            for (Hit other : hits) if (other.start() >= from && other.end() <= from + LINE) within.add(other.clause());
            if (within.size() <= most) continue;
            most = within.size();
            best = from;
        }
        int from = wordStart(best);
        int to = wordEnd(Math.min(text.length(), best + LINE));
        // The next blank may lie behind a word for which this place was chosen.
        for (Hit hit : hits) {
            if (hit.start() < best || hit.end() > best + LINE) continue;
            from = Math.min(from, hit.start());
            to = Math.max(to, hit.end());
        }
        return pieces(from, to);
    }

    private int wordStart(int at) {
        if (at == 0) return 0;
        int blank = text.indexOf(' ', at);
        return blank < 0 || blank > at + BEFORE / 2 ? beforePair(at) : blank + 1;
    }

    private int wordEnd(int at) {
        if (at >= text.length()) return text.length();
        int blank = text.lastIndexOf(' ', at);
        return blank < at - BEFORE / 2 ? beforePair(at) : blank;
    }

    /** Never between the halves of one character. */
    private int beforePair(int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private List<Piece> pieces(int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        int done = from;
        if (from > 0) pieces.add(new Piece("… ", false));
        for (Hit hit : hits) {
            if (hit.start() < done || hit.end() > to) continue;
            if (hit.start() > done) pieces.add(new Piece(text.substring(done, hit.start()), false));
            pieces.add(new Piece(text.substring(hit.start(), hit.end()), true));
            done = hit.end();
        }
        if (to > done) pieces.add(new Piece(text.substring(done, to), false));
        if (to < text.length()) pieces.add(new Piece(" …", false));
        return pieces;
    }
}
