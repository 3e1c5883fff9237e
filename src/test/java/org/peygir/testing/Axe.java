package org.peygir.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * All of axe's rules on a page as it stands. Run in the page itself: the builder opens another window for each look, and gathers
 * what passed as well, which took most of the time of the browser tests.
 */
public final class Axe {
    private static final String SCRIPT = script();

    private Axe() {}

    /** One line a broken rule: its id and the first element that breaks it. */
    @SuppressWarnings("unchecked")
    public static List<String> violations(Page page) {
        page.evaluate(SCRIPT);
        return (List<String>) page.evaluate("""
                async () => {
                  const found = await axe.run(document, {resultTypes: ['violations']});
                  return found.violations.map(rule => rule.id + ': ' + rule.nodes[0].html);
                }
                """);
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
