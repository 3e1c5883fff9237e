package org.peygir.access.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.peygir.organization.Role;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;

/** Names of roles in the reader's language. */
final class RoleWords {
    private RoleWords() {}

    static String of(Role role, Shell shell) {
        return shell.t("organization.role." + role);
    }

    static List<String> of(Set<Role> roles, Shell shell) {
        return roles.stream().sorted().map(role -> of(role, shell)).toList();
    }

    /** All roles to choose from, each with what it means. */
    static List<Option> choices(Shell shell) {
        return Arrays.stream(Role.values())
                .map(role -> new Option(role.name(), of(role, shell), shell.t("organization.role." + role + ".about")))
                .toList();
    }
}
