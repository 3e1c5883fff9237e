package org.peygir.testing;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.peygir.access.Sessions;
import org.peygir.access.Viewer;
import org.peygir.access.Viewers;
import org.peygir.access.store.SessionStore;
import org.peygir.organization.Delegations;
import org.peygir.organization.NewOrganization;
import org.peygir.organization.NewStaff;
import org.peygir.organization.Organization;
import org.peygir.organization.OrganizationSetup;
import org.peygir.organization.Preset;
import org.peygir.organization.Role;
import org.peygir.organization.StaffMember;
import org.peygir.organization.Unit;
import org.peygir.organization.store.DelegationStore;
import org.peygir.organization.store.DirectoryCache;
import org.peygir.organization.store.OrganizationStore;
import org.peygir.organization.store.OrganizationWrites;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The standing cast: a home-care organisation with its four units and one person for every part in a test. A bean in
 * {@link PeygirTest}; in store tests {@link #on}. Nobody has a password: {@link #as} opens a session directly.
 */
public final class TestWorld {
    private static final Locale FA = Locale.forLanguageTag("fa");

    private final Organization organization;
    private final OrganizationSetup setup;
    private final Viewers viewers;
    private final Sessions sessions;
    private final StaffMember zahra;
    private final StaffMember amir;
    private final StaffMember elham;
    private final StaffMember supervisor;
    private final StaffMember carersSupervisor;
    private final StaffMember clerk;
    private final StaffMember manager;
    private final StaffMember ceo;
    private final StaffMember auditor;
    private final StaffMember admin;

    public TestWorld(Organization organization, OrganizationSetup setup, Viewers viewers, Sessions sessions) {
        this.organization = organization;
        this.setup = setup;
        this.viewers = viewers;
        this.sessions = sessions;
        setup.create(new NewOrganization(
                "مراقبت در منزل آزمون", "Test Home Care", "رعاية منزلية للاختبار", Preset.HOME_CARE, FA, false));
        zahra = add("COMPLAINTS", "zahra", "زهرا", "احمدی", "کارشناس شکایات", Role.COMPLAINT_OFFICER);
        amir = add("COMPLAINTS", "amir", "امیر", "کاظمی", "کارشناس شکایات", Role.COMPLAINT_OFFICER);
        elham = add("CARERS", "elham", "الهام", "رضایی", "کارشناس مراقبین", Role.EXPERT);
        supervisor = add("COMPLAINTS", "saeed", "سعید", "نوری", "سرپرست شکایات", Role.SUPERVISOR);
        carersSupervisor = add("CARERS", "parisa", "پریسا", "ژیان", "سرپرست مراقبین", Role.SUPERVISOR);
        clerk = add("RECEPTION", "reza", "رضا", "گلستانی", "متصدی پذیرش", Role.COUNTER_OFFICER);
        manager = add("COMPLAINTS", "maryam", "مریم", "حسینی", "مدیر شکایات", Role.COMPLAINTS_MANAGER);
        ceo = add("RECEPTION", "farhad", "فرهاد", "توکلی", "مدیرعامل", Role.CEO);
        auditor = add("RECEPTION", "nasrin", "نسرین", "چمنی", "حسابرس", Role.AUDITOR);
        admin = add("RECEPTION", "omid", "امید", "یزدانی", "مدیر سامانه", Role.ADMIN);
    }

    /** The cast in a database without Spring; every statement commits by itself. */
    public static TestWorld on(DataSource source) {
        DSLContext jooq = TestDatabase.jooq(source);
        Clock clock = Clock.systemUTC();
        DirectoryCache cache = new DirectoryCache(new OrganizationStore(jooq));
        Organization organization = new Organization(cache);
        OrganizationSetup setup =
                new OrganizationSetup(new OrganizationWrites(jooq), organization, cache, event -> {}, clock);
        return new TestWorld(
                organization,
                setup,
                new Viewers(organization, new Delegations(cache, new DelegationStore(jooq), organization, clock)),
                new Sessions(new SessionStore(jooq), clock));
    }

    public Organization organization() {
        return organization;
    }

    /** {@code COMPLAINTS} (intake), {@code CARERS}, {@code EXPERTS} or {@code RECEPTION}. */
    public Unit unit(String code) {
        return organization.unitByCode(code).orElseThrow();
    }

    /** Complaint officer in the intake unit. */
    public StaffMember zahra() {
        return zahra;
    }

    /** Complaint officer, Zahra's colleague of the same unit. */
    public StaffMember amir() {
        return amir;
    }

    /** Expert in the carers' unit. */
    public StaffMember elham() {
        return elham;
    }

    /** Supervisor of the intake unit. */
    public StaffMember supervisor() {
        return supervisor;
    }

    /** Supervisor of the carers' unit: sees no case that never came there. */
    public StaffMember carersSupervisor() {
        return carersSupervisor;
    }

    /** Counter officer at reception. */
    public StaffMember clerk() {
        return clerk;
    }

    /** Complaints manager: all units. */
    public StaffMember manager() {
        return manager;
    }

    /** All units, takes no part in the handling. */
    public StaffMember ceo() {
        return ceo;
    }

    /** All units, reads only. */
    public StaffMember auditor() {
        return auditor;
    }

    /** Administration only: no cases. */
    public StaffMember admin() {
        return admin;
    }

    public Viewer viewer(StaffMember member) {
        return viewers.of(member.id()).orElseThrow();
    }

    /** One more person, for a test that changes somebody; the user name must be new in this world. */
    public StaffMember another(String unitCode, String userName, Role... roles) {
        return add(unitCode, userName, "نفر", userName, "آزمون", roles);
    }

    public Cookie cookie(StaffMember member) {
        return new Cookie("session", sessions.open(member.id(), "test", "", true));
    }

    /** For MockMvc: {@code mvc.post().uri("/cases").with(world.as(world.zahra()))}; carries a valid form token too. */
    public RequestPostProcessor as(StaffMember member) {
        return request -> {
            request.setCookies(cookie(member));
            return SecurityMockMvcRequestPostProcessors.csrf().postProcessRequest(request);
        };
    }

    private StaffMember add(String unitCode, String userName, String given, String family, String job, Role... roles) {
        long id = setup.addStaff(new NewStaff(
                unit(unitCode).id(),
                userName,
                given,
                family,
                job,
                "",
                "",
                Set.of(roles),
                userName + "@example.test",
                null,
                FA));
        return organization.staff(id);
    }
}
