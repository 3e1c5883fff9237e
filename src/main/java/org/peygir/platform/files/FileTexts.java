package org.peygir.platform.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The text inside stored files, for searching: plain text, CSV, PDF, Word and OpenDocument texts. Strangers sent them, so bytes,
 * characters and time are bounded, nothing outside the file is ever opened, and PDF is read in a process of its own.
 */
@Component
public class FileTexts {
    /** Characters of a file that are kept. */
    public static final int MOST = 40_000;

    private static final Logger LOG = LoggerFactory.getLogger(FileTexts.class);
    /** Bytes; a larger file is not opened, a larger plain text is read to here. */
    private static final long LARGEST = 20L * 1024 * 1024;

    private static final int LARGEST_PLAIN = 4 * MOST;
    private static final Set<String> PLAIN = Set.of(EvidenceTypes.TEXT, "text/csv");
    private static final String OPEN_TEXT = "application/vnd.oasis.opendocument.text";

    private final FileStore files;

    public FileTexts(FileStore files) {
        this.files = files;
    }

    /** Reads it; never fails for what is in the file. Takes up to half a minute, so call it from a job. */
    public FileText of(long fileId) {
        Stored stored = files.details(fileId).orElseThrow();
        String type = stored.mediaType();
        boolean known = PLAIN.contains(type)
                || type.equals("application/pdf")
                || type.equals(OfficeTypes.WORD)
                || type.equals(OPEN_TEXT);
        if (!known) return new FileText("", FileText.State.NONE);
        if (stored.size() > LARGEST) return new FileText("", FileText.State.UNREADABLE);
        try {
            Path copy = Files.createTempFile("peygir-", ".reading");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy))) {
                    files.write(fileId, out);
                }
                return read(copy, type);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException | RuntimeException e) {
            // The parsers' messages may quote the file.
            LOG.info(
                    "No text could be read from file {}: {}",
                    fileId,
                    e.getClass().getSimpleName());
            return new FileText("", FileText.State.UNREADABLE);
        }
    }

    static FileText read(Path file, String type) throws IOException {
        return switch (type) {
            case "application/pdf" -> PdfProcess.read(file, MOST);
            case OfficeTypes.WORD -> ZippedText.read(file, "word/document.xml", MOST);
            case OPEN_TEXT -> ZippedText.read(file, "content.xml", MOST);
            default -> plain(file);
        };
    }

    private static FileText plain(Path file) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(LARGEST_PLAIN);
        }
        boolean all = Files.size(file) <= LARGEST_PLAIN;
        FileText read = FileText.of(decoded(start, all), MOST);
        return all ? read : new FileText(read.content(), FileText.State.CUT);
    }

    /** UTF-8 or, by their mark, UTF-16; anything else is what Windows wrote before it knew of them. */
    private static String decoded(byte[] bytes, boolean all) {
        if (begins(bytes, 0xFE, 0xFF)) return new String(bytes, StandardCharsets.UTF_16BE);
        if (begins(bytes, 0xFF, 0xFE)) return new String(bytes, StandardCharsets.UTF_16LE);
        // The last character of a beginning may be cut in two.
        int end = all ? bytes.length : bytes.length - 4;
        int cut = end;
        while (!all && cut < bytes.length && (bytes[cut] & 0xC0) == 0x80) cut++;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, 0, all ? end : cut))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1256"));
        }
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
