package org.peygir.demo.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.peygir.platform.text.Digits;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Made-up Persian text in any amount. Sentences, places, names and things are drawn after Zipf's law; numbers hardly ever
 * repeat. So some words stand in nearly every case and most words in few, as in real complaints.
 */
final class Phrases {
    private static final Locale FA = Locale.of("fa");
    private static final List<String> ENDINGS = List.of("ی", "پور", "زاده", "نژاد", "فر", "نیا", "یان", "وند");

    private final Map<String, List<String>> people;
    private final Map<String, Zipf<Template>> sentences;
    private final Zipf<String> things;
    private final Zipf<String> places;
    private final Zipf<String> given;
    private final Zipf<String> family;

    /** Who writes. */
    enum Writer {
        CUSTOMER,
        NOTE,
        REPLY
    }

    Phrases() {
        people = lists("people.yml");
        Map<String, List<String>> phrases = lists("phrases.yml");
        sentences = Map.of(
                "CUSTOMER", zipf(phrases, "customer"), "NOTE", zipf(phrases, "note"), "REPLY", zipf(phrases, "reply"));
        things = new Zipf<>(of(phrases, "thing"));
        places = new Zipf<>(of(phrases, "place"));
        given = new Zipf<>(of(people, "given"));
        family = new Zipf<>(families(of(people, "family"), of(phrases, "place")));
    }

    /** Well-known names first, then those made from them and from places, as most family names are. */
    private static List<String> families(List<String> known, List<String> places) {
        List<String> all = new ArrayList<>(known);
        for (String place : places) all.add(place.endsWith("ه") || place.endsWith("ا") ? place + "‌ای" : place + "ی");
        for (String name : known)
            for (String ending : ENDINGS) if (!name.endsWith(ending)) all.add(name + "‌" + ending);
        return all;
    }

    String given(RandomGenerator random) {
        return given.draw(random);
    }

    String family(RandomGenerator random) {
        return family.draw(random);
    }

    String thing(RandomGenerator random) {
        return things.draw(random);
    }

    /** A text of so many sentences. */
    String text(Writer writer, int count, RandomGenerator random) {
        Zipf<Template> templates = Objects.requireNonNull(sentences.get(writer.name()));
        StringBuilder text = new StringBuilder(count * 64);
        for (int i = 0; i < count; i++) {
            if (i > 0) text.append(' ');
            List<String> parts = templates.draw(random).parts();
            for (int p = 0; p < parts.size(); p++) {
                if (p % 2 == 0) text.append(parts.get(p));
                else fill(parts.get(p), text, random);
            }
        }
        return text.toString();
    }

    private void fill(String hole, StringBuilder text, RandomGenerator random) {
        switch (hole) {
            case "thing" -> text.append(things.draw(random));
            case "place" -> text.append(places.draw(random));
            case "name" -> text.append(family.draw(random));
            case "patient", "weekday" -> text.append(any(of(people, hole), random));
            case "hour" -> digits(text, 7 + random.nextInt(15));
            case "plate" -> digits(text, 1 + random.nextInt(300));
            case "number" -> digits(text, 10_000 + random.nextInt(9_000_000));
            case "amount" -> digits(text, (1 + random.nextInt(900)) * 100_000);
            case "serial" -> text.append("SN").append(100_000 + random.nextInt(9_000_000));
            default -> throw new IllegalStateException("no filling for " + hole);
        }
    }

    private static void digits(StringBuilder text, int number) {
        text.append(Digits.in(FA, Integer.toString(number)));
    }

    private static String any(List<String> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }

    /** Even places are words, odd ones names of holes. */
    private record Template(List<String> parts) {
        static Template of(String sentence) {
            return new Template(List.of(sentence.split("[{}]", -1)));
        }
    }

    private static Zipf<Template> zipf(Map<String, List<String>> phrases, String list) {
        return new Zipf<>(of(phrases, list).stream().map(Template::of).toList());
    }

    private static List<String> of(Map<String, List<String>> lists, String name) {
        return Objects.requireNonNull(lists.get(name), name);
    }

    private static Map<String, List<String>> lists(String file) {
        try (InputStream in = Objects.requireNonNull(Phrases.class.getResourceAsStream("/demo/" + file), file)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
