package org.peygir.demo.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.peygir.access.Sessions;
import org.peygir.organization.Organization;
import org.peygir.organization.StaffMember;
import org.peygir.platform.commands.Command;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code bin/bench}: the running application beside the bare database, A and B in turn, medians of the ratios. */
@Component
class BenchCommand implements Command {
    private static final int CLIENTS = 8;
    /** Turn about: what the server does by itself every minute falls into some rounds of both. */
    private static final int ROUNDS = 11;
    /** The compiler of a cold JVM takes a third of two processors for more than a minute; that is a start, not a speed. */
    private static final int WARM_UP_ROUNDS = 20;

    private static final String SUBJECT = "مراقب شب سه نوبت دیر رسید و داروی پدرم داده نشد";
    private static final String WORDS =
            "سه شب پشت سر هم مراقب نزدیک ساعت یازده آمد، قرارمان ده شب بود. دیشب فهمیدم قرص رقیق‌کنندهٔ خون پدرم دو شب داده نشده. سن بالایی دارد و قلبش عمل شده است. من کارمند هستم و نمی‌توانم هر شب بیدار بمانم تا مطمئن شوم کسی می‌آید.";

    private final ObjectProvider<DataSource> source;
    private final ObjectProvider<Organization> organization;
    private final ObjectProvider<Sessions> sessions;

    BenchCommand(
            ObjectProvider<DataSource> source,
            ObjectProvider<Organization> organization,
            ObjectProvider<Sessions> sessions) {
        this.source = source;
        this.organization = organization;
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public String usage() {
        return """
                --url http://localhost:8080 [--seconds 5]: measures the running application beside its bare database
                Start the application with PEYGIR_THROTTLE_PUBLIC=0 and run bin/populate first. Load: 8 clients, %d rounds, each
                seconds long, raw and application in turn; a warm-up of twenty times as long is not counted. Ratios are medians of the rounds.""".formatted(ROUNDS);
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        int at = arguments.indexOf("--url");
        if (at < 0 || at + 1 >= arguments.size()) return 2;
        int s = arguments.indexOf("--seconds");
        int seconds = s < 0 ? 5 : Integer.parseInt(arguments.get(s + 1));
        URI url = URI.create(arguments.get(at + 1));
        try {
            // Before the day is full of cases with one text: what is read is what bin/populate made.
            reading(url, out);
            registration(url, seconds, out);
            folder(url, seconds, out);
            publicForm(url, out);
            return 0;
        } catch (IOException | SQLException | IllegalStateException e) {
            err.println(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private void registration(URI url, int seconds, PrintStream out) throws InterruptedException, SQLException {
        DataSource database = source.getObject();
        AtomicInteger number = new AtomicInteger((int) (System.nanoTime() & 0xFFFFF));
        Callable<Load.Client> raw = () -> new RawRegistration(database, SUBJECT, WORDS);
        Callable<Load.Client> http =
                () -> http(url, () -> WireClient.postJson("/api/v1/public/cases", json(number.incrementAndGet())), 201);
        pair("registration", "POST /api/v1/public/cases", seconds, raw, http, new ServerTime(database), out);
        RawRegistration.clean(database);
    }

    private void folder(URI url, int seconds, PrintStream out) throws InterruptedException, IOException {
        StaffMember officer = officer();
        byte[] request = WireClient.get("/cartable/received", cookie(officer));
        pair(
                "cartable page",
                "GET /cartable/received, 50 rows of HTML",
                seconds,
                () -> new RawFolder(source.getObject(), officer.id()),
                () -> http(url, () -> request, 200),
                new ServerTime(source.getObject()),
                out);
        try (WireClient client = new WireClient(url.getHost(), url.getPort())) {
            out.printf(
                    Locale.ROOT,
                    "cartable page: %,d bytes gzipped%n",
                    client.send(request).bytes());
        }
    }

    private void reading(URI url, PrintStream out) throws IOException {
        StaffMember officer = officer();
        ReadingBench reading = new ReadingBench(url, cookie(officer), new ServerTime(source.getObject()), out);
        reading.lists();
        reading.cases(owned(officer.id()));
        reading.searches();
    }

    private StaffMember officer() {
        return organization
                .getObject()
                .staffByUserName("officer001")
                .orElseThrow(() -> new IllegalStateException("run bin/populate first"));
    }

    private String cookie(StaffMember officer) {
        return "Cookie: session=" + sessions.getObject().open(officer.id(), "bench", "", true) + "; language=fa\r\n";
    }

    private List<String> owned(long staffId) {
        return JdbcClient.create(source.getObject())
                .sql("select year || '-' || id from cases.case_file where owner_id = ? and closed_at is null limit 50")
                .param(staffId)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** The page and everything it asks for at once: style, script, font, icon. */
    private static void publicForm(URI url, PrintStream out) throws IOException {
        try (WireClient client = new WireClient(url.getHost(), url.getPort())) {
            WireClient.Answer page = client.send(WireClient.get("/complaints/new/subject", "Cookie: language=fa\r\n"));
            String html = page.head().toLowerCase(Locale.ROOT).contains("content-encoding: gzip")
                    ? new String(
                            new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(page.body()))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8)
                    : new String(page.body(), StandardCharsets.UTF_8);
            long bytes = page.bytes();
            int requests = 1;
            var assets = java.util.regex.Pattern.compile("(?:href|src)=\"(/static/[^\"]+)\"")
                    .matcher(html);
            for (String asset : assets.results().map(m -> m.group(1)).distinct().toList()) {
                bytes += client.send(WireClient.get(asset, "")).bytes();
                requests++;
            }
            out.printf(Locale.ROOT, "public form, first load: %,d bytes in %d requests%n", bytes, requests);
        }
    }

    private static void pair(
            String what,
            String how,
            int seconds,
            Callable<Load.Client> raw,
            Callable<Load.Client> http,
            ServerTime server,
            PrintStream out)
            throws InterruptedException {
        Load.run(CLIENTS, seconds * WARM_UP_ROUNDS, http);
        Load.run(CLIENTS, Math.max(1, seconds / 2), raw);
        double[] ratios = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            Load.Result bare = Load.run(CLIENTS, seconds, raw);
            OptionalLong before = server.used();
            Load.Result app = Load.run(CLIENTS, seconds, http);
            String work = ServerTime.each(before, server.used(), app.rate() * seconds);
            ratios[i] = app.rate() / bare.rate();
            out.printf(
                    Locale.ROOT,
                    "%s, round %d: raw %,.0f/s (p50 %.2f ms), application %,.0f/s (p50 %.2f, p95 %.2f ms), ratio %.3f, %s%n",
                    what,
                    i + 1,
                    bare.rate(),
                    bare.p50(),
                    app.rate(),
                    app.p50(),
                    app.p95(),
                    ratios[i],
                    work);
        }
        Arrays.sort(ratios);
        out.printf(
                Locale.ROOT, "%s (%s): median ratio %.3f of raw, %d clients%n", what, how, ratios[ROUNDS / 2], CLIENTS);
    }

    private static Load.Client http(URI url, java.util.function.Supplier<byte[]> request, int expected)
            throws IOException {
        WireClient wire = new WireClient(url.getHost(), url.getPort());
        return new Load.Client() {
            @Override
            public void once() throws IOException {
                WireClient.Answer answer = wire.send(request.get());
                if (answer.status() == 429)
                    throw new IOException("It refuses so many from one address: start it with "
                            + "PEYGIR_THROTTLE_PUBLIC=0 PEYGIR_API_RATE=0 to measure.");
                if (answer.status() != expected)
                    throw new IllegalStateException(answer.head() + new String(answer.body(), StandardCharsets.UTF_8));
            }

            @Override
            public void close() throws IOException {
                wire.close();
            }
        };
    }

    private static String json(int number) {
        String mobile = String.format(Locale.ROOT, "0900%07d", number % 10_000_000);
        return "{\"subject\":\"" + SUBJECT + "\",\"text\":\"" + WORDS
                + "\",\"locale\":\"fa\",\"complainant\":{\"givenName\":\"مریم\",\"familyName\":\"کاظمی\",\"mobile\":\""
                + mobile + "\"}}";
    }
}
