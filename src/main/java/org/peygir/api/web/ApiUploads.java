package org.peygir.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.Evidence;
import org.peygir.platform.files.FileName;
import org.peygir.platform.files.FileRefused;
import org.peygir.platform.files.FileStore;
import org.peygir.platform.files.Stored;
import org.peygir.platform.web.ApiRefusal;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Invalid;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Takes files in before the case is touched: parts called {@code file}, or the body itself. Type by content, limits as on pages. */
@Component
class ApiUploads {
    private static final String PART = "file";
    private final FileStore files;

    ApiUploads(FileStore files) {
        this.files = files;
    }

    /** What was stored, and what tells this content from other content. */
    record Taken(List<Evidence> evidence, byte[] content) {}

    /** @throws Invalid or {@link ApiRefusal} when one of them is not taken; those before it stay in the store, on no case */
    Taken take(HttpServletRequest request) throws IOException {
        var form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        List<Evidence> evidence = new ArrayList<>();
        StringBuilder content = new StringBuilder();
        if (form == null) {
            keep(request.getInputStream(), name(request), evidence, content);
        } else {
            List<MultipartFile> sent = form.getFiles(PART);
            if (sent.size() > Evidence.MOST) throw Refusals.invalid(PART, "cases.error.too-many-files", Evidence.MOST);
            for (MultipartFile each : sent)
                try (InputStream in = each.getInputStream()) {
                    keep(in, each.getOriginalFilename(), evidence, content);
                }
        }
        if (evidence.isEmpty()) throw Refusals.invalid(PART, "api.error.no-file");
        return new Taken(evidence, content.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void keep(InputStream in, @Nullable String name, List<Evidence> evidence, StringBuilder content)
            throws IOException {
        String clean = FileName.clean(name == null ? "" : name);
        try {
            Stored stored = files.store(in, Evidence.LIMIT, clean);
            evidence.add(new Evidence(stored.id(), clean));
            content.append(stored.sha256()).append(' ').append(clean).append('\n');
        } catch (FileRefused.TooLarge large) {
            throw ApiRefusal.at(PART, 413, large.messageKey(), large.arguments().toArray());
        } catch (FileRefused refused) {
            FieldErrors errors = new FieldErrors();
            errors.add(PART, refused.messageKey(), refused.arguments().toArray());
            throw new Invalid(errors);
        }
    }

    private static @Nullable String name(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.CONTENT_DISPOSITION);
        if (header == null) return null;
        try {
            return ContentDisposition.parse(header).getFilename();
        } catch (IllegalArgumentException unreadable) {
            throw Refusals.invalid(HttpHeaders.CONTENT_DISPOSITION, "api.error.disposition");
        }
    }
}
