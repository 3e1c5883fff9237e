package org.peygir.cases.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.Evidence;
import org.peygir.platform.files.FileName;
import org.peygir.platform.files.FileRefused;
import org.peygir.platform.files.FileStore;
import org.peygir.platform.web.FieldErrors;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes the files of a form in before the case is touched: the sender sets the pace, and no lock waits for them. */
@Component
class CaseUploads {
    private final FileStore files;

    CaseUploads(FileStore files) {
        this.files = files;
    }

    /** What was stored; a file that is not taken is complained of at {@code field}. An empty input counts as none. */
    List<Evidence> store(@Nullable List<MultipartFile> sent, FieldErrors errors, String field) {
        List<Evidence> stored = new ArrayList<>();
        if (sent == null) return stored;
        if (sent.size() > Evidence.MOST) {
            errors.add(field, "cases.error.too-many-files", Evidence.MOST);
            return stored;
        }
        for (MultipartFile file : sent) {
            String name = file.getOriginalFilename();
            if (name == null || name.isEmpty() && file.isEmpty()) continue;
            try (InputStream in = file.getInputStream()) {
                stored.add(new Evidence(files.store(in, Evidence.LIMIT, name).id(), FileName.clean(name)));
            } catch (FileRefused refused) {
                errors.add(field, refused.messageKey(), refused.arguments().toArray());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return stored;
    }
}
