package org.peygir.platform.files;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** File names as people send them, made safe to show, to store and to save again. */
public final class FileName {
    /** Bytes of UTF-8; most file systems allow 255, and a download manager adds its own. */
    private static final int MAX_BYTES = 180;

    private static final int MAX_ENDING = 12;
    private static final Set<String> DEVICES =
            Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "lpt1", "lpt2");

    private FileName() {}

    /**
     * The last part of the path, without controls, direction marks and characters that some system forbids; the zero-width
     * non-joiner stays, Persian needs it. At most 180 bytes with the ending kept; {@code file} if nothing is left.
     */
    public static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (forbidden(c)) kept.append('_');
            else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) kept.append(' ');
            else if (shown(c)) kept.appendCodePoint(c);
        });
        String trimmed = kept.toString().replaceAll(" {2,}", " ").replaceAll("^[ .]+|[ .]+$", "");
        if (trimmed.isEmpty()) return "file";
        String stem = stem(trimmed);
        return shortened(DEVICES.contains(stem.toLowerCase(Locale.ROOT)) ? "_" + trimmed : trimmed);
    }

    /** The cleaned name with an ending that tells the truth about the type: {@code run.bat} with plain text in it becomes {@code run.bat.txt}. */
    public static String of(String name, String mediaType) {
        String clean = clean(name);
        List<String> endings = EvidenceTypes.endings(mediaType);
        if (endings.isEmpty()) return clean + ".bin";
        return endings.contains(ending(clean)) ? clean : clean + "." + endings.getFirst();
    }

    /** Lower-case ending without the dot, or empty. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        if (dot <= 0 || name.length() - dot - 1 > MAX_ENDING) return "";
        return name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String stem(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String shortened(String name) {
        if (bytes(name) <= MAX_BYTES) return name;
        String ending = ending(name).isEmpty() ? "" : name.substring(name.lastIndexOf('.'));
        int room = MAX_BYTES - bytes(ending);
        StringBuilder start = new StringBuilder();
        for (int c :
                name.substring(0, name.length() - ending.length()).codePoints().toArray()) {
            room -= bytes(Character.toString(c));
            if (room < 0) break;
            start.appendCodePoint(c);
        }
        return start.toString().strip() + ending;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean forbidden(int c) {
        return c < 128 && "<>:\"|?*".indexOf(c) >= 0;
    }

    private static boolean shown(int c) {
        if (c == 0x200C) return true;
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
