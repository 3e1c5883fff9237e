package org.peygir.demo;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.peygir.access.Accounts;
import org.peygir.access.DemoAccounts;
import org.peygir.organization.NewOrganization;
import org.peygir.organization.NewStaff;
import org.peygir.organization.Organization;
import org.peygir.organization.OrganizationSetup;
import org.peygir.organization.Preset;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the demonstration organisation, and tells the sign-in page of its people. */
@Component
class DemoOrganization implements DemoAccounts {
    private static final Locale FA = Locale.of("fa");

    private final Organization organization;
    private final OrganizationSetup setup;
    private final Accounts accounts;
    private final DemoForm form;

    DemoOrganization(Organization organization, OrganizationSetup setup, Accounts accounts, DemoForm form) {
        this.organization = organization;
        this.setup = setup;
        this.accounts = accounts;
        this.form = form;
    }

    /** Whether there is no organisation yet. */
    boolean wanted() {
        return organization.profile() == null;
    }

    /** Organisation, units, ten people with accounts; @return their ids */
    @Transactional
    public Map<DemoStaff, Long> create() {
        form.publish();
        Map<String, Long> units = setup.create(new NewOrganization(
                "مهرآسا، مراقبت در منزل", "Mehrasa Home Care", "مهرآسا للرعاية المنزلية", Preset.HOME_CARE, FA, true));
        Map<DemoStaff, Long> ids = new EnumMap<>(DemoStaff.class);
        for (DemoStaff member : DemoStaff.values()) {
            long id = setup.addStaff(new NewStaff(
                    Objects.requireNonNull(units.get(member.unit), member.unit),
                    member.userName,
                    member.given,
                    member.family,
                    member.job(FA),
                    member.job(Locale.ENGLISH),
                    member.job(Locale.of("ar")),
                    Set.copyOf(member.roles),
                    null,
                    null,
                    FA));
            accounts.create(id, DemoStaff.PASSWORD);
            ids.put(member, id);
        }
        return ids;
    }

    @Override
    public List<DemoAccount> accounts(Locale locale) {
        return Arrays.stream(DemoStaff.values())
                .map(s -> new DemoAccount(s.given + " " + s.family, s.job(locale), s.userName, DemoStaff.PASSWORD))
                .toList();
    }
}
