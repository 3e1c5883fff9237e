package org.peygir;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.aot.AotDetector;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.ClassUtils;

/**
 * Starts with the beans that the build wrote down, instead of looking for them anew (docs/adr/009). What the build decided, a setting
 * cannot change any more: where one is given that may, the start takes the long way.
 */
final class PreparedStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    /** Whose settings may decide which beans there are. Everything else is read when a bean is made. */
    private static final List<String> DECIDING =
            List.of("spring.", "server.", "management.", "db.scheduler.", "peygir.dev", "peygir.access.sealer");

    private static final Set<String> OUTSIDE = Set.of(
            CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME,
            StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME,
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            "spring.application.json");

    private static final Set<String> HARMLESS = Set.of("server.port", "peygir.dev.templates");

    /** Whether the build left its beans. */
    private final boolean written =
            ClassUtils.isPresent(Peygir.class.getName() + "__ApplicationContextInitializer", null);

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (written && fits(event.getEnvironment())) SpringProperties.setFlag(AotDetector.AOT_ENABLED);
    }

    /** Whether nothing from outside may ask for other beans than those of the build. */
    static boolean fits(ConfigurableEnvironment environment) {
        return environment.getPropertySources().stream()
                .filter(PreparedStart::fromOutside)
                .flatMap(PreparedStart::names)
                .noneMatch(PreparedStart::decides);
    }

    /** Not what the build itself brings along: its own configuration lies on the class path. */
    private static boolean fromOutside(PropertySource<?> source) {
        String name = source.getName();
        return OUTSIDE.contains(name) || name.startsWith("Config resource 'file");
    }

    private static Stream<String> names(PropertySource<?> source) {
        return source instanceof EnumerablePropertySource<?> known ? Stream.of(known.getPropertyNames()) : Stream.of();
    }

    /** @param given as it was given: a property, or a variable such as {@code SPRING_FLYWAY_ENABLED} */
    private static boolean decides(String given) {
        String name = given.toLowerCase(Locale.ROOT).replace('_', '.').replace('-', '.');
        return !HARMLESS.contains(name) && DECIDING.stream().anyMatch(name::startsWith);
    }
}
