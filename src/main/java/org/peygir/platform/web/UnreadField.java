package org.peygir.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Which field of a form or an address holds no value of its kind. Our pages never send such a one; others and broken scripts do. */
final class UnreadField {
    private UnreadField() {}

    /** Its name as it was sent; null when the failure is about no field. */
    static @Nullable String of(@Nullable Throwable failure) {
        return switch (failure) {
            case MethodArgumentTypeMismatchException wrong when !inPath(wrong.getParameter()) -> wrong.getName();
            case MissingServletRequestParameterException missing -> missing.getParameterName();
            case MissingServletRequestPartException missing -> missing.getRequestPartName();
            case MethodArgumentNotValidException wrong -> first(wrong.getFieldError());
            case BindException wrong -> first(wrong.getFieldError());
            case null, default -> null;
        };
    }

    private static boolean inPath(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(PathVariable.class);
    }

    private static @Nullable String first(@Nullable FieldError error) {
        return error == null ? null : error.getField();
    }
}
