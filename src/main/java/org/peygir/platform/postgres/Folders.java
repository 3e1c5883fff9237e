package org.peygir.platform.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folder trees: removed and made durable. */
final class Folders {
    private Folders() {}

    /** Removes every folder inside that starts with the prefix, but the kept ones. */
    static void deleteAll(Path inside, String prefix, Path... kept) throws IOException {
        try (Stream<Path> found = Files.list(inside)) {
            for (Path path : found.filter(p -> p.getFileName().toString().startsWith(prefix))
                    .filter(p -> !List.of(kept).contains(p))
                    .toList()) {
                delete(path);
            }
        }
    }

    /** A killed app's initdb may still be writing here: what it keeps us from removing now, the next start removes. */
    private static void delete(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
                folder.toFile().delete();
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** A rename is on disk only when its folder is. */
    static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
