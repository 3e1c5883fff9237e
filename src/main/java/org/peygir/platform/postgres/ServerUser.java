package org.peygir.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ordinary user that PostgreSQL runs as, for it refuses root: whoever started Peygir, or for root the user postgres or
 * nobody. Below a folder that this user may not pass (/root) it keeps the one capability of passing folders.
 */
record ServerUser(@Nullable String name, List<String> prefix) {
    private static final List<String> WAYS = List.of("", "+dac_read_search", "+dac_override");

    /** The user for this home of a cluster; a cluster that exists keeps the user who owns it. */
    static ServerUser mayEnter(Path folder) throws IOException {
        if (!Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
            return new ServerUser(null, List.of());
        }
        Path cluster = folder.resolve("cluster");
        String name = Files.exists(cluster)
                ? Files.getOwner(cluster).getName()
                : exists("postgres", folder) ? "postgres" : "nobody";
        for (String capability : WAYS) {
            ServerUser user = new ServerUser(name, prefix(name, capability));
            if (Programs.succeeds(user.command(List.of("/bin/sh", "-c", "cd \"$1\"", "sh", folder.toString())))) {
                return user;
            }
        }
        throw new DatabaseUnavailable("As root, PostgreSQL runs as the user " + name + ", who cannot reach " + folder
                + "; choose a folder such as /var/lib/peygir with --data, or start Peygir as an ordinary user.");
    }

    List<String> command(List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    /** Gives one file or folder to this user; nothing to do when nobody changes hats. */
    void own(Path path) throws IOException {
        if (name != null) {
            Files.setOwner(path, principal(name, path));
        }
    }

    private static List<String> prefix(String user, String capability) {
        List<String> prefix = new ArrayList<>(
                List.of("setpriv", "--reuid=" + user, "--regid=" + group(user), "--clear-groups", "--no-new-privs"));
        if (!capability.isEmpty()) {
            // PostgreSQL asks access(2), which forgets an ordinary user's capabilities without this bit.
            prefix.add("--securebits=+no_setuid_fixup");
            prefix.add("--inh-caps=" + capability);
            prefix.add("--ambient-caps=" + capability);
        }
        return prefix;
    }

    private static String group(String user) {
        return user.equals("nobody") ? "nogroup" : user;
    }

    private static boolean exists(String user, Path anywhere) throws IOException {
        try {
            principal(user, anywhere);
            return true;
        } catch (UserPrincipalNotFoundException e) {
            return false;
        }
    }

    private static UserPrincipal principal(String user, Path anywhere) throws IOException {
        return anywhere.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
    }
}
