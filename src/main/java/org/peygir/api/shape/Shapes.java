package org.peygir.api.shape;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** What both the reader of requests and the description need to know of a record's parts. */
final class Shapes {
    private Shapes() {}

    /** Whether null (and in a request: nothing) may stand there. */
    static boolean optional(RecordComponent part) {
        return part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    static boolean isRecord(Type type) {
        return type instanceof Class<?> c && c.isRecord();
    }

    static boolean isEnum(Type type) {
        return type instanceof Class<?> c && c.isEnum();
    }
}
