package org.peygir.platform.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** The steps of a restore: unpack beside, exchange by rename, undo. The caller holds the data folder's lock. */
final class Restore {
    private static final String HALF = "cluster.new-restore";

    private final Cluster cluster;
    private final Path half;
    private final ServerUser user;
    private boolean hasLabel;

    Restore(Cluster cluster) throws IOException {
        this.cluster = cluster;
        this.half = cluster.home().resolve(HALF);
        Files.createDirectories(cluster.home());
        this.user = ServerUser.mayEnter(cluster.home());
    }

    boolean wouldReplace() {
        return Files.exists(cluster.directory());
    }

    /** Unpacks beside the cluster; refuses what is no whole backup of Peygir. */
    void unpack(Path source) throws IOException {
        Folders.deleteAll(cluster.home(), HALF);
        user.own(cluster.home());
        BackupArchive.read(source, this::unpack);
        if (!hasLabel
                || !Files.exists(half.resolve("PG_VERSION"))
                || !Files.exists(half.resolve(cluster.passwordFile().getFileName()))) {
            Folders.deleteAll(cluster.home(), HALF);
            throw new IOException(source + " is no whole backup of Peygir");
        }
    }

    private void unpack(String name, @Nullable InputStream content) throws IOException {
        Path path = target(name);
        if (content == null) {
            Files.createDirectories(path, BackupArchive.PRIVATE_FOLDER);
        } else {
            Files.createFile(path, BackupArchive.PRIVATE_FILE);
            try (var out = Files.newOutputStream(path)) {
                content.transferTo(out);
            }
        }
        user.own(path);
        hasLabel |= name.equals(Backup.LABEL);
    }

    private Path target(String name) throws IOException {
        Path path =
                half.resolve(Path.of(Backup.CLUSTER).relativize(Path.of(name))).normalize();
        if (!path.startsWith(half)) {
            throw new IOException("path outside the backup: " + name);
        }
        return path;
    }

    /** Sets the cluster that is there aside and puts the restored one in its place. Returns whether there was one. */
    boolean exchange(Path aside) throws IOException {
        boolean replaces = wouldReplace();
        if (replaces) {
            Postmaster leftover = new Postmaster(cluster, PostgresBinaries.in(cluster.home()), user);
            if (leftover.running().isPresent()) {
                leftover.stop();
            }
            Files.createDirectory(aside, BackupArchive.PRIVATE_FOLDER);
            move(cluster.directory(), aside.resolve("cluster"));
        }
        move(half, cluster.directory());
        Folders.sync(cluster.home());
        return replaces;
    }

    /** Puts back what {@link #exchange} set aside; the restored one that does not start is removed. */
    void undo(Path aside, boolean replaced) throws IOException {
        Folders.deleteAll(cluster.home(), cluster.directory().getFileName().toString());
        if (replaced) {
            move(aside.resolve("cluster"), cluster.directory());
            Files.delete(aside);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
