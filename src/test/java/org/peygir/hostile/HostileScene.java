package org.peygir.hostile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.peygir.access.ApiTokens;
import org.peygir.access.Scope;
import org.peygir.access.TokenMaking;
import org.peygir.access.Viewer;
import org.peygir.cartable.ReferralKind;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseReferrals;
import org.peygir.cases.CaseWorld;
import org.peygir.intake.PublicDrafts;
import org.peygir.organization.Role;
import org.peygir.organization.StaffMember;
import org.peygir.testing.TestWorld;

/** Somebody who may do everything, and a fresh one of each thing to do it to. */
final class HostileScene {
    private static final List<String> STEPS =
            List.of("subject", "product", "words", "outcome", "who", "contact", "check", "x");
    private static final Map<String, String> FITTING = Map.ofEntries(
            Map.entry("email", "a@example.test"),
            Map.entry("mobile", "09123456789"),
            Map.entry("nationalId", "0084575948"),
            Map.entry("receivedDate", "1405/09/01"),
            Map.entry("receivedTime", "10:00"),
            Map.entry("channel", "PHONE"),
            Map.entry("identity", "NAMED"),
            Map.entry("about", "CARERS"),
            Map.entry("severity", "2"),
            Map.entry("locale", "fa"),
            Map.entry("roles", "EXPERT"),
            Map.entry("days", "90"),
            Map.entry("scopes", "cases:read"),
            Map.entry("types", "case.registered"),
            Map.entry("action", "register"),
            Map.entry("draft", "0"),
            Map.entry("userName", "hostile"),
            Map.entry("url", "https://example.test/hook"));

    private final TestWorld world;
    private final CaseWorld files;
    private final CaseReferrals referrals;
    private final PublicDrafts drafts;
    private final ApiTokens tokens;
    private final DSLContext sql;
    private final StaffMember person;
    private final StaffMember victim;
    private final Map<String, String> jar = new HashMap<>();
    private final String formCookie = UUID.randomUUID().toString();
    private String session = "";
    private String token = "";
    private CaseFile file;
    private int made;

    HostileScene(
            TestWorld world,
            CaseWorld files,
            CaseReferrals referrals,
            PublicDrafts drafts,
            ApiTokens tokens,
            DSLContext sql) {
        this.drafts = drafts;
        this.world = world;
        this.files = files;
        this.referrals = referrals;
        this.tokens = tokens;
        this.sql = sql;
        person = world.another("COMPLAINTS", "hostile", Role.values());
        victim = world.another("CARERS", "victim", Role.EXPERT);
        file = renewed();
    }

    /** A new case in this person's hands, with a referral to them, a receipt, a visit of its customer; everybody may try again. */
    CaseFile renewed() {
        file = files.registered();
        sql.execute(
                "update cases.case_file set unit_id = ?, owner_id = ?, assignee_id = ? where id = ?",
                person.unitId(),
                person.id(),
                person.id(),
                file.id());
        sql.execute(
                "update cartable.work_item set unit_id = ?, staff_id = ? where subject_id = ?",
                person.unitId(),
                person.id(),
                file.id());
        referrals.refer(file.number(), ReferralKind.OPINION, person.id(), null, "نظر شما؟", null, viewer());
        String visit = UUID.randomUUID().toString();
        sql.execute(
                "insert into portal.visit values (?, ?, now(), now() + interval '1 day')", sha256(visit), file.id());
        jar.clear();
        jar.put("visit", visit);
        jar.put(
                "complaint",
                drafts.start(Map.of(
                                "subject",
                                "مراقب نیامد",
                                "about",
                                "CARERS",
                                "words",
                                "از صبح منتظریم",
                                "identity",
                                "NAMED",
                                "givenName",
                                "مریم",
                                "familyName",
                                "کاظمی",
                                "mobile",
                                "09123456789"))
                        .value());
        signIn();
        fewOfEach();
        sql.execute("delete from access.throttle");
        sql.execute(
                "update organization.staff set active = true, version = version + 1 where id in (?, ?)",
                person.id(),
                victim.id());
        return file;
    }

    void signIn() {
        sql.execute("delete from access.session where staff_id = ?", person.id());
        session = world.cookie(person).getValue();
    }

    private void fewOfEach() {
        sql.execute(
                "update access.api_token set revoked_at = now() where staff_id = ? and revoked_at is null and name <> 'hostile'",
                person.id());
        sql.execute("delete from api.webhook where id not in (select id from api.webhook order by id desc limit 3)");
        sql.execute("delete from cases.saved_view");
        // Each is read to draw the list of routines, which a house has a dozen of and a campaign thousands.
        sql.execute("delete from routines.draft where base_number = 0");
        if (!token.isEmpty()) return;
        Set<Scope> all = EnumSet.allOf(Scope.class);
        all.removeIf(scope -> !scope.fits(viewer()));
        token = ((TokenMaking.Made) tokens.make(viewer(), "hostile", all, 100, viewer().actor())).secret();
    }

    private Viewer viewer() {
        return world.viewer(person);
    }

    String token() {
        return token;
    }

    String formToken() {
        byte[] plain = formCookie.getBytes(StandardCharsets.UTF_8);
        byte[] masked = new byte[plain.length * 2];
        System.arraycopy(plain, 0, masked, plain.length, plain.length);
        return Base64.getUrlEncoder().encodeToString(masked);
    }

    String cookies(Target target) {
        StringBuilder cookies = new StringBuilder("form=" + formCookie);
        if (!target.name().equals("POST /sign-in")) cookies.append("; session=").append(session);
        jar.forEach(
                (name, value) -> cookies.append("; ").append(name).append('=').append(value));
        return cookies.toString();
    }

    /** What the answer put into the browser; a session that it ended is opened anew. */
    void keep(Wire.Answer answer) {
        for (String cookie : answer.cookies()) {
            String pair = cookie.split(";", 2)[0];
            String name = pair.substring(0, pair.indexOf('='));
            String value = pair.substring(name.length() + 1);
            if (name.equals("session")) signIn();
            else if (!Set.of("form", "visit", "language", "theme").contains(name)) jar.put(name, value);
        }
        String location = answer.header("location");
        if (answer.status() == 401 || location != null && location.startsWith("/sign-in")) signIn();
    }

    String path(Target target, Random random) {
        return filled(target.pattern(), random);
    }

    String filled(String pattern, Random random) {
        String path = pattern;
        if (pattern.contains("/referrals/{id}")) path = path.replace("{id}", referral(pattern));
        if (pattern.contains("/receipts/{id}")) path = path.replace("{id}", newest("communications.receipt"));
        if (pattern.contains("/attachments/{id}")) path = path.replace("{id}", newest("cases.attachment"));
        if (pattern.contains("/staff/{id}")) path = path.replace("{id}", Long.toString(victim.id()));
        if (pattern.contains("/units/{id}"))
            path = path.replace("{id}", Long.toString(world.unit("EXPERTS").id()));
        if (pattern.contains("/tokens/{id}"))
            path = path.replace(
                    "{id}",
                    inserted(
                            "access.api_token (token_hash, hint, staff_id, name, scopes, created_at, expires_at) values (sha256(gen_random_uuid()::text::bytea), 'x', "
                                    + person.id() + ", 'x', '{cases:read}', now(), now() + interval '9 days')"));
        if (pattern.contains("/webhooks/{id}"))
            path = path.replace(
                    "{id}",
                    inserted(
                            "api.webhook (url, name, types, secret, created_by, created_at) values ('https://example.test', 'x', '{x}', 'x', "
                                    + person.id() + ", now())"));
        if (pattern.contains("/views/{id}")) path = path.replace("{id}", newest("cases.saved_view"));
        if (pattern.contains("/draft/{id}"))
            path = path.replace(
                    "{id}",
                    inserted("intake.draft (staff_id, form_key, created_at, updated_at) values (" + person.id()
                            + ", gen_random_uuid(), now(), now())"));
        String code = pattern.startsWith("/cartable")
                ? "received"
                : file.trackingCode().toString();
        return path.replace("{delivery}", newest("api.delivery"))
                .replace("{number}", file.number().toString())
                .replace("{folder}", "received")
                .replace("{unit}", "0")
                .replace("{code}", code)
                .replace("{step}", HostileText.pick(STEPS, random))
                .replaceAll("\\{\\*?(\\w+)}", "1");
    }

    /** One that this person may answer, return, acknowledge; or, to be recalled, one of their own. */
    private String referral(String pattern) {
        boolean own = pattern.endsWith("/recall");
        ReferralKind kind = pattern.endsWith("/acknowledgement") ? ReferralKind.INFORMATION : ReferralKind.OPINION;
        long to = own ? world.amir().id() : person.id();
        long from = own ? person.id() : world.zahra().id();
        Object open = sql.fetchValue(
                "select max(id) from cartable.referral where subject_id = ? and kind = ? and to_staff_id = ? and state in ('SENT', 'SEEN')",
                file.id(),
                kind.name(),
                to);
        if (open != null) return open.toString();
        // an auditor's hands are not tied here: the owner asks
        sql.execute("update cases.case_file set owner_id = ?, assignee_id = ? where id = ?", from, from, file.id());
        made++;
        referrals.refer(file.number(), kind, to, null, "نظر شما؟", null, world.viewer(own ? person : world.zahra()));
        return newest("cartable.referral");
    }

    /** Tables that this scene itself adds to while requests are made, and referrals with all that comes with one. */
    boolean madeItself(String table) {
        return List.of("access.api_token", "api.webhook", "api.delivery", "intake.draft")
                .contains(table);
    }

    /** Counts what was made for requests beyond rows of {@link #madeItself}. */
    int made() {
        return made;
    }

    private String inserted(String row) {
        return Objects.requireNonNull(sql.fetchValue("insert into " + row + " returning id"))
                .toString();
    }

    private String newest(String table) {
        return Objects.requireNonNull(sql.fetchValue("select coalesce(max(id), 1) from " + table))
                .toString();
    }

    /** A value that the field takes; null to leave it out. */
    @Nullable
    String value(Target target, String name) {
        String known = target.fields().getOrDefault(name, "");
        if (known.equals(Target.NONE) && !name.equals("version") && !name.equals("unitId")) return null;
        if (name.equals("version")) return version(target);
        if (known.equals("$supervisor") || name.equals("owner"))
            return Long.toString(world.supervisor().id());
        if (name.equals("unitId")) return Long.toString(world.unit("CARERS").id());
        if (target.pattern().endsWith("/staff/{id}") && name.equals("userName")) return victim.userName();
        if (target.pattern().endsWith("/organization/staff") && name.equals("userName")) return "u" + System.nanoTime();
        if (target.pattern().endsWith("/organization/units") && name.equals("code"))
            return "U" + System.nanoTime() % 1_000_000;
        if (!known.isEmpty() && !known.startsWith("$")) return known;
        return FITTING.getOrDefault(name, "متن");
    }

    private String version(Target target) {
        String of = target.pattern().startsWith("/cases")
                ? "cases.case_file where id = " + file.id()
                : target.pattern().contains("/staff")
                        ? "organization.staff where id = " + victim.id()
                        : target.pattern().contains("/units")
                                ? "organization.unit where code = 'EXPERTS'"
                                : "organization.profile";
        return Objects.requireNonNull(sql.fetchValue("select version from " + of))
                .toString();
    }

    /** Parts of an API's body that must be right to come far. */
    Map<String, String> json(Target target) {
        Map<String, String> known = new HashMap<>();
        known.put("locale", "\"fa\"");
        known.put("unit", "\"CARERS\"");
        known.put("externalId", "\"h-" + System.nanoTime() + "\"");
        known.put("mobile", "\"09123456789\"");
        known.put("email", "\"a@example.test\"");
        known.put("nationalId", "\"0084575948\"");
        known.put("channel", "\"PHONE\"");
        known.put("receivedAt", "\"2026-11-20T08:00:00Z\"");
        known.put("due", "\"2027-11-26T08:00:00Z\"");
        known.put("transition", "\"accept\"");
        known.put("fields", "{\"understanding\":\"متن\",\"understandingState\":\"CONFIRMED\",\"category\":\"تأخیر\"}");
        known.put("to", "{\"staff\":\"hostile\"}");
        known.put("url", "\"https://example.test/hook\"");
        known.put("types", "[\"case.registered\"]");
        return known;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
