package org.peygir.platform.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.peygir.platform.files.FileRefused.Reason;
import org.peygir.platform.files.FileRefused.TypeNotAllowed;

/** What a ZIP container is, told by its directory alone: nothing is unpacked, so a bomb costs nothing. */
final class ZipContents {
    private static final int MAX_ENTRIES = 2_000;
    private static final int MAX_MIMETYPE = 100;
    private static final List<String> LITTER = List.of("__MACOSX/", ".DS_Store", "Thumbs.db");

    private ZipContents() {}

    /** Media type of an office document, or {@code application/zip} for an archive with nothing but evidence in it. */
    static String type(Path file) throws IOException {
        // Old archives keep names in code pages; latin 1 reads any bytes and leaves ASCII endings alone.
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            if (zip.size() == 0) throw new TypeNotAllowed(Reason.DAMAGED);
            if (zip.size() > MAX_ENTRIES) throw new TypeNotAllowed(Reason.ARCHIVE);
            List<String> names = zip.stream().map(ZipEntry::getName).toList();
            if (names.stream().anyMatch(ZipContents::isMacro)) throw new TypeNotAllowed(Reason.MACROS);
            ZipEntry openDocument = zip.getEntry("mimetype");
            if (openDocument != null) return named(zip, openDocument);
            if (names.contains("[Content_Types].xml")) return office(names);
            if (names.contains("META-INF/MANIFEST.MF") || names.contains("AndroidManifest.xml"))
                throw new TypeNotAllowed(Reason.EXECUTABLE);
            if (!names.stream().allMatch(ZipContents::harmless)) throw new TypeNotAllowed(Reason.ARCHIVE_CONTENTS);
            return EvidenceTypes.ZIP;
        } catch (ZipException | EOFException e) {
            throw new TypeNotAllowed(Reason.DAMAGED);
        }
    }

    private static boolean isMacro(String name) {
        return name.endsWith("vbaProject.bin") || name.startsWith("Basic/") || name.startsWith("Scripts/");
    }

    private static String named(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(MAX_MIMETYPE), StandardCharsets.ISO_8859_1).strip();
        }
    }

    private static String office(List<String> names) {
        if (names.contains("word/document.xml") || names.contains("word/document2.xml")) return OfficeTypes.WORD;
        if (names.contains("xl/workbook.xml")) return OfficeTypes.SHEET;
        if (names.contains("ppt/presentation.xml")) return OfficeTypes.SLIDES;
        throw new TypeNotAllowed(Reason.UNKNOWN);
    }

    private static boolean harmless(String name) {
        return name.endsWith("/")
                || LITTER.stream().anyMatch(name::contains)
                || EvidenceTypes.allowedInside(FileName.ending(name));
    }
}
