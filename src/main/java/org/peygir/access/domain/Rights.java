package org.peygir.access.domain;

import static org.peygir.access.Permission.*;
import static org.peygir.organization.Role.*;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.peygir.access.Permission;
import org.peygir.organization.Role;

/** The table of rights: what each role may do, and whether in its own unit, the units below too, or everywhere. */
public final class Rights {
    /** Where a role's permissions count. */
    public enum Reach {
        OWN_UNIT,
        UNIT_AND_BELOW,
        ALL_UNITS
    }

    private static final Set<Permission> WORK = EnumSet.of(
            CASE_READ, CASE_TAKE, CASE_REFER, CASE_GIVE_OPINION, CASE_NOTE, CASE_ATTACH, CUSTOMER_READ, ROUTINE_READ);
    private static final Set<Permission> DESK = with(
            WORK,
            CASE_REGISTER,
            CASE_MOVE,
            CASE_REPLY,
            CASE_RESOLVE,
            CASE_REOPEN,
            CASE_ARCHIVE,
            CONFIDENTIAL_READ,
            CUSTOMER_EDIT);
    private static final Set<Permission> DOOR =
            EnumSet.of(CASE_READ, CASE_REGISTER, CASE_NOTE, CASE_ATTACH, CUSTOMER_READ, CUSTOMER_EDIT);
    private static final Set<Permission> ADVICE =
            EnumSet.of(CASE_READ, CASE_REFER, CASE_GIVE_OPINION, CASE_NOTE, CASE_ATTACH);
    private static final Set<Permission> LEADING =
            with(ADVICE, CASE_REGISTER, CASE_ASSIGN, CONFIDENTIAL_READ, CUSTOMER_READ, ROUTINE_READ, REPORT_READ);

    private static final Map<Role, Set<Permission>> TABLE = new EnumMap<>(Role.class);

    static {
        TABLE.put(CEO, with(LEADING, AUDIT_READ));
        TABLE.put(SENIOR_MANAGER, LEADING);
        TABLE.put(
                COMPLAINTS_MANAGER,
                with(
                        DESK,
                        CASE_ASSIGN,
                        RESTRICTED_READ,
                        ROUTINE_EDIT,
                        CALENDAR_EDIT,
                        ESCALATION_EDIT,
                        STRUCTURE_EDIT,
                        REPORT_READ,
                        AUDIT_READ));
        TABLE.put(SUPERVISOR, with(DESK, CASE_ASSIGN, CALENDAR_EDIT, ESCALATION_EDIT, REPORT_READ));
        TABLE.put(COMPLAINT_OFFICER, DESK);
        TABLE.put(COUNTER_OFFICER, DOOR);
        TABLE.put(CALL_AGENT, with(DOOR, CASE_REPLY));
        TABLE.put(EXPERT, with(WORK, CASE_REGISTER, CASE_MOVE, CASE_REPLY, CASE_RESOLVE, CASE_ARCHIVE));
        TABLE.put(TECHNICIAN, with(WORK, CASE_MOVE, CASE_RESOLVE));
        TABLE.put(AGENT, EnumSet.of(CASE_READ, CASE_TAKE, CASE_GIVE_OPINION, CASE_NOTE, CASE_ATTACH));
        TABLE.put(QC_INSPECTOR, ADVICE);
        TABLE.put(FINANCE, ADVICE);
        TABLE.put(PR, with(ADVICE, CASE_REPLY, CUSTOMER_READ));
        TABLE.put(AUDITOR, EnumSet.of(CASE_READ, CUSTOMER_READ, ROUTINE_READ, REPORT_READ, AUDIT_READ));
        TABLE.put(KNOWLEDGE_OWNER, EnumSet.of(CASE_READ, ROUTINE_READ));
        // An administrator keeps the house and reads no complaint: who needs both holds a second role.
        TABLE.put(
                ADMIN,
                EnumSet.of(
                        ORGANIZATION_ADMINISTER,
                        ROUTINE_READ,
                        ROUTINE_EDIT,
                        CALENDAR_EDIT,
                        ESCALATION_EDIT,
                        STRUCTURE_EDIT));
    }

    private Rights() {}

    public static Set<Permission> of(Role role) {
        return Set.copyOf(TABLE.getOrDefault(role, Set.of()));
    }

    public static Set<Permission> of(Set<Role> roles) {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> all.addAll(of(role)));
        return Set.copyOf(all);
    }

    public static Reach reach(Role role) {
        return switch (role) {
            case CEO, SENIOR_MANAGER, COMPLAINTS_MANAGER, AUDITOR -> Reach.ALL_UNITS;
            case SUPERVISOR -> Reach.UNIT_AND_BELOW;
            case COMPLAINT_OFFICER,
                    COUNTER_OFFICER,
                    CALL_AGENT,
                    EXPERT,
                    TECHNICIAN,
                    AGENT,
                    QC_INSPECTOR,
                    FINANCE,
                    PR,
                    KNOWLEDGE_OWNER,
                    ADMIN -> Reach.OWN_UNIT;
        };
    }

    /** Who to ask: the nearest roles that hold a permission come first. */
    public static List<Role> holders(Permission permission) {
        List<Role> nearest = List.of(SUPERVISOR, COMPLAINT_OFFICER, COMPLAINTS_MANAGER, ADMIN);
        return java.util.stream.Stream.concat(nearest.stream(), Arrays.stream(Role.values()))
                .distinct()
                .filter(role -> of(role).contains(permission))
                .toList();
    }

    private static Set<Permission> with(Set<Permission> some, Permission... more) {
        Set<Permission> all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }
}
