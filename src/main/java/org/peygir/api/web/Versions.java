package org.peygir.api.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.cases.CaseHandling;
import org.peygir.cases.CaseNumber;
import org.peygir.platform.web.ApiRefusal;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The version of a case as a tag: {@code ETag: "7"}, sent back as {@code If-Match: "7"}. */
@Component
class Versions {
    private final CaseHandling handling;

    Versions(CaseHandling handling) {
        this.handling = handling;
    }

    static String tag(int version) {
        return "\"" + version + "\"";
    }

    /**
     * Within the transaction of the change: with If-Match the case is locked, and must be at that version.
     *
     * @throws ApiRefusal 412 when it is not; a tag that is none of ours matches nothing
     */
    void match(HttpServletRequest request, CaseNumber number, Viewer viewer) {
        if (!asked(request)) return;
        if (!handling.unchanged(number, said(request), viewer)) throw new ApiRefusal(412, "platform.error.412.text");
    }

    /** Whether the request insists on a version. */
    static boolean asked(HttpServletRequest request) {
        return wanted(request) != null;
    }

    /** The version that a request insists on; 0, which nothing has, for a tag that is none of ours. */
    static int said(HttpServletRequest request) {
        String wanted = wanted(request);
        return wanted != null && wanted.matches("\"[0-9]{1,9}\"")
                ? Integer.parseInt(wanted.substring(1, wanted.length() - 1))
                : 0;
    }

    private static @Nullable String wanted(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        return header == null || header.strip().equals("*") ? null : header.strip();
    }
}
