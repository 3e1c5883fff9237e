package org.peygir.routines.diagram;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How wide a text is at most, so that boxes can be drawn without a font on the server. Widths are advances of Vazirmatn
 * Bold, measured 2026 and rounded up; lighter weights are narrower. A letter that joins the next one is narrower than
 * at the end of a word.
 */
final class TextWidth {
    private static final String JOINS_NEXT = "ئبتثجحخسشصضطظعغفقكلمنهىيپچکگی";
    private static final String CUT = "…";

    private TextWidth() {}

    /** In units of the font size. */
    static double of(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean joined = i + 1 < text.length() && JOINS_NEXT.indexOf(letter) >= 0 && persian(text.charAt(i + 1));
            width += joined ? joined(letter) : alone(letter);
        }
        return width;
    }

    /** One line, or two of like width where one does not fit; what is still too wide is cut with an ellipsis. */
    static List<String> wrap(String text, double fontSize, double width) {
        List<String> words = List.of(text.strip().split("\\s+"));
        if (words.size() == 1 || of(String.join(" ", words)) * fontSize <= width) {
            return List.of(cut(String.join(" ", words), fontSize, width));
        }
        return IntStream.range(1, words.size())
                .mapToObj(i -> List.of(
                        String.join(" ", words.subList(0, i)), String.join(" ", words.subList(i, words.size()))))
                .min(Comparator.comparingDouble(lines -> Math.max(of(lines.getFirst()), of(lines.getLast()))))
                .orElseThrow()
                .stream()
                .map(line -> cut(line, fontSize, width))
                .toList();
    }

    static String cut(String text, double fontSize, double width) {
        if (of(text) * fontSize <= width) return text;
        int end = text.length();
        while (end > 1 && of(text.substring(0, end) + CUT) * fontSize > width) end--;
        return text.substring(0, end).stripTrailing() + CUT;
    }

    private static boolean persian(char letter) {
        return letter >= 0x0621 && letter <= 0x06D3 && letter != 0x0640 && (letter < 0x064B || letter > 0x066F);
    }

    private static double joined(char letter) {
        if ("صض".indexOf(letter) >= 0) return .9;
        if ("سش".indexOf(letter) >= 0) return .85;
        if ("جحخچطظه".indexOf(letter) >= 0) return .75;
        if ("عغم".indexOf(letter) >= 0) return .6;
        if ("فقکگك".indexOf(letter) >= 0) return .55;
        return "بلن".indexOf(letter) >= 0 ? .35 : .4;
    }

    private static double alone(char letter) {
        if (letter == '\u200c' || (letter >= 0x064B && letter <= 0x065F)) return 0;
        if ("،’ .:!ijlI'آأإا".indexOf(letter) >= 0) return .3;
        if ("رزژ()/frt\"۱١٠".indexOf(letter) >= 0) return .45;
        if ("ؤةدذهوۀ«»۹٩٤ء؟-?_".indexOf(letter) >= 0) return .5;
        if ("سشصض".indexOf(letter) >= 0) return 1.3;
        if ("بتثپفکگكmMW".indexOf(letter) >= 0) return .95;
        if (letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9' || "٢٥٦".indexOf(letter) >= 0) return .6;
        return "عغم۵۷۸جحخلنچ".indexOf(letter) >= 0 ? .7 : .75;
    }
}
