package org.peygir.organization;

/**
 * What a person is in the organisation (requirements §8). What a role may do is decided by {@code access}; nothing else
 * may branch on a role's name except the words shown for it ({@code organization.role.NAME}).
 */
public enum Role {
    CEO,
    SENIOR_MANAGER,
    COMPLAINTS_MANAGER,
    SUPERVISOR,
    COMPLAINT_OFFICER,
    COUNTER_OFFICER,
    CALL_AGENT,
    EXPERT,
    TECHNICIAN,
    AGENT,
    QC_INSPECTOR,
    FINANCE,
    PR,
    AUDITOR,
    KNOWLEDGE_OWNER,
    ADMIN
}
