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
import org.peygir.routines.CaseVariables;
import org.peygir.routines.domain.Conditions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Conditions in CEL. Small by construction: the typed variables and nothing else, no macros (so no loops), at most
 * {@value #MAX_LENGTH} characters, result true or false. The variables are the same in all versions, so a program is
 * kept by its text.
 */
@Component
public class CelConditions implements Conditions {
    /** Characters; the longest guard of a preset has about 120. */
    static final int MAX_LENGTH = 1000;

    private static final int MAX_DEPTH = 32;
    private static final Logger LOG = LoggerFactory.getLogger(CelConditions.class);

    private final CelCompiler compiler;
    private final CelRuntime runtime;
    private final Cache<String, CelRuntime.Program> programs =
            Caffeine.newBuilder().maximumSize(2000).build();
    private final Cache<String, Optional<Reading>> readings =
            Caffeine.newBuilder().maximumSize(2000).build();

    public CelConditions() {
        CelOptions options = CelOptions.current()
                .maxExpressionCodePointSize(MAX_LENGTH)
                .maxParseRecursionDepth(MAX_DEPTH)
                .comprehensionMaxIterations(0)
                .enableComprehension(false)
                .maxRegexProgramSize(200)
                .build();
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(options)
                .setStandardMacros()
                .setResultType(SimpleType.BOOL);
        CaseVariables.EMPTY.values().forEach((name, value) -> builder.addVar(name, type(value)));
        compiler = builder.build();
        runtime = CelRuntimeFactory.standardCelRuntimeBuilder()
                .setOptions(options)
                .build();
    }

    @Override
    public boolean holds(String expression, Map<String, Object> values) {
        try {
            return Boolean.TRUE.equals(program(expression).eval(values));
        } catch (CelValidationException | CelEvaluationException e) {
            LOG.warn("condition cannot be evaluated, taken as not met: {}", expression, e);
            return false;
        }
    }

    @Override
    public Optional<String> fault(String expression) {
        try {
            program(expression);
            return Optional.empty();
        } catch (CelValidationException e) {
            return Optional.of(
                    e.getErrors().stream().findFirst().map(CelConditions::words).orElse("1:1 " + e.getMessage()));
        } catch (CelEvaluationException e) {
            return Optional.of("1:1 " + e.getMessage());
        }
    }

    @Override
    public Optional<Reading> read(String expression) {
        return readings.get(expression, this::reading);
    }

    private Optional<Reading> reading(String expression) {
        try {
            return Optional.of(
                    CelReading.of(compiler.compile(expression).getAst().getExpr()));
        } catch (CelValidationException e) {
            return Optional.empty();
        }
    }

    private CelRuntime.Program program(String expression) throws CelValidationException, CelEvaluationException {
        CelRuntime.Program known = programs.getIfPresent(expression);
        if (known != null) return known;
        CelRuntime.Program program =
                runtime.createProgram(compiler.compile(expression).getAst());
        programs.put(expression, program);
        return program;
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
