package org.peygir.access;

import java.util.Map;
import org.peygir.access.SignIn.Origin;
import org.peygir.organization.NewOrganization;
import org.peygir.organization.NewStaff;
import org.peygir.organization.Organization;
import org.peygir.organization.OrganizationSetup;
import org.peygir.organization.SetupRefused;
import org.peygir.organization.Unit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first hour of an organisation: it, its units, its routine and its first administrator, all or nothing. */
@Service
public class SetUp {
    private final Organization organization;
    private final OrganizationSetup setup;
    private final Accounts accounts;
    private final SignIn signIn;
    private final Audit audit;

    public SetUp(Organization organization, OrganizationSetup setup, Accounts accounts, SignIn signIn, Audit audit) {
        this.organization = organization;
        this.setup = setup;
        this.accounts = accounts;
        this.signIn = signIn;
        this.audit = audit;
    }

    /** There is no organisation yet. */
    public boolean open() {
        return organization.profile() == null;
    }

    /**
     * @param admin the unit given there is not looked at: the first administrator belongs to the intake unit
     * @return the token of the administrator's session
     * @throws SetupRefused {@code ORGANIZATION_EXISTS} for the slower of two who set up at once
     */
    @Transactional
    public String create(NewOrganization given, NewStaff admin, String password, Origin origin) {
        setup.create(given);
        Unit intake = organization.intakeUnit();
        long id = setup.addStaff(new NewStaff(
                intake.id(),
                admin.userName(),
                admin.givenName(),
                admin.familyName(),
                admin.jobTitleFa(),
                admin.jobTitleEn(),
                admin.jobTitleAr(),
                admin.roles(),
                admin.email(),
                admin.mobile(),
                admin.locale()));
        accounts.create(id, password);
        audit.record(
                Actor.staff(id),
                "organization.set-up",
                "organization",
                "1",
                Map.of("preset", given.preset().code(), "address", origin.address()));
        return signIn.open(organization.staff(id), origin, false);
    }
}
