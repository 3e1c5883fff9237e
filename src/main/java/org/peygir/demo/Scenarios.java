package org.peygir.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.peygir.cases.About;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Believable complaints from the templates in {@code demo/}: the same random numbers give the same complaint. */
final class Scenarios {
    private final List<Map<String, Object>> scenarios;
    private final Map<String, List<String>> people;

    Scenarios() {
        scenarios = read("scenarios.yml");
        people = read("people.yml");
    }

    /** One complaint and all that is needed to bring it to an end. */
    record Scenario(
            About about,
            int severity,
            String subject,
            String words,
            String outcome,
            String given,
            String family,
            String mobile,
            Map<String, String> resolution) {}

    Scenario next(Random random) {
        Map<String, Object> s = scenarios.get(random.nextInt(scenarios.size()));
        Map<String, String> holes = holes(random);
        List<?> words = (List<?>) of(s, "words");
        Map<String, String> resolution = new LinkedHashMap<>();
        for (String field : List.of("category", "cause", "reasons", "fix", "response"))
            resolution.put(field, fill(s, field, holes));
        return new Scenario(
                About.valueOf(String.valueOf(s.get("about"))),
                (int) of(s, "severity"),
                fill(s, "subject", holes),
                fill(String.valueOf(words.get(random.nextInt(words.size()))), holes),
                fill(s, "outcome", holes),
                pick("given", random),
                pick("family", random),
                // 0900 000 …: a range kept out of use here, so that no demonstration ever rings anybody
                String.format(java.util.Locale.ROOT, "0900000%04d", random.nextInt(10_000)),
                resolution);
    }

    /** One about this. */
    Scenario about(About about, Random random) {
        Scenario scenario = next(random);
        while (scenario.about() != about) scenario = next(random);
        return scenario;
    }

    private static Object of(Map<String, Object> scenario, String key) {
        return Objects.requireNonNull(scenario.get(key), key);
    }

    private Map<String, String> holes(Random random) {
        return Map.of(
                "patient", pick("patient", random),
                "carer", pick("carer", random),
                "weekday", pick("weekday", random),
                "count", List.of("دو", "سه", "چهار").get(random.nextInt(3)),
                "hour", List.of("یازده", "یازده و نیم", "دوازده", "یک بامداد").get(random.nextInt(4)),
                "amount",
                        List.of("۱۸٬۴۰۰٬۰۰۰", "۷٬۲۵۰٬۰۰۰", "۳۲٬۰۰۰٬۰۰۰", "۱۱٬۹۰۰٬۰۰۰")
                                .get(random.nextInt(4)));
    }

    private String pick(String kind, Random random) {
        List<String> all = people.getOrDefault(kind, List.of());
        return all.get(random.nextInt(all.size()));
    }

    private static String fill(Map<String, Object> scenario, String field, Map<String, String> holes) {
        return fill(String.valueOf(scenario.get(field)), holes);
    }

    private static String fill(String text, Map<String, String> holes) {
        String filled = text;
        for (var hole : holes.entrySet()) filled = filled.replace("{" + hole.getKey() + "}", hole.getValue());
        return filled;
    }

    private static <T> T read(String name) {
        try (InputStream in = Scenarios.class.getResourceAsStream("/demo/" + name);
                InputStreamReader reader =
                        new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
        } catch (IOException e) {
            throw new IllegalStateException("the demonstration's texts are part of the application", e);
        }
    }
}
