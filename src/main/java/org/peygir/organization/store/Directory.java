package org.peygir.organization.store;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.organization.AuthorityLimit;
import org.peygir.organization.CustomerGroup;
import org.peygir.organization.Delegation;
import org.peygir.organization.Profile;
import org.peygir.organization.StaffMember;
import org.peygir.organization.StructureRule;
import org.peygir.organization.Training;
import org.peygir.organization.Unit;
import org.peygir.organization.UnitTerms;

/**
 * Everything about who is who, as of one moment.
 *
 * @param units by id, in the order they were added
 * @param staff by id, in Persian alphabetical order
 * @param members active staff by unit, in Persian alphabetical order; units without any are left out
 * @param searchText by staff id: folded names, job titles and user name
 * @param byUserName by the key of the user name
 * @param delegations who is away or will be, and who stands in; those ended early are not among them
 * @param structures all decisions about who answers, in the order they were made
 */
public record Directory(
        @Nullable Profile profile,
        Map<Long, Unit> units,
        Map<Long, StaffMember> staff,
        Map<Long, List<StaffMember>> members,
        Map<Long, String> searchText,
        Map<String, StaffMember> byUserName,
        List<StructureRule> structures,
        List<AuthorityLimit> authority,
        List<Training> trainings,
        List<UnitTerms> terms,
        List<Delegation> delegations,
        List<CustomerGroup> customerGroups) {}
