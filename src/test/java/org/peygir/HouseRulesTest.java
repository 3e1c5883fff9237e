package org.peygir;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.event.TransactionalEventListener;

/** What the house agreed on, where a machine can see it. */
class HouseRulesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.peygir");

    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime");

    @Test
    void time_comes_from_an_injected_clock() {
        noClasses().should(askTheMachineForTheTime()).check(CLASSES);
    }

    private static ArchCondition<JavaClass> askTheMachineForTheTime() {
        return new ArchCondition<>("call now() without a clock") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var call : type.getMethodCallsFromSelf()) {
                    var target = call.getTarget();
                    boolean now = target.getName().equals("now")
                            && target.getRawParameterTypes().isEmpty()
                            && CLOCKS.contains(target.getOwner().getName());
                    events.add(new SimpleConditionEvent(call, now, call.getDescription()));
                }
            }
        };
    }

    /** Gathered writes take the commit with them: whoever wrote behind them would write into nothing. */
    @Test
    void only_gathered_writes_wait_for_the_commit() {
        assertThat(CLASSES.stream()
                        .filter(type ->
                                type.tryGetMethod("beforeCommit", boolean.class).isPresent())
                        .map(JavaClass::getSimpleName))
                .containsExactly("Gathered");
        assertThat(CLASSES.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(TransactionalEventListener.class)))
                .isEmpty();
    }

    /** A bound limit costs a generic plan (measured: two and a half times slower); limit(DSL.inline(n)) does not. */
    @Test
    void a_limit_is_inlined_into_the_statement() {
        noClasses().should(bindALimit()).check(CLASSES);
    }

    private static ArchCondition<JavaClass> bindALimit() {
        return new ArchCondition<>("call jOOQ's limit with a number") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var call : type.getMethodCallsFromSelf()) {
                    var target = call.getTarget();
                    boolean bound = target.getName().equals("limit")
                            && target.getOwner().getPackageName().startsWith("org.jooq")
                            && !target.getRawParameterTypes().isEmpty()
                            && !target.getRawParameterTypes()
                                    .getFirst()
                                    .getName()
                                    .equals("org.jooq.Field");
                    events.add(new SimpleConditionEvent(call, bound, call.getDescription()));
                }
            }
        };
    }

    /** A module's tables are its own (see {@link ModularityTest}, which leaves them to this). */
    @Test
    void no_module_touches_the_tables_of_another() {
        List<String> found = new ArrayList<>();
        Pattern tables = Pattern.compile("org\\.peygir\\.(\\w+)\\.store\\.db(\\..*)?");
        for (JavaClass type : CLASSES)
            type.getDirectDependenciesFromSelf().forEach(used -> {
                var owner = tables.matcher(used.getTargetClass().getPackageName());
                if (owner.matches() && !(type.getPackageName() + ".").startsWith("org.peygir." + owner.group(1) + "."))
                    found.add(type.getName() + " uses " + used.getTargetClass().getName());
            });
        assertThat(found).isEmpty();
    }

    @Test
    void names_say_what_a_thing_is() {
        Pattern vague = Pattern.compile(".*(Manager|Helper|Utils?|Impl|Base|DTO|Dto|Common)");
        List<String> found = CLASSES.stream()
                .filter(type -> !type.getPackageName().contains(".db"))
                .map(JavaClass::getSimpleName)
                .filter(name -> vague.matcher(name).matches())
                .toList();
        assertThat(found).isEmpty();
    }

    @Test
    void files_stay_small_enough_to_read() {
        List<String> found = new ArrayList<>();
        for (Path file : Sources.under("src/main", "src/test")) {
            int limit = limit(file.getFileName().toString());
            long lines = limit == 0 ? 0 : Sources.text(file).lines().count();
            if (lines > limit) found.add(file + ": " + lines + " lines, at most " + limit);
        }
        assertThat(found).isEmpty();
    }

    private static int limit(String name) {
        if (name.endsWith(".java")) return 400;
        if (name.endsWith(".css")) return 200;
        if (name.endsWith(".jte")) return 120;
        return name.endsWith(".js") && !name.endsWith(".min.js") ? 120 : 0;
    }

    /** Right to left is the default, not a theme: nothing may name a side of the screen. */
    @Test
    void style_sheets_use_logical_properties_only() {
        Pattern physical = Pattern.compile(
                "(?<![\\w-])((margin|padding|border|inset)-(left|right|top|bottom)|left|right|float|text-align:\\s*(left|right))(?=\\s*[:;-])"
                        + "|text-align:\\s*(left|right)|(?<![\\w-])(width|height|min-width|max-width|min-height|max-height)\\s*:");
        List<String> found = new ArrayList<>();
        for (Path file : Sources.under("src/main/resources/static/css"))
            Sources.text(file)
                    .lines()
                    .filter(line -> !line.contains("@media") || line.contains("{ ."))
                    .filter(line -> physical.matcher(line).find())
                    .forEach(line -> found.add(file.getFileName() + ": " + line.strip()));
        assertThat(found).isEmpty();
    }

    /** Words belong into the bundles. Persian letters in a template or in Java that are not data would stay Persian in English. */
    @Test
    void templates_hold_no_words() {
        Pattern code = Pattern.compile("(?s)<%--.*?--%>|@import[^\\n]*|@param[^\\n]*|!\\{.*?}\\s*\\n|\\$\\{[^}]*}");
        List<String> found = new ArrayList<>();
        for (Path file : Sources.under("src/main/jte")) {
            String text = Sources.text(file);
            if (Pattern.compile("\\p{IsArabic}")
                    .matcher(text.replaceAll("(?s)<%--.*?--%>", ""))
                    .find()) found.add(file + " holds Persian or Arabic words");
            for (String attribute : List.of("aria-label", "title", "placeholder", "alt"))
                if (Pattern.compile("\\s" + attribute + "=\"[^\"$]*\\p{L}{2,}[^\"$]*\"")
                        .matcher(text)
                        .find()) found.add(file + " words its " + attribute);
            String plain = code.matcher(text).replaceAll("").replaceAll("<[^>]*>", "");
            if (plain.lines().anyMatch(HouseRulesTest::prose)) found.add(file + " holds a sentence");
        }
        assertThat(found).isEmpty();
    }

    /** Two plain words beside each other on a line that is no template instruction. */
    private static boolean prose(String line) {
        String rest = line.strip();
        if (rest.startsWith("@") || rest.contains(" = ") || rest.endsWith(")") || rest.endsWith(",")) return false;
        return Pattern.compile("\\b\\p{L}{3,} \\p{L}{2,}\\b").matcher(rest).find();
    }

    @Test
    void templates_and_scripts_need_nothing_that_the_content_policy_refuses() {
        Pattern refused =
                Pattern.compile("\\sstyle=\"|\\son[a-z]+=\"|hx-on|<style|<script(?![^>]*\\ssrc=)|javascript:|eval\\(");
        List<String> found = new ArrayList<>();
        for (Path file : Sources.under("src/main/jte", "src/main/resources/static/js"))
            Sources.text(file)
                    .lines()
                    .filter(line -> refused.matcher(line).find())
                    .forEach(line -> found.add(file + ": " + line.strip()));
        assertThat(found).isEmpty();
    }

    /** Files of the working tree, as a person sees them. */
    static final class Sources {
        private Sources() {}

        static List<Path> under(String... roots) {
            List<Path> files = new ArrayList<>();
            for (String root : roots)
                try (Stream<Path> walk = Files.walk(Path.of(root))) {
                    walk.filter(Files::isRegularFile)
                            .filter(file -> !file.toString().contains("/fonts/")
                                    && !file.toString().contains("/vendor/"))
                            .forEach(files::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            return files;
        }

        static String text(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(file.toString(), e);
            }
        }
    }
}
