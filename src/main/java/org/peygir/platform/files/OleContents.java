package org.peygir.platform.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.peygir.platform.files.FileRefused.Reason;
import org.peygir.platform.files.FileRefused.TypeNotAllowed;

/**
 * What an OLE2 compound file (old Word, Excel, PowerPoint, Outlook) is, told by the names in its directory.
 * Source: [MS-CFB], sections 2.2 header, 2.3 FAT, 2.6 directory.
 */
final class OleContents {
    private static final int HEADER = 512;
    private static final int ENTRY = 128;
    private static final int FIRST_FAT_SECTORS = 109;
    private static final int MAX_SECTORS = 4_096;

    private final RandomAccessFile file;
    private final ByteBuffer header;
    private final int sectorSize;

    private OleContents(RandomAccessFile file) throws IOException {
        this.file = file;
        header = read(0, HEADER);
        int shift = header.getShort(30);
        if (shift != 9 && shift != 12) throw new TypeNotAllowed(Reason.DAMAGED);
        sectorSize = 1 << shift;
    }

    static String type(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            return type(new OleContents(file).names());
        } catch (java.io.EOFException e) {
            throw new TypeNotAllowed(Reason.DAMAGED);
        }
    }

    private static String type(Set<String> names) {
        if (names.contains("_VBA_PROJECT") || names.contains("VBA") || names.contains("_VBA_PROJECT_CUR"))
            throw new TypeNotAllowed(Reason.MACROS);
        if (names.contains("EncryptedPackage")) return OfficeTypes.LOCKED;
        if (names.contains("WordDocument")) return "application/msword";
        if (names.contains("Workbook") || names.contains("Book")) return "application/vnd.ms-excel";
        if (names.contains("PowerPoint Document")) return "application/vnd.ms-powerpoint";
        if (names.contains("__properties_version1.0")) return "application/vnd.ms-outlook";
        throw new TypeNotAllowed(Reason.UNKNOWN);
    }

    private Set<String> names() throws IOException {
        Set<String> names = new HashSet<>();
        int sector = header.getInt(48);
        for (int i = 0; sector >= 0; i++) {
            // A chain that bites its own tail would never end.
            if (i == MAX_SECTORS) throw new TypeNotAllowed(Reason.DAMAGED);
            ByteBuffer entries = read(offset(sector), sectorSize);
            for (int at = 0; at < sectorSize; at += ENTRY) {
                int length = entries.getShort(at + 64) - 2;
                if (length > 0 && length <= 62)
                    names.add(new String(entries.array(), at, length, StandardCharsets.UTF_16LE));
            }
            sector = next(sector);
        }
        return names;
    }

    private int next(int sector) throws IOException {
        int perSector = sectorSize / Integer.BYTES;
        int fat = sector / perSector;
        // Files above some 7 MB keep further FAT sectors elsewhere; their directory is near the start, so it ends here.
        if (fat >= FIRST_FAT_SECTORS) return -1;
        long at = offset(header.getInt(76 + fat * Integer.BYTES));
        return read(at + (long) (sector % perSector) * Integer.BYTES, Integer.BYTES)
                .getInt(0);
    }

    private long offset(int sector) {
        return (sector + 1L) * sectorSize;
    }

    private ByteBuffer read(long at, int length) throws IOException {
        if (at < 0) throw new TypeNotAllowed(Reason.DAMAGED);
        byte[] bytes = new byte[length];
        file.seek(at);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
