package org.peygir.platform.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;

/** Where the direction turns within a paragraph, by the JDK's implementation of Unicode's bidirectional algorithm. */
final class TextRuns implements BidiSplitter {
    private static final String PAIRS = "()[]{}<>«»‹›";

    private Bidi bidi = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);

    /** Joins and turns round a run that reads from right to left. */
    static final BidiReorderer ORDER = new BidiReorderer() {
        @Override
        public String reorderRTLTextToLTR(String text) {
            return reversed(text);
        }

        @Override
        public String shapeText(String text) {
            return JoinedLetters.of(text);
        }

        /** Drawing is the last thing that happens to a run: nothing asks for the letters back. */
        @Override
        public String deshapeText(String text) {
            return text;
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }
    };

    @Override
    public void setParagraph(String paragraph, byte direction) {
        int flag = direction == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
        if (direction == NEUTRAL) flag = Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT;
        bidi = new Bidi(paragraph, flag);
    }

    @Override
    public int countTextRuns() {
        return bidi.getRunCount();
    }

    @Override
    public BidiTextRun getVisualRun(int run) {
        int start = bidi.getRunStart(run);
        return new BidiTextRun(start, bidi.getRunLimit(run) - start, (bidi.getRunLevel(run) & 1) == 1 ? RTL : LTR);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        return direction(paragraph);
    }

    /** Of its first letter; {@link #NEUTRAL} when it has none. */
    static byte direction(String paragraph) {
        int strong = paragraph
                .codePoints()
                .map(Character::getDirectionality)
                .filter(TextRuns::strong)
                .findFirst()
                .orElse(-1);
        if (strong < 0) return NEUTRAL;
        return strong == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? LTR : RTL;
    }

    private static boolean strong(int direction) {
        return direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** One line as it stands on paper, first what is leftmost. */
    static String visual(String line, boolean rightToLeft) {
        Bidi order = new Bidi(line, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        int count = order.getRunCount();
        byte[] levels = new byte[count];
        Object[] runs = new Object[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) order.getRunLevel(i);
            String run = line.substring(order.getRunStart(i), order.getRunLimit(i));
            runs[i] = (levels[i] & 1) == 1 ? reversed(JoinedLetters.of(run)) : run;
        }
        Bidi.reorderVisually(levels, 0, runs, 0, count);
        StringBuilder visual = new StringBuilder();
        for (Object run : runs) visual.append(run);
        return visual.toString();
    }

    private static String reversed(String text) {
        StringBuilder reversed = new StringBuilder(text.length());
        for (int i = text.length(); i > 0; ) {
            int c = text.codePointBefore(i);
            i -= Character.charCount(c);
            reversed.appendCodePoint(mirrored(c));
        }
        return reversed.toString();
    }

    private static int mirrored(int c) {
        int at = PAIRS.indexOf(c);
        return at < 0 ? c : PAIRS.charAt(at ^ 1);
    }
}
