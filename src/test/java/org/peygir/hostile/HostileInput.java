package org.peygir.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.peygir.Peygir;
import org.peygir.access.ApiTokens;
import org.peygir.cases.CaseReferrals;
import org.peygir.cases.CaseWorld;
import org.peygir.intake.PublicDrafts;
import org.peygir.testing.FreshDatabase;
import org.peygir.testing.SettableClock;
import org.peygir.testing.TestWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Sends generated requests to every endpoint that writes, over the wire, signed in and with a valid form token, and judges every
 * answer. A request is named by endpoint and ordinal, from which it can be made again.
 */
@SpringBootTest(
        classes = Peygir.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "peygir.access.sealer=false",
            "peygir.jobs=false",
            "peygir.messages.strict=true",
            "peygir.api.rate=0"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({TestWorld.class, SettableClock.class, CaseWorld.class})
abstract class HostileInput {
    /** After so many the person gets a new case, a new session and an empty throttle. */
    private static final int A_SCENE = 60;

    private static final int A_BATCH = 20;
    private static final int TOLD_AN_ENDPOINT = 4;

    @LocalServerPort
    int port;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    TestWorld world;

    @Autowired
    CaseWorld files;

    @Autowired
    CaseReferrals referrals;

    @Autowired
    PublicDrafts drafts;

    @Autowired
    ApiTokens tokens;

    @Autowired
    DSLContext sql;

    private final Map<String, String> wrong = new TreeMap<>();
    private final List<String> report = new ArrayList<>();

    /** Requests that were really answered or ended, over all endpoints. */
    private long sent;

    /**
     * @param only a part of the names of those that are attacked; null for all
     * @param from the name of the first of them, in the order of names; empty for the first there is
     */
    void attackAll(int requests, @Nullable String only, String from, boolean weigh) throws IOException {
        HostileScene scene = new HostileScene(world, files, referrals, drafts, tokens, sql);
        Map<String, Target> targets = Target.all(mappings);
        try (Wire wire = new Wire(port)) {
            harvest(targets.values(), scene, wire);
            long before = weigh ? weight() : 0;
            for (Target target : targets.values())
                if (target.name().compareTo(from) >= 0
                        && (only == null || target.name().contains(only))) {
                    attack(target, weigh ? requests : share(target, requests), scene, wire, weigh);
                    // A campaign takes an hour: what it knows outlives whatever ends it.
                    Files.write(Path.of("target", "hostile.txt"), report);
                }
            if (weigh) report.add("heap after the campaign: %+d MB".formatted(weight() - before));
        }
        report.add(sent + " requests");
        Files.write(Path.of("target", "hostile.txt"), report);
        assertThat(leftFiles()).as("temporary files left behind").isEmpty();
        assertThat(wrong).isEmpty();
    }

    /** In every run of the tests an endpoint that hashes a password (0.1 s each, on purpose) gets fewer. */
    private static int share(Target target, int requests) {
        boolean hashes =
                target.fields().containsKey("password") || target.pattern().endsWith("/password");
        return hashes ? requests / 8 : requests;
    }

    private void attack(Target target, int requests, HostileScene scene, Wire wire, boolean weigh) throws IOException {
        Attack attack = new Attack(scene);
        Ground ground = new Ground(sql);
        Map<Integer, Integer> statuses = new TreeMap<>();
        long began = System.nanoTime();
        int container = 0;
        Map<String, Long> rows = Map.of();
        boolean refusedOnly = true;
        int made = 0;
        for (int i = 0; i < requests; i++) {
            if (i % A_SCENE == 0) scene.renewed();
            if (i % A_BATCH == 0) {
                rows = ground.rows();
                rows.keySet().removeIf(scene::madeItself);
                made = scene.made();
                refusedOnly = true;
            }
            byte[] request = attack.on(target, new Random(target.name().hashCode() * 31L + i));
            Wire.Answer answer = wire.send(request);
            sent++;
            statuses.merge(answer.status(), 1, Integer::sum);
            if (answer.status() >= 400 && Verdict.byTheContainer(answer)) container++;
            refusedOnly &= answer.status() >= 400;
            String problem =
                    Verdict.on(new String(request, 0, Math.min(request.length, 300), ISO_8859_1).split(" ")[1], answer);
            if (problem != null) tell(target, i, problem, request);
            scene.keep(answer);
            if (i % A_BATCH != A_BATCH - 1 || !refusedOnly || made != scene.made()) continue;
            Map<String, Long> after = ground.rows();
            after.keySet().removeIf(scene::madeItself);
            if (!after.equals(rows))
                tell(target, i, "refused, and yet something was written: " + rows + " → " + after, request);
        }
        ground.halves().forEach(half -> tell(target, requests, half, new byte[0]));
        scene.renewed();
        long millis = (System.nanoTime() - began) / 1_000_000;
        report.add("%s: %d in %d ms %s, %d by the container%s"
                .formatted(
                        target.name(),
                        requests,
                        millis,
                        statuses,
                        container,
                        weigh ? ", heap " + weight() + " MB" : ""));
    }

    private void tell(Target target, int ordinal, String problem, byte[] request) {
        long known = wrong.keySet().stream()
                .filter(key -> key.startsWith(target.name() + " #"))
                .count();
        if (known >= TOLD_AN_ENDPOINT) return;
        String shown = new String(request, 0, Math.min(request.length, 900), ISO_8859_1);
        wrong.put(
                target.name() + " #" + ordinal,
                problem + "\n" + shown.replaceAll("(?i)(cookie|authorization|x-xsrf-token): [^\r\n]*\r?\n", "") + "\n");
    }

    /** Names and values of the fields of every form on every page that this person can open. */
    private void harvest(Collection<Target> targets, HostileScene scene, Wire wire) throws IOException {
        Random random = new Random(1);
        for (String pattern : Target.readable(mappings)) {
            if (pattern.startsWith("/api/") || pattern.contains("{step}")) continue;
            take(targets, scene, wire, scene.filled(pattern, random));
        }
        for (String step : List.of("subject", "product", "words", "outcome", "evidence", "who", "contact"))
            take(targets, scene, wire, "/complaints/new/" + step);
    }

    private static void take(Collection<Target> targets, HostileScene scene, Wire wire, String path)
            throws IOException {
        Target page = new Target("GET", path, Map.of(), List.of(), null);
        Wire.Answer answer = wire.send(
                ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + scene.cookies(page) + "\r\n\r\n")
                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        if (answer.status() != 200) return;
        for (Element form : Jsoup.parse(answer.text()).select("form[method=post]")) {
            String action = form.attr("action").replaceAll("\\?.*", "");
            String to = action.isEmpty() ? path : action;
            targets.stream()
                    .filter(target -> target.method().equals("POST") && target.matches(to))
                    .forEach(target -> take(target, form));
            for (Element other : form.select("[formaction]"))
                targets.stream()
                        .filter(target -> target.matches(other.attr("formaction")))
                        .forEach(target -> take(target, form));
        }
    }

    private static void take(Target target, Element form) {
        for (Element input : form.select("input[name], textarea[name], select[name], button[name]")) {
            String name = input.attr("name");
            if (name.equals("_csrf")) continue;
            if (input.attr("type").equals("file")) {
                if (!target.files().contains(name)) target.files().add(name);
                continue;
            }
            Element option = input.selectFirst("option[value]:not([value=''])");
            String value = input.tagName().equals("textarea")
                    ? input.text()
                    : option != null ? option.attr("value") : input.attr("value");
            if (target.fields().getOrDefault(name, "").isEmpty())
                target.fields().put(name, value);
        }
    }

    private static long weight() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static List<String> leftFiles() {
        String[] names = new File(System.getProperty("java.io.tmpdir"))
                .list((folder, name) ->
                        name.startsWith("peygir-") && (name.endsWith(".download") || name.endsWith(".upload")));
        return names == null ? List.of() : List.of(names);
    }
}
