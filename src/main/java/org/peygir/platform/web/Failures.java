package org.peygir.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** The one place where an exception of a controller becomes a status. */
@ControllerAdvice
class Failures {
    private final ErrorAnswers answers;

    Failures(ErrorAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    @Nullable
    Object failed(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        // these two belong to the security filters around us
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) throw failure;
        if (response.isCommitted()) return null;
        return answers.answer(status(failure), failure, request, response);
    }

    private static int status(Exception failure) {
        return switch (failure) {
            case NotFound refused -> 404;
            case Forbidden refused -> 403;
            case Stale refused -> 409;
            case TooMany refused -> 429;
            case Invalid refused -> 422;
            case ApiRefusal refused -> refused.status();
            case MaxUploadSizeExceededException refused -> 413;
            // bytes that are no text, too many fields, parts that do not end: nobody can answer to a field of it
            case InvalidParameterException refused -> refused.getErrorCode();
            case MultipartException refused -> 400;
            case InvalidPropertyException refused -> 400;
            case RequestRejectedException refused -> 400;
            case HttpMessageNotReadableException refused -> 400;
            // a number that is none: in a field it is told, in an address nothing lives there
            case TypeMismatchException refused -> UnreadField.of(refused) == null ? 404 : 400;
            case ErrorResponse known -> known.getStatusCode().value();
            default -> HttpStatus.INTERNAL_SERVER_ERROR.value();
        };
    }
}
