package org.peygir.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Test data that nobody on this project wrote; where it comes from stands in NOTICE. */
public final class Vectors {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Vectors() {}

    /** The lines of a resource on the test class path, blank ones left out. */
    public static List<String> lines(String resource) {
        try (InputStream in = Vectors.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException(resource + " is not on the test class path");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One JSON object a line. */
    public static List<JsonNode> json(String resource) {
        return lines(resource).stream().map(JSON::readTree).toList();
    }

    /**
     * The one argument of a call that a vendor's JavaScript test makes: a string or a whole number. Empty when the call takes
     * options or something that is no plain value, as {@code undefined}.
     */
    public static Optional<String> argument(JsonNode vector) {
        String written = vector.get("args").asString();
        if (written.matches("-?[0-9]+")) return Optional.of(written);
        return written.matches("\"[^\"]*\"")
                ? Optional.of(written.substring(1, written.length() - 1))
                : Optional.empty();
    }
}
