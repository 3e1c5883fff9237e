package org.peygir;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peygir.testing.TestDatabase;
import org.springframework.boot.SpringApplicationAotProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** docs/adr/009: a start from what the build wrote down is the start that looks for everything, only shorter. */
class PreparedStartTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final Pattern FINDERS = Pattern.compile(
            "org\\.springframework\\.(context\\.annotation\\.internal.*|boot\\.autoconfigure\\.internalCachingMetadataReaderFactory)");

    /** Without the tests: what they bring along is no part of the application. */
    private static final String CLASSES = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.endsWith("test-classes"))
            .collect(joining(File.pathSeparator));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server.port",
                "peygir.demo",
                "peygir.jobs",
                "PEYGIR_SMTP_HOST",
                "peygir.public-url",
                "LANG",
                "SPRINGFIELD"
            })
    void what_is_read_when_a_bean_is_made_changes_nothing(String given) {
        assertThat(PreparedStart.fits(given(given))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.flyway.enabled",
                "SPRING_PROFILES_ACTIVE",
                "management.prometheus.metrics.export.enabled",
                "MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE",
                "SERVER_FORWARD_HEADERS_STRATEGY",
                "db-scheduler.enabled",
                "DB_SCHEDULER_ENABLED",
                "peygir.dev",
                "peygir.access.sealer"
            })
    void what_may_decide_which_beans_there_are_takes_the_long_way(String given) {
        assertThat(PreparedStart.fits(given(given))).isFalse();
    }

    @Test
    void what_the_build_itself_says_decides_nothing_anew_but_a_file_beside_it_may() {
        StandardEnvironment environment = given("LANG");
        Map<String, Object> settings = Map.of("spring.jooq.sql-dialect", "POSTGRES");
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("Config resource 'class path resource [application.yml]'", settings));
        assertThat(PreparedStart.fits(environment)).isTrue();
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("Config resource 'file [config/application.yml]'", settings));
        assertThat(PreparedStart.fits(environment)).isFalse();
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void the_beans_that_the_build_wrote_down_are_those_that_a_start_finds() throws Exception {
        Path written = writeDown();
        String node = node();

        Process finding = start(node);
        Process preparing = start(node + File.pathSeparator + written);
        List<String> found = said(finding);
        List<String> prepared = said(preparing);

        assertThat(found).startsWith("found", "200");
        assertThat(prepared).startsWith("prepared", "200");
        assertThat(beans(found)).containsExactlyInAnyOrderElementsOf(beans(prepared));
    }

    private static StandardEnvironment given(String name) {
        StandardEnvironment environment = new StandardEnvironment();
        var sources = environment.getPropertySources();
        sources.replace("systemEnvironment", new MapPropertySource("systemEnvironment", Map.of(name, "any")));
        return environment;
    }

    /** As bin/lib.sh does: the folder of the classes in which the beans are written down. */
    private Path writeDown() throws Exception {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        Path sources = Files.createDirectory(folder.resolve("sources"));
        Process writing = process(
                CLASSES,
                SpringApplicationAotProcessor.class.getName(),
                Peygir.class.getName(),
                sources.toString(),
                Files.createDirectory(folder.resolve("resources")).toString(),
                classes.toString(),
                "org.peygir",
                "peygir");
        said(writing);
        List<String> line = new ArrayList<>(List.of(
                "-proc:none", "-nowarn", "-cp", classes + File.pathSeparator + CLASSES, "-d", classes.toString()));
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(line::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, line.toArray(String[]::new)))
                .isZero();
        return classes;
    }

    /** A class path with the node and without its neighbours. */
    private String node() throws IOException {
        Path alone = folder.resolve("node");
        Path file = alone.resolve(BeansNode.class.getName().replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        try (var bytes = Objects.requireNonNull(BeansNode.class.getResourceAsStream("BeansNode.class"))) {
            Files.copy(bytes, file);
        }
        return alone + File.pathSeparator + CLASSES;
    }

    private Process start(String classes) throws IOException {
        return process(classes, BeansNode.class.getName(), folder.toString());
    }

    private Process process(String classes, String... command) throws IOException {
        List<String> line =
                new ArrayList<>(List.of(JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classes));

        line.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT);
        // As bin/lib.sh does: what is set around the test is no part of it.
        builder.environment().clear();
        builder.environment().put("PEYGIR_DATABASE_URL", TestDatabase.create());
        return builder.start();
    }

    /** What a node said, once it has ended well. */
    private static List<String> said(Process process) throws Exception {
        List<String> lines = process.inputReader().readAllLines();
        assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
        return lines.stream()
                .filter(line -> line.startsWith(BeansNode.MARK))
                .map(line -> line.substring(BeansNode.MARK.length()))
                .toList();
    }

    /** Without what finds beans, which is of no use where they are written down. */
    private static List<String> beans(List<String> lines) {
        return lines.stream()
                .skip(2)
                .filter(name -> !FINDERS.matcher(name).matches())
                .toList();
    }
}
