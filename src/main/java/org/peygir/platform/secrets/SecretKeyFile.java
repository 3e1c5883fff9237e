package org.peygir.platform.secrets;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key of an installation that was given none: made once, in a file that only its owner reads. */
final class SecretKeyFile {
    private static final String NAME = "secret.key";

    private SecretKeyFile() {}

    /** Reads the key of this data folder, or makes it; of two who make it at once one wins and both have the same. */
    static byte[] in(Path data) throws IOException {
        Path file = data.resolve(NAME);
        if (!Files.exists(file)) make(data, file);
        return SecretBox.key(Files.readString(file).strip());
    }

    private static void make(Path data, Path file) throws IOException {
        Files.createDirectories(data);
        byte[] key = new byte[SecretBox.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        // created closed, filled, and only then named: nobody ever reads half a key
        Path filled = Files.createTempFile(
                data, NAME, ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(filled, Base64.getEncoder().encodeToString(key) + "\n");
            Files.createLink(file, filled);
        } catch (FileAlreadyExistsException other) {
            // somebody was first: their key counts
        } catch (UnsupportedOperationException noLinks) {
            Files.move(filled, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(filled);
        }
    }
}
