package org.peygir.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.peygir.intake.Draft;
import org.peygir.intake.PublicDrafts;
import org.peygir.intake.domain.FormRules;
import org.peygir.platform.files.FileName;
import org.peygir.platform.files.FileRefused;
import org.peygir.platform.web.Shell;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes evidence in, one file at a time, and words what is refused. */
@Component
class Uploads {
    private final PublicDrafts drafts;
    private final PublicThrottle throttle;

    Uploads(PublicDrafts drafts, PublicThrottle throttle) {
        this.drafts = drafts;
        this.throttle = throttle;
    }

    /** {@code refusal}: the file's name and why it was not taken, in the reader's language; null when it is with the draft now. */
    record Taken(boolean added, @Nullable String refusal) {}

    Taken add(HttpServletRequest request, Shell shell, Draft draft, MultipartFile file) throws IOException {
        throttle.upload(request);
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            return switch (drafts.add(draft.id(), content, name)) {
                case ADDED -> new Taken(true, null);
                case THERE, CLOSED -> new Taken(false, null);
                case FULL -> refused(shell, name, shell.t("intake.public.problem.files", FormRules.FILES));
            };
        } catch (FileRefused refused) {
            return refused(
                    shell,
                    name,
                    shell.t(refused.messageKey(), refused.arguments().toArray()));
        }
    }

    private static Taken refused(Shell shell, String name, String why) {
        return new Taken(false, shell.t("intake.public.problem.file", FileName.clean(name), why));
    }
}
