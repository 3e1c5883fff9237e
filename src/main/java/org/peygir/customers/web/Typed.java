package org.peygir.customers.web;

import java.util.Map;

/** Text as browsers send it, made fit to keep. */
final class Typed {
    private Typed() {}

    /** One line, without zero characters and outer spaces; empty when it was not sent. */
    static String line(Map<String, String> sent, String field) {
        return sent.getOrDefault(field, "")
                .replace("\0", "")
                .replaceAll("[\\r\\n]+", " ")
                .strip();
    }
}
