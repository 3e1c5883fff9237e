package org.peygir.customers.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.customers.CustomerGrouping;
import org.peygir.customers.Customers;
import org.peygir.customers.GroupChange;
import org.peygir.customers.Party;
import org.peygir.customers.PersonalField;
import org.peygir.customers.spi.CustomerCases;
import org.peygir.organization.CustomerGroups;
import org.peygir.organization.Organization;
import org.peygir.platform.web.Fact;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Option;
import org.peygir.platform.web.Shell;
import org.peygir.platform.web.Stale;
import org.springframework.stereotype.Component;

/** Words the page of a customer. What is personal beyond the name is masked: it is shown in full on a case, with a reason. */
@Component
class CustomerPages {
    /** More are found by the search. */
    private static final int CASES = 50;

    private final Customers customers;
    private final CustomerGrouping grouping;
    private final CustomerGroups groups;
    private final Organization organization;
    private final CustomerCases cases;

    CustomerPages(
            Customers customers,
            CustomerGrouping grouping,
            CustomerGroups groups,
            Organization organization,
            CustomerCases cases) {
        this.customers = customers;
        this.grouping = grouping;
        this.groups = groups;
        this.organization = organization;
        this.cases = cases;
    }

    /** What stands in the form. */
    record Typing(String group, String reason, FieldErrors errors, boolean saved) {}

    CustomerPage page(Party party, Typing typing, Viewer viewer, Shell shell) {
        return new CustomerPage(
                party.id(),
                party.version(),
                party.displayName(),
                facts(party, shell),
                words(shell, party.group()),
                grouping.history(party.id()).stream()
                        .map(change -> change(shell, change))
                        .toList(),
                cases.of(party.id(), CASES, viewer, shell),
                customers.duplicates(party.id()).stream()
                        .map(alike -> new CustomerPage.Other(
                                "/customers/" + alike.party().id(),
                                alike.party().displayName(),
                                words(shell, alike.party().group())))
                        .toList(),
                viewer.can(Permission.CUSTOMER_EDIT),
                Stream.concat(groups.names().stream(), Stream.of(party.group()))
                        .filter(group -> !group.isEmpty())
                        .distinct()
                        .map(group -> new Option(group, group))
                        .toList(),
                typing.group(),
                typing.reason(),
                typing.errors(),
                typing.saved());
    }

    List<Stale.Difference> differences(Shell shell, Party now, String yours) {
        return List.of(
                new Stale.Difference(shell.t("customers.group"), words(shell, yours), words(shell, now.group())));
    }

    private static List<Fact> facts(Party party, Shell shell) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(shell.t("customers.kind"), shell.t("customers.kind." + party.kind())));
        Arrays.stream(PersonalField.values())
                .filter(field -> !field.masked(party).isEmpty())
                .forEach(field -> facts.add(fact(shell, field, field.masked(party))));
        facts.add(new Fact(shell.t("customers.since"), shell.f().longDate(party.createdAt())));
        return facts;
    }

    private static Fact fact(Shell shell, PersonalField field, String masked) {
        boolean words = field == PersonalField.EMAIL || field == PersonalField.ADDRESS;
        String shown = words ? masked : shell.f().digits(masked);
        return new Fact(shell.t("customers.field." + field), shown, field != PersonalField.ADDRESS, null);
    }

    private CustomerPage.Change change(Shell shell, GroupChange change) {
        return new CustomerPage.Change(
                shell.f().dateTime(change.at()),
                organization.staff(change.staffId()).displayName(),
                shell.t("customers.group.from-to", words(shell, change.before()), words(shell, change.after())),
                change.reason());
    }

    private static String words(Shell shell, String group) {
        return group.isEmpty() ? shell.t("customers.group.none") : group;
    }
}
