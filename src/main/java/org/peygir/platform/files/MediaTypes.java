package org.peygir.platform.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.peygir.platform.files.FileRefused.Reason;
import org.peygir.platform.files.FileRefused.TypeNotAllowed;

/** Decides a file's type by its content. The name only chooses among types that begin alike, as WebM and Matroska. */
final class MediaTypes {
    private static final Map<String, Map<String, String>> ALIKE = Map.of(
            EvidenceTypes.TEXT,
            Map.of("csv", "text/csv"),
            "application/ogg",
            Map.of("", "audio/ogg", "ogg", "audio/ogg", "oga", "audio/ogg", "opus", "audio/opus", "ogv", "video/ogg"),
            "application/x-matroska",
            Map.of("", "video/x-matroska", "webm", "video/webm"),
            "video/x-ms-asf",
            Map.of("wma", "audio/x-ms-wma", "wmv", "video/x-ms-wmv"),
            "application/mp4",
            Map.of("", "video/mp4", "m4a", "audio/mp4"),
            "video/mp4",
            Map.of("m4a", "audio/mp4"),
            "video/quicktime",
            Map.of("mp4", "video/mp4", "m4a", "audio/mp4"));

    private MediaTypes() {}

    /**
     * The type of an evidence file.
     *
     * @throws TypeNotAllowed if it is none, with the reason
     */
    static String of(Path file, String name) throws IOException {
        String type = byContent(file);
        if (isZip(file)) type = ZipContents.type(file);
        else if (type.equals("application/x-tika-msoffice")) type = OleContents.type(file);
        else type = amongEquals(type, FileName.ending(name));
        // Plain text may begin like a calendar or a diagram; it is still only text.
        if (type.startsWith("text/") && EvidenceTypes.reason(type) == Reason.UNKNOWN && !EvidenceTypes.allowed(type))
            type = EvidenceTypes.TEXT;
        if (!EvidenceTypes.allowed(type)) throw new TypeNotAllowed(EvidenceTypes.reason(type));
        return type;
    }

    private static String byContent(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(in, new Metadata())
                    .getBaseType()
                    .toString();
        }
    }

    private static String amongEquals(String type, String ending) {
        Map<String, String> names = ALIKE.getOrDefault(type, Map.of());
        return names.getOrDefault(ending, names.getOrDefault("", type));
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        }
    }
}
