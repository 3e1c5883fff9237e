package org.peygir.platform.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.peygir.platform.files.FileRefused.Reason;

/**
 * The types that people may send as evidence, with the endings that name them (the first is the usual one). Everything else is
 * refused: programs, scripts, macros, pages that a browser would run (HTML, SVG), archives that cannot be looked into.
 */
final class EvidenceTypes {
    static final String ZIP = "application/zip";
    static final String TEXT = "text/plain";

    private static final Map<String, List<String>> ALLOWED = new LinkedHashMap<>();
    /** Types that a browser may show or play in place: it runs nothing in them. */
    private static final Set<String> INLINE = Set.of(
            "image/jpeg",
            "image/png",
            "image/gif",
            "image/webp",
            "image/avif",
            "application/pdf",
            "audio/mpeg",
            "audio/mp4",
            "audio/aac",
            "audio/ogg",
            "audio/opus",
            "audio/vorbis",
            "audio/vnd.wave",
            "audio/x-flac",
            "video/mp4",
            "video/webm",
            "video/ogg");

    private static final Set<String> ENDINGS = new TreeSet<>();
    private static final List<String> PROGRAMS = List.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/x-elf",
            "application/x-executable",
            "application/x-sharedlib",
            "application/x-object",
            "application/x-coredump",
            "application/x-mach-o",
            "application/java-vm",
            "application/java-archive",
            "application/x-sh",
            "application/x-bat",
            "application/x-ms-installer",
            "application/x-ms-shortcut",
            "application/x-shockwave-flash",
            "application/javascript",
            "text/javascript",
            "text/x-python",
            "text/x-perl",
            "text/x-php");
    private static final List<String> PAGES =
            List.of("text/html", "application/xhtml", "image/svg", "application/xml", "text/xml", "multipart/related");
    private static final List<String> ARCHIVES = List.of(
            "application/gzip",
            "application/x-7z",
            "application/x-rar",
            "application/x-tar",
            "application/x-gtar",
            "application/x-bzip",
            "application/x-xz",
            "application/zstd",
            "application/x-lz",
            "application/x-archive",
            "application/x-unix-archive",
            "application/x-compress",
            "application/x-snappy",
            "application/vnd.ms-cab");

    static {
        allow("image/jpeg", "jpg", "jpeg", "jpe", "jfif");
        allow("image/png", "png");
        allow("image/gif", "gif");
        allow("image/webp", "webp");
        allow("image/avif", "avif");
        allow("image/heic", "heic", "heif");
        allow("image/heif", "heif", "heic");
        allow("image/bmp", "bmp");
        allow("image/tiff", "tif", "tiff");
        allow("audio/mpeg", "mp3");
        allow("audio/mp4", "m4a", "mp4");
        allow("audio/aac", "aac");
        allow("audio/x-aac", "aac");
        allow("audio/amr", "amr");
        allow("audio/amr-wb", "awb", "amr");
        allow("audio/ogg", "ogg", "oga");
        allow("audio/opus", "opus", "ogg");
        allow("audio/vorbis", "ogg", "oga");
        allow("audio/vnd.wave", "wav");
        allow("audio/x-flac", "flac");
        allow("audio/x-ms-wma", "wma");
        allow("audio/x-aiff", "aiff", "aif");
        allow("audio/basic", "au", "snd");
        allow("video/mp4", "mp4", "m4v");
        allow("video/quicktime", "mov", "qt");
        allow("video/3gpp", "3gp", "3gpp");
        allow("video/3gpp2", "3g2");
        allow("video/webm", "webm");
        allow("video/x-matroska", "mkv");
        allow("video/x-msvideo", "avi");
        allow("video/mpeg", "mpg", "mpeg");
        allow("video/x-ms-wmv", "wmv");
        allow("video/x-ms-asf", "asf", "wmv", "wma");
        allow("video/ogg", "ogv");
        allow("application/pdf", "pdf");
        allow("application/rtf", "rtf", "doc");
        allow("application/msword", "doc", "dot");
        allow("application/vnd.ms-excel", "xls", "xlt");
        allow("application/vnd.ms-powerpoint", "ppt", "pps");
        allow("application/vnd.ms-outlook", "msg");
        allow(OfficeTypes.WORD, "docx", "dotx");
        allow(OfficeTypes.SHEET, "xlsx", "xltx");
        allow(OfficeTypes.SLIDES, "pptx", "ppsx", "potx");
        allow(OfficeTypes.LOCKED, "docx", "xlsx", "pptx");
        allow("application/vnd.oasis.opendocument.text", "odt");
        allow("application/vnd.oasis.opendocument.spreadsheet", "ods");
        allow("application/vnd.oasis.opendocument.presentation", "odp");
        allow("application/vnd.oasis.opendocument.graphics", "odg");
        allow("message/rfc822", "eml", "txt");
        allow(TEXT, "txt", "log");
        allow("text/csv", "csv");
        allow(ZIP, "zip");
        ALLOWED.values().forEach(ENDINGS::addAll);
        ENDINGS.remove("zip");
    }

    private EvidenceTypes() {}

    static boolean allowed(String mediaType) {
        return ALLOWED.containsKey(mediaType);
    }

    static boolean inline(String mediaType) {
        return INLINE.contains(mediaType);
    }

    /** Endings, without the dot, that go with the type; empty for a type that is not evidence. */
    static List<String> endings(String mediaType) {
        return ALLOWED.getOrDefault(mediaType, List.of());
    }

    /** Whether a file inside an archive may have this ending; an archive in an archive may not. */
    static boolean allowedInside(String ending) {
        return ENDINGS.contains(ending);
    }

    static Reason reason(String mediaType) {
        if (startsWithAny(mediaType, PROGRAMS)) return Reason.EXECUTABLE;
        if (startsWithAny(mediaType, PAGES)) return Reason.WEB_PAGE;
        if (startsWithAny(mediaType, ARCHIVES)) return Reason.ARCHIVE;
        return Reason.UNKNOWN;
    }

    private static boolean startsWithAny(String mediaType, List<String> beginnings) {
        return beginnings.stream().anyMatch(mediaType::startsWith);
    }

    private static void allow(String mediaType, String... endings) {
        ALLOWED.put(mediaType, List.of(endings));
    }
}
