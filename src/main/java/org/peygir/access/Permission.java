package org.peygir.access;

import java.util.List;
import org.peygir.access.domain.Rights;
import org.peygir.organization.Role;

/**
 * One thing a person may do. Which roles hold it is a table in {@code access.domain.Rights}; where they may do it is the
 * {@link Viewer}'s scope. Every permission on a case counts only for cases in scope.
 */
public enum Permission {
    CASE_READ,
    /** Register a case for a customer, print its receipt. */
    CASE_REGISTER,
    /** Take an item of one's own unit's queue. */
    CASE_TAKE,
    /** Move along the routine, where the transition itself asks for no other role. */
    CASE_MOVE,
    /** Assign to another person of the unit; name another owner. */
    CASE_ASSIGN,
    /** Refer for action, opinion or information, return with a reason. */
    CASE_REFER,
    CASE_GIVE_OPINION,
    CASE_NOTE,
    /** Write to the customer. */
    CASE_REPLY,
    CASE_ATTACH,
    /** Record the fix and the customer's satisfaction. */
    CASE_RESOLVE,
    CASE_REOPEN,
    CASE_ARCHIVE,
    /** See who the complainant of a confidential case is. */
    CONFIDENTIAL_READ,
    /** See cases that are kept among few named people. */
    RESTRICTED_READ,
    CUSTOMER_READ,
    CUSTOMER_EDIT,
    ROUTINE_READ,
    ROUTINE_EDIT,
    /** Change when one works, which moves deadlines. */
    CALENDAR_EDIT,
    REPORT_READ,
    AUDIT_READ,
    /** Units, staff, roles, passwords of others, settings. */
    ORGANIZATION_ADMINISTER,
    /** Change when and how cases are escalated. */
    ESCALATION_EDIT,
    /** Decide who answers complaints, and who may grant how much. */
    STRUCTURE_EDIT;

    /** The roles that hold it, the nearest to ask first. */
    public List<Role> holders() {
        return Rights.holders(this);
    }
}
