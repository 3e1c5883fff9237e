package org.peygir.testing;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives an application context a database of its own. */
public final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** Of nothing that anybody keeps; without it a test would make a key file where it happens to run. */
    private static final String SECRET_KEY = "dGhpcyBpcyBhIGtleSBmb3IgdGVzdHMgYW5kIG9ubHk=";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "fresh-database",
                        Map.of("spring.datasource.url", TestDatabase.create(), "peygir.secret-key", SECRET_KEY)));
    }
}
