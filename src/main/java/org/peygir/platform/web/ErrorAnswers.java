package org.peygir.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peygir.platform.files.FileDamaged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns a failure into its answer: a page within the shell, a notice for htmx, or a problem document (RFC 9457) under
 * {@code /api/}. Nothing of the cause is shown, only an incident number that the log knows.
 */
@Component
class ErrorAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);
    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 409, 413, 429, 500);
    /** What only programs meet. */
    private static final Set<Integer> WORDED_FOR_PROGRAMS = Set.of(401, 406, 412, 415);

    private static final Pattern PLAIN_BEGINNING = Pattern.compile("/[a-z-]{1,20}/");

    private final Shells shells;

    ErrorAnswers(Shells shells) {
        this.shells = shells;
    }

    /** @param cause null when only a status is known */
    Object answer(int status, @Nullable Throwable cause, HttpServletRequest request, HttpServletResponse response) {
        Shell shell = shells.of(request);
        String incident = Incident.next();
        log(status, incident, place(request), cause);
        if (cause instanceof TooMany tooMany)
            response.setHeader(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(Math.max(1, tooMany.retryAfter().toSeconds())));
        if (shell.path().startsWith("/api/")) return problem(shell, status, incident, cause);
        return page(shell, status, incident, cause, response);
    }

    /** The pattern, not the address: a tracking code may stand in that. Of an address that nobody maps its beginning tells enough. */
    private static String place(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                && !pattern.equals("/error")) return pattern;
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String first ? first : request.getRequestURI();
        Matcher plain = PLAIN_BEGINNING.matcher(path);
        return (plain.lookingAt() ? plain.group() : "/") + "…";
    }

    private static void log(int status, String incident, String path, @Nullable Throwable cause) {
        if (status >= 500) LOG.error("incident {}: {} at {}", incident, status, path, cause);
        else
            LOG.info(
                    "incident {}: {} at {} ({})",
                    incident,
                    status,
                    path,
                    cause == null ? "" : cause.getClass().getSimpleName());
    }

    private ModelAndView page(
            Shell shell, int status, String incident, @Nullable Throwable cause, HttpServletResponse response) {
        response.setStatus(status);
        ModelAndView view = new ModelAndView("platform/error/page");
        if (shell.htmx()) {
            // the part that asked keeps its content; the failure is told beside it
            response.setHeader("HX-Retarget", "#notices");
            response.setHeader("HX-Reswap", "innerHTML");
            view.setViewName("platform/error/notice");
        }
        view.addObject("shell", shell);
        view.addObject("page", errorPage(shell, status, incident, cause));
        return view;
    }

    private static ErrorPage errorPage(Shell shell, int status, String incident, @Nullable Throwable cause) {
        String key = "platform.error." + worded(status);
        String text = shell.t(key + ".text");
        if (cause instanceof Forbidden forbidden && forbidden.roleKey() != null)
            text = shell.t("platform.error.403.ask", shell.t(forbidden.roleKey()));
        if (cause instanceof TooMany tooMany)
            text = shell.t(
                    "platform.error.429.wait",
                    shell.f().workingDuration(Math.max(1, tooMany.retryAfter().toMinutes())));
        if (cause instanceof FileDamaged) text = shell.t("platform.error.500.damaged");
        String unread = UnreadField.of(cause);
        if (unread != null) text = shell.t("platform.error.400.field", unread) + " " + text;
        boolean staff = shell.person() != null;
        String next = staff ? "/cartable" : "/";
        String label = shell.t(staff ? "platform.error.to-cartable" : "platform.error.to-start");
        if (cause instanceof Stale stale && stale.path() != null) {
            next = LocalPath.or(stale.path(), next);
            label = shell.t("platform.error.409.read");
        }
        return new ErrorPage(
                status,
                shell.t(key + ".title"),
                text,
                incident,
                next,
                label,
                differences(cause),
                changed(shell, cause));
    }

    private static List<Stale.Difference> differences(@Nullable Throwable cause) {
        return cause instanceof Stale stale ? stale.differences() : List.of();
    }

    private static @Nullable String changed(Shell shell, @Nullable Throwable cause) {
        if (!(cause instanceof Stale stale) || stale.changedBy() == null || stale.changedAt() == null) return null;
        return shell.t(
                "platform.error.409.changed", stale.changedBy(), shell.f().relative(stale.changedAt()));
    }

    private static ResponseEntity<Map<String, Object>> problem(
            Shell shell, int status, String incident, @Nullable Throwable cause) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", shell.t(problemKey(status) + ".title"));
        body.put("status", status);
        String detail = detail(shell, status, cause);
        if (detail != null) body.put("detail", detail);
        body.put("instance", "urn:peygir:incident:" + incident);
        if (cause instanceof Invalid invalid) {
            body.put("title", shell.t("platform.error.422.title"));
            body.put("errors", entries(shell, invalid.errors()));
        }
        String unread = UnreadField.of(cause);
        if (unread != null) {
            FieldErrors one = new FieldErrors();
            one.add(unread, "platform.error.400.field", unread);
            body.put("errors", entries(shell, one));
        }
        if (cause instanceof ApiRefusal refusal && refusal.field() != null) {
            FieldErrors one = new FieldErrors();
            one.add(refusal.field(), refusal.messageKey(), refusal.arguments().toArray());
            body.put("errors", entries(shell, one));
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private static String problemKey(int status) {
        boolean known = WORDED_FOR_PROGRAMS.contains(status) || status == 422;
        return "platform.error." + (known ? status : worded(status));
    }

    /** The text of a page where it says something to a program too; what a reader of a page would do next is left out. */
    private static @Nullable String detail(Shell shell, int status, @Nullable Throwable cause) {
        if (cause instanceof ApiRefusal refusal)
            return shell.t(refusal.messageKey(), refusal.arguments().toArray());
        if (cause instanceof Forbidden forbidden && forbidden.roleKey() != null)
            return shell.t("platform.error.403.ask", shell.t(forbidden.roleKey()));
        return WORDED_FOR_PROGRAMS.contains(status) ? shell.t(problemKey(status) + ".text") : null;
    }

    private static List<Map<String, String>> entries(Shell shell, FieldErrors errors) {
        List<Map<String, String>> entries = new ArrayList<>();
        for (var error : errors.all())
            entries.add(Map.of(
                    "field", error.field(),
                    "message", shell.t(error.messageKey(), error.arguments().toArray())));
        return entries;
    }

    private static int worded(int status) {
        if (WORDED.contains(status)) return status;
        return status >= 500 ? 500 : 400;
    }
}
