package org.peygir.routines.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Viewer;
import org.peygir.platform.web.FieldErrors;
import org.peygir.platform.web.Shell;
import org.peygir.platform.web.Stale;
import org.peygir.routines.Draft;
import org.peygir.routines.InvalidRoutine;
import org.peygir.routines.InvalidRoutine.Fault;
import org.peygir.routines.RoutineDrafts;
import org.peygir.routines.RoutineDrafts.Outcome;
import org.peygir.routines.store.RoutineText;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A draft as its readable file or as BPMN: to take away, to write by hand, to bring from elsewhere. */
@Controller
@RequestMapping("/routines/{code}/draft/file")
class FileController {
    /** Characters; the shipped routine has 14,000. */
    private static final int LONGEST = 400_000;

    private final DraftDoor door;
    private final RoutineDrafts drafts;

    FileController(DraftDoor door, RoutineDrafts drafts) {
        this.door = door;
        this.drafts = drafts;
    }

    @GetMapping
    String show(@PathVariable String code, Viewer viewer, Shell shell, Model model) {
        Draft draft = door.open(code, viewer, shell).draft();
        return page(draft, RoutineText.write(draft.routine()), new FieldErrors(), shell, model);
    }

    @GetMapping("/download")
    ResponseEntity<byte[]> download(
            @PathVariable String code, @RequestParam(defaultValue = "") String form, Viewer viewer, Shell shell) {
        return RoutineController.file(
                code + "-draft", form, door.open(code, viewer, shell).routine(), shell);
    }

    @PostMapping
    String replace(
            @PathVariable String code,
            @RequestParam int draft,
            @RequestParam(defaultValue = "", name = "text") String typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer,
            Shell shell,
            HttpServletResponse response,
            Model model)
            throws IOException {
        OpenDraft open = door.open(code, viewer, shell);
        Draft read = open.draft();
        FieldErrors errors = new FieldErrors();
        boolean sent = file != null && !file.isEmpty();
        boolean large = file != null && file.getSize() > 4L * LONGEST;
        String text = file == null || !sent || large ? typed : new String(file.getBytes(), StandardCharsets.UTF_8);
        if (large || text.length() > LONGEST) errors.add(sent ? "file" : "text", "routines.error.file-long");
        else {
            try {
                Outcome outcome = drafts.replace(code, draft, text.replace("\r\n", "\n"), viewer);
                open.refuse(
                        outcome,
                        List.of(new Stale.Difference(
                                shell.t("routines.file.title"), text, RoutineText.write(read.routine()))));
                return open.back();
            } catch (InvalidRoutine unreadable) {
                String where = unreadable.faults().stream()
                        .map(fault -> words(fault, shell))
                        .collect(Collectors.joining("; "));
                errors.add(sent ? "file" : "text", "routines.error.file", where);
            }
        }
        response.setStatus(422);
        return page(read, typed.isEmpty() ? RoutineText.write(read.routine()) : typed, errors, shell, model);
    }

    /** What another tool drew is named with how to mend it; of a text the place is enough. */
    private static String words(Fault fault, Shell shell) {
        return fault.code().startsWith("bpmn-")
                ? shell.t("routines.error." + fault.code(), fault.where())
                : fault.detail();
    }

    private static String page(Draft draft, String text, FieldErrors errors, Shell shell, Model model) {
        String title = draft.routine().title(shell.locale());
        String path = DesignerPages.path(draft.routineCode());
        model.addAttribute("page", new FilePage(path, title, draft.version(), text, errors));
        return "routines/file";
    }
}
