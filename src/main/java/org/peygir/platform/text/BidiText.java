package org.peygir.platform.text;

/**
 * Direction marks for plain text (SMS, mail, CSV, title attributes), where no {@code <bdi>} can be used. Without them a
 * phone number with blanks shows its groups in reverse order inside a Persian sentence.
 */
public final class BidiText {
    private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
    private static final char RIGHT_TO_LEFT_ISOLATE = '\u2067';
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private BidiText() {}

    /** For codes, numbers, phones, IBANs, addresses of mail and web: always read from left to right. */
    public static String ltr(String text) {
        return isolated(LEFT_TO_RIGHT_ISOLATE, text);
    }

    public static String rtl(String text) {
        return isolated(RIGHT_TO_LEFT_ISOLATE, text);
    }

    /** For names and words of unknown direction: the first letter decides. */
    public static String isolate(String text) {
        return isolated(FIRST_STRONG_ISOLATE, text);
    }

    /** Isolates what holds letters that are written from the right, unless somebody isolated them already. */
    public static String isolateRtl(String text) {
        boolean rtl = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == FIRST_STRONG_ISOLATE) return text;
            byte direction = Character.getDirectionality(c);
            rtl |= direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        }
        return rtl ? isolate(text) : text;
    }

    /** The text without any direction mark, so that pasted text cannot turn its surroundings around. */
    public static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) if (!isMark(text.charAt(i))) out.append(text.charAt(i));
        return out.toString();
    }

    /** Marks inside are dropped first: one that is left open would swallow the closing mark. */
    private static String isolated(char opening, String text) {
        return text.isEmpty() ? text : opening + plain(text) + POP_ISOLATE;
    }

    private static boolean isMark(char c) {
        return c == 0x200E || c == 0x200F || c == 0x61C || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
