package org.peygir.routines.guards;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.peygir.routines.CaseVariables;
import org.peygir.routines.FormField;
import org.peygir.routines.domain.Conditions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Conditions in CEL. Small by construction: the typed variables and nothing else, no macros (so no loops), at most
 * {@value #MAX_LENGTH} characters, result true or false. The variables of a case are the same in all versions; those of a routine's
 * own form are its version's. So a program is kept by its text and by the form variables it was compiled with.
 */
@Component
public class CelConditions implements Conditions {
    /** Characters; the longest guard of a preset has about 120. */
    static final int MAX_LENGTH = 1000;

    private static final int MAX_DEPTH = 32;
    private static final Logger LOG = LoggerFactory.getLogger(CelConditions.class);
    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(MAX_LENGTH)
            .maxParseRecursionDepth(MAX_DEPTH)
            .comprehensionMaxIterations(0)
            .enableComprehension(false)
            .maxRegexProgramSize(200)
            .build();

    private final CelRuntime runtime =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();
    private final Cache<Map<String, CelType>, CelCompiler> compilers =
            Caffeine.newBuilder().maximumSize(200).build();
    private final Cache<Text, CelRuntime.Program> programs =
            Caffeine.newBuilder().maximumSize(4000).build();
    private final Cache<Text, Optional<Reading>> readings =
            Caffeine.newBuilder().maximumSize(4000).build();

    /** @param form the variables of the form, by name; empty where the text speaks of none */
    private record Text(String expression, Map<String, CelType> form) {}

    @Override
    public boolean holds(String expression, Map<String, Object> values) {
        try {
            return Boolean.TRUE.equals(program(text(expression, values)).eval(values));
        } catch (CelValidationException | CelEvaluationException e) {
            LOG.warn("condition cannot be evaluated, taken as not met: {}", expression, e);
            return false;
        }
    }

    @Override
    public Optional<String> fault(String expression) {
        return fault(text(expression, Map.of()));
    }

    @Override
    public Optional<Reading> read(String expression) {
        return readings.get(text(expression, Map.of()), this::reading);
    }

    @Override
    public Conditions knowing(Map<String, Object> more) {
        if (more.isEmpty()) return this;
        return new Conditions() {
            @Override
            public boolean holds(String expression, Map<String, Object> values) {
                return CelConditions.this.holds(expression, values);
            }

            @Override
            public Optional<String> fault(String expression) {
                return CelConditions.this.fault(text(expression, more));
            }

            @Override
            public Optional<Reading> read(String expression) {
                return readings.get(text(expression, more), CelConditions.this::reading);
            }
        };
    }

    private Optional<String> fault(Text text) {
        try {
            program(text);
            return Optional.empty();
        } catch (CelValidationException e) {
            return Optional.of(
                    e.getErrors().stream().findFirst().map(CelConditions::words).orElse("1:1 " + e.getMessage()));
        } catch (CelEvaluationException e) {
            return Optional.of("1:1 " + e.getMessage());
        }
    }

    private Optional<Reading> reading(Text text) {
        try {
            return Optional.of(CelReading.of(
                    compiler(text.form).compile(text.expression).getAst().getExpr()));
        } catch (CelValidationException e) {
            return Optional.empty();
        }
    }

    private CelRuntime.Program program(Text text) throws CelValidationException, CelEvaluationException {
        CelRuntime.Program known = programs.getIfPresent(text);
        if (known != null) return known;
        CelRuntime.Program program = runtime.createProgram(
                compiler(text.form).compile(text.expression).getAst());
        programs.put(text, program);
        return program;
    }

    private static Text text(String expression, Map<String, Object> values) {
        if (!expression.contains(FormField.PREFIX)) return new Text(expression, Map.of());
        Map<String, CelType> form = new TreeMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(FormField.PREFIX)) form.put(name, type(value));
        });
        return new Text(expression, form);
    }

    private CelCompiler compiler(Map<String, CelType> form) {
        return compilers.get(form, _ -> {
            var builder = CelCompilerFactory.standardCelCompilerBuilder()
                    .setOptions(OPTIONS)
                    .setStandardMacros()
                    .setResultType(SimpleType.BOOL);
            CaseVariables.EMPTY.values().forEach((name, value) -> builder.addVar(name, type(value)));
            form.forEach(builder::addVar);
            return builder.build();
        });
    }

    /** CEL counts columns from 0, people from 1; an issue of the whole text has no place. */
    private static String words(CelIssue issue) {
        CelSourceLocation at = issue.getSourceLocation();
        return Math.max(1, at.getLine()) + ":" + Math.max(1, at.getColumn() + 1) + " " + issue.getMessage();
    }

    private static CelType type(Object value) {
        return switch (value) {
            case Long _ -> SimpleType.INT;
            case Boolean _ -> SimpleType.BOOL;
            default -> SimpleType.STRING;
        };
    }
}
