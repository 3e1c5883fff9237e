package org.peygir.platform.web;

import gg.jte.Content;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * The icons' drawings on a 20 grid, by name, from {@code icons/glyphs.properties}. Drawn into the page, because a
 * separate sprite would cost the public form a request. A name ending in {@code *} there flips in left-to-right pages.
 */
@Component
class Glyphs {
    private final Map<String, String> drawings = new HashMap<>();

    Glyphs() {
        Properties properties = new Properties();
        try (var stream = Glyphs.class.getResourceAsStream("/icons/glyphs.properties")) {
            if (stream == null) throw new IllegalStateException("icons/glyphs.properties is not on the class path");
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.forEach((name, drawing) -> drawings.put((String) name, (String) drawing));
    }

    /** The inside of the svg; an unknown name is an error of ours and fails the page in tests and in production alike. */
    Content content(String name) {
        String drawing = drawings.getOrDefault(name, drawings.get(name + "*"));
        if (drawing == null) throw new IllegalArgumentException("no icon " + name);
        return output -> output.writeContent(drawing);
    }

    boolean flips(String name) {
        return drawings.containsKey(name + "*");
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>();
        drawings.keySet().forEach(name -> names.add(name.replace("*", "")));
        return names;
    }
}
