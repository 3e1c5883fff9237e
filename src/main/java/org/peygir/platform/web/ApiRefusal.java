package org.peygir.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** For API controllers only: a refusal with a status of its own, worded by {@code messageKey} in the problem's detail. */
public final class ApiRefusal extends RuntimeException {
    private final int status;
    private final String messageKey;
    private final transient List<Object> arguments;
    private final @Nullable String field;

    public ApiRefusal(int status, String messageKey, Object... arguments) {
        this(status, null, messageKey, arguments);
    }

    private ApiRefusal(int status, @Nullable String field, String messageKey, Object... arguments) {
        super(messageKey, null, false, false);
        this.status = status;
        this.field = field;
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    /** One that belongs to a field of the request, such as an external id that is taken. */
    public static ApiRefusal at(String field, int status, String messageKey, Object... arguments) {
        return new ApiRefusal(status, field, messageKey, arguments);
    }

    public int status() {
        return status;
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public @Nullable String field() {
        return field;
    }
}
