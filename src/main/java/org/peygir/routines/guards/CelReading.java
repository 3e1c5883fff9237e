package org.peygir.routines.guards;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peygir.routines.CaseVariables;
import org.peygir.routines.FormField;
import org.peygir.routines.domain.Conditions.Reading;

/** Walks over a compiled expression and notes what it speaks of. */
final class CelReading {
    private static final Map<String, Object> KNOWN = CaseVariables.EMPTY.values();
    private static final Set<String> PLAIN = Set.of("_==_", "_!=_", "_&&_", "_||_", "!_", "@in", "_?_:_");
    private static final Set<String> ORDER = Set.of("_<_", "_<=_", "_>_", "_>=_");

    private final Set<String> names = new HashSet<>();
    private final Set<Object> literals = new HashSet<>();
    private boolean plain = true;

    private CelReading() {}

    static Reading of(CelExpr expression) {
        CelReading walk = new CelReading();
        walk.visit(expression);
        return new Reading(walk.names, walk.literals, walk.plain);
    }

    private void visit(CelExpr expression) {
        switch (expression.getKind()) {
            case IDENT, SELECT -> {
                String name = name(expression);
                if (name == null) plain = false;
                else names.add(name);
            }
            case CONSTANT -> constant(expression.constant());
            case LIST -> expression.list().elements().forEach(this::visit);
            case CALL -> call(expression.call());
            default -> plain = false;
        }
    }

    /** Of a variable; those of a form have dots in it, which the compiler may leave as a path. Null: something else. */
    private static @Nullable String name(CelExpr expression) {
        return switch (expression.getKind()) {
            case IDENT -> expression.ident().name();
            case SELECT -> {
                String of = name(expression.select().operand());
                yield of == null ? null : of + "." + expression.select().field();
            }
            default -> null;
        };
    }

    private void call(CelExpr.CelCall call) {
        List<CelExpr> parts = call.args();
        boolean ordered = ORDER.contains(call.function()) && parts.stream().allMatch(CelReading::number);
        if (!ordered && !PLAIN.contains(call.function())) plain = false;
        call.target().ifPresent(this::visit);
        parts.forEach(this::visit);
    }

    private void constant(CelConstant constant) {
        switch (constant.getKind()) {
            case STRING_VALUE -> literals.add(constant.stringValue());
            case INT64_VALUE -> literals.add(constant.int64Value());
            case BOOLEAN_VALUE -> {}
            default -> plain = false;
        }
    }

    /** Texts have an order too, but no next neighbour to try. */
    private static boolean number(CelExpr part) {
        return switch (part.getKind()) {
            case CONSTANT -> part.constant().getKind() == CelConstant.Kind.INT64_VALUE;
            case IDENT, SELECT -> {
                String name = name(part);
                yield name != null && (name.startsWith(FormField.PREFIX) || KNOWN.get(name) instanceof Long);
            }
            default -> false;
        };
    }
}
