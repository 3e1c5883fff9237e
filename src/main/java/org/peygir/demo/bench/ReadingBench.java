package org.peygir.demo.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** How long one person waits for a page: one client, one page after the other, a part of them not counted. */
final class ReadingBench {
    /** The pages come first, in a JVM that is just started. */
    private static final int WARM_UP = 600;

    private static final int COUNTED = 300;

    private final URI url;
    private final String cookie;
    private final ServerTime server;
    private final PrintStream out;

    ReadingBench(URI url, String cookie, ServerTime server, PrintStream out) {
        this.url = url;
        this.server = server;
        this.cookie = cookie;
        this.out = out;
    }

    /** What lies on a desk grows with the organisation up to a full page; a unit's list is a full page at ten thousand cases too. */
    void lists() throws IOException {
        measure("cartable page", List.of("/cartable/received"));
        measure("list of a unit", List.of("/cartable/unit"));
    }

    /** @param numbers of cases that the person may open */
    void cases(List<String> numbers) throws IOException {
        measure("case page", numbers.stream().map(number -> "/cases/" + number).toList());
    }

    /** Words as made cases hold them: everywhere, seldom, two of them, and the beginning of one. */
    void searches() throws IOException {
        Map<String, String> searches = new LinkedHashMap<>();
        searches.put("a common word", "مراقب");
        searches.put("a rare word", "تیکمه");
        searches.put("two common words", "مراقب شب");
        searches.put("a common and a rare word", "مراقب ملارد");
        searches.put("the beginning of a word", "فیزیو*");
        for (var search : searches.entrySet())
            measure(
                    "search for " + search.getKey(),
                    List.of("/search?q=" + URLEncoder.encode(search.getValue(), StandardCharsets.UTF_8)));
    }

    private void measure(String what, List<String> paths) throws IOException {
        try (WireClient client = new WireClient(url.getHost(), url.getPort())) {
            long[] times = new long[COUNTED];
            OptionalLong before = OptionalLong.empty();
            for (int i = -WARM_UP; i < COUNTED; i++) {
                byte[] request = WireClient.get(paths.get(Math.floorMod(i, paths.size())), cookie);
                if (i == 0) before = server.used();
                long start = System.nanoTime();
                WireClient.Answer answer = client.send(request);
                if (answer.status() != 200) throw new IOException(what + " answered " + answer.status());
                if (i >= 0) times[i] = System.nanoTime() - start;
            }
            String work = ServerTime.each(before, server.used(), COUNTED);
            Arrays.sort(times);
            out.printf(
                    Locale.ROOT,
                    "%s, one client: p50 %.1f ms, p95 %.1f ms, %s%n",
                    what,
                    times[COUNTED / 2] / 1e6,
                    times[COUNTED * 95 / 100] / 1e6,
                    work);
        }
    }
}
