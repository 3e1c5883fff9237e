package org.peygir.rights;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseFolders;
import org.peygir.cases.CaseProtection;
import org.peygir.cases.CaseWorld;
import org.peygir.cases.Confidentiality;
import org.peygir.organization.Role;
import org.peygir.organization.StaffMember;
import org.peygir.rights.RightsTable.Line;
import org.peygir.routines.RoutineDrafts;
import org.peygir.routines.Routines;
import org.peygir.routines.Version;
import org.peygir.testing.PeygirTest;
import org.peygir.testing.SentStatements;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every endpoint of the running application × every role × own and other unit. Granted means: the answer is about what was
 * asked (also 400, 409, 415 or 422); everything else is 401, 403 or 404, or the way to the sign-in page; nothing is ever 5xx.
 */
@PeygirTest
@Import(CaseWorld.class)
// A context and a database of its own: a person of every role would take turns in other tests' cases.
@TestPropertySource(properties = "peygir.test=rights-matrix")
class RightsMatrixTest {
    private static final Set<Integer> REFUSED = Set.of(401, 403, 404);
    private static final Map<Role, StaffMember> PEOPLE = new EnumMap<>(Role.class);

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestWorld world;

    @Autowired
    CaseWorld files;

    @Autowired
    CaseProtection protection;

    @Autowired
    CaseFolders folders;

    @Autowired
    SettableClock clock;

    @Autowired
    DSLContext sql;

    @Autowired
    RoutineDrafts drafts;

    @Autowired
    Routines routines;

    private final RightsTable table = new RightsTable();
    private final Map<String, CaseFile> untouched = new HashMap<>();
    private final Map<Role, Cookie> signedIn = new EnumMap<>(Role.class);

    @BeforeEach
    void somebody_of_every_role_in_the_carers_unit() {
        for (Role role : Role.values())
            PEOPLE.computeIfAbsent(
                    role, r -> world.another("CARERS", "m-" + r.name().toLowerCase(Locale.ROOT), r));
        drafts.begin("home-care", RoutineDrafts.From.VERSION, world.viewer(world.manager()));
        aMigration();
    }

    /** Of a routine of its own, so that no other test meets its versions. */
    private void aMigration() {
        if (!drafts.published("migrated").isEmpty()) return;
        String file = routines.presetFile("home-care").replace("code: home-care", "code: migrated");
        routines.publish(file);
        routines.publish(file);
        List<Version> versions = drafts.published("migrated");
        sql.execute(
                "insert into process.migration (id, routine_code, from_version_id, to_version_id, mapping, state, asked_by, asked_at, total)"
                        + " values (77, 'migrated', ?, ?, '{}', 'PREDICTED', ?, now(), 0)",
                versions.getLast().id(),
                versions.getFirst().id(),
                world.admin().id());
    }

    @Test
    void every_endpoint_has_its_line_and_every_line_its_endpoint() {
        assertThat(table.lines().keySet()).as("rights/endpoints.txt").isEqualTo(endpoints());
    }

    private Set<String> endpoints() {
        Set<String> names = new TreeSet<>();
        for (RequestMappingInfoHandlerMapping mapping : mappings)
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet())
                for (String pattern : info.getPatternValues())
                    for (String method : methods(info)) names.add(method + " " + plain(pattern));
        return names;
    }

    private static List<String> methods(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? List.of("ANY")
                : methods.stream().map(RequestMethod::name).sorted().toList();
    }

    /** Without the regular expressions of its variables. */
    private static String plain(String pattern) {
        return pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[0-9,]+})*}", "{$1}");
    }

    @Test
    void each_role_gets_what_is_granted_and_nothing_else() {
        List<String> wrong = new ArrayList<>();
        for (Line line : table.lines().values()) {
            if (line.open()) check(wrong, line, null, "", null, true);
            else check(wrong, line, null, "", line.other() == null ? null : file("CARERS", line, false), false);
            for (Role role : Role.values()) {
                if (line.open()) continue;
                Set<Role> other = line.other();
                if (other == null) {
                    check(wrong, line, role, "", null, line.own().contains(role));
                    continue;
                }
                check(
                        wrong,
                        line,
                        role,
                        "own unit",
                        file("CARERS", line, line.own().contains(role)),
                        line.own().contains(role));
                check(
                        wrong,
                        line,
                        role,
                        "other unit",
                        file("COMPLAINTS", line, other.contains(role)),
                        other.contains(role));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Lists, counts, suggestions and exports of every role, word for word, before and after a case that is not for them. */
    @Test
    void a_case_of_another_unit_changes_nothing_in_what_a_person_is_told() {
        clock.set(clock.instant());
        file("COMPLAINTS");
        Map<String, String> before = told();

        CaseFile foreign = file("COMPLAINTS");
        protection.protect(foreign.number(), Confidentiality.RESTRICTED, "آزمون", files.zahra());
        file("COMPLAINTS");

        Map<String, String> after = told();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(before.keySet())
                .allSatisfy(page -> assertThat(after.get(page)).as(page).isEqualTo(before.get(page)));
    }

    /** Nor does the time it takes: what is refused asks the database what it would ask for a number that nobody has. */
    @Test
    void a_case_that_is_not_for_a_person_makes_no_more_work_than_none() {
        CaseFile foreign = file("COMPLAINTS");
        String nobodys = foreign.number().year() + "-" + 999_999_999;
        List<String> wrong = new ArrayList<>();
        Line page = Objects.requireNonNull(table.lines().get("GET /cases/{number}"));
        for (Role role : Role.values()) {
            if (Objects.requireNonNull(page.other()).contains(role)) continue;
            for (Line line : table.lines().values())
                if (line.other() != null && line.method().equals("GET"))
                    difference(() -> ask(line, role, foreign), () -> ask(line, role, nobodys, foreign))
                            .ifPresent(more -> wrong.add(role + " " + line.name() + ": " + more));
        }
        assertThat(wrong).isEmpty();
    }

    /** A cache that was renewed in between makes one too, but not three times. */
    private static Optional<String> difference(Runnable hidden, Runnable absent) {
        String last = "";
        for (int i = 0; i < 3; i++) {
            List<String> none = SentStatements.of(absent);
            List<String> some = SentStatements.of(hidden);
            if (some.equals(none)) return Optional.empty();
            last = some + ", else " + none;
        }
        return Optional.of(last);
    }

    private Map<String, String> told() {
        Map<String, String> told = new TreeMap<>();
        for (Role role : Role.values()) {
            if (table.group("HEADS").contains(role)) continue;
            folders.changed(world.viewer(person(role)));
            for (Line line : table.lines().values())
                if (line.method().equals("GET")
                        && line.other() == null
                        // figures of the machine, not of cases; they differ from one second to the next
                        && !line.name().contains("/actuator/prometheus")
                        && line.own().contains(role)) told.put(role + " " + line.name(), text(ask(line, role, null)));
        }
        return told;
    }

    /** Without the token of the form and the list of sessions, which are another each time. */
    private static String text(MvcTestResult answer) {
        String body = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return body.replaceAll("(?s)<section[^>]*aria-labelledby=\"sessions\".*?</section>", "")
                .replaceAll("[\\w-]{80,}", "")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "");
    }

    /** A case of the unit: of its own for what changes it, else one that nothing changes. */
    private CaseFile file(String unit, Line line, boolean granted) {
        return granted && !line.method().equals("GET") ? file(unit) : untouched.computeIfAbsent(unit, this::file);
    }

    /** Nobody of the matrix has a part of their own in it: it lies on Amir's desk and Zahra owns it. */
    private CaseFile file(String unit) {
        CaseFile file = files.registered();
        long amir = world.amir().id();
        sql.execute(
                "update cases.case_file set unit_id = ?, assignee_id = ? where id = ?",
                world.unit(unit).id(),
                amir,
                file.id());
        sql.execute("update cartable.work_item set staff_id = ? where subject_id = ?", amir, file.id());
        return files.file(file.number());
    }

    private void check(
            List<String> wrong,
            Line line,
            @Nullable Role role,
            String where,
            @Nullable CaseFile file,
            boolean granted) {
        var answer = ask(line, role, file);
        int status = answer.getResponse().getStatus();
        String location = answer.getResponse().getHeader("Location");
        boolean refused = REFUSED.contains(status)
                || location != null && location.startsWith("/sign-in?back")
                || "/sign-in".equals(location);
        boolean open = line.open() && status < 500;
        if (status >= 500 || refused == granted && !open)
            wrong.add("%s, %s %s: %d%s, %s granted"
                    .formatted(
                            line.name(),
                            role == null ? "signed out" : role,
                            where,
                            status,
                            location == null ? "" : " to " + location,
                            granted ? "is" : "not"));
    }

    private MvcTestResult ask(Line line, @Nullable Role role, @Nullable CaseFile file) {
        String number = file == null
                ? line.parameters().getOrDefault("{number}", "1405-1")
                : file.number().toString();
        return ask(line, role, number, file);
    }

    private MvcTestResult ask(Line line, @Nullable Role role, String number, @Nullable CaseFile file) {
        String path = line.pattern()
                .replace("{number}", number)
                .replace("{code}", line.parameters().getOrDefault("{code}", "received"))
                .replace("{id}", line.parameters().getOrDefault("{id}", "1"))
                .replaceAll("\\{\\*?(\\w+)}", "1");
        HttpMethod method = HttpMethod.valueOf(line.method().equals("ANY") ? "GET" : line.method());
        var request = mvc.method(method).uri(path);
        for (var parameter : line.parameters().entrySet())
            if (!parameter.getKey().startsWith("{"))
                request = request.param(parameter.getKey(), value(parameter.getValue(), file));
        if (role != null) request = request.cookie(signedIn.computeIfAbsent(role, r -> world.cookie(person(r))));
        // What a person may change can be their own session.
        if (role != null && !line.method().equals("GET")) signedIn.remove(role);
        return request.with(SecurityMockMvcRequestPostProcessors.csrf()).exchange();
    }

    /** Placeholders of the table: the version of the case, and a colleague who may get it. */
    private String value(String written, @Nullable CaseFile file) {
        return switch (written) {
            case "$version" -> file == null ? "1" : Integer.toString(file.version());
            case "$supervisor" -> Long.toString(world.supervisor().id());
            default -> written;
        };
    }

    private static StaffMember person(Role role) {
        StaffMember person = PEOPLE.get(role);
        if (person == null) throw new IllegalStateException("nobody is " + role);
        return person;
    }
}
