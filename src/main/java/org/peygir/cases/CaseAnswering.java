package org.peygir.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.peygir.access.Viewer;
import org.peygir.cases.store.CaseAnswerStore;
import org.peygir.cases.store.CaseStore;
import org.peygir.cases.store.ResolutionStore;
import org.peygir.platform.web.NotFound;
import org.peygir.routines.Asking;
import org.peygir.routines.CaseVariables;
import org.peygir.routines.Form;
import org.peygir.routines.FormField;
import org.peygir.routines.FormReading;
import org.peygir.routines.Requirement;
import org.peygir.routines.RoutineForms;
import org.peygir.routines.Routines;
import org.peygir.routines.Stage;
import org.peygir.routines.Transition;
import org.peygir.routines.Version;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers to the own fields of the routine's form while a case is handled: asked on the way out of a stage, put right later (RTN-13). */
@Component
public class CaseAnswering {
    private final CaseStore store;
    private final CaseAnswerStore answers;
    private final ResolutionStore resolutions;
    private final Routines routines;
    private final RoutineForms forms;
    private final Journal journal;
    private final Clock clock;

    CaseAnswering(
            CaseStore store,
            CaseAnswerStore answers,
            ResolutionStore resolutions,
            Routines routines,
            RoutineForms forms,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.answers = answers;
        this.resolutions = resolutions;
        this.routines = routines;
        this.forms = forms;
        this.journal = journal;
        this.clock = clock;
    }

    /** The fields asked on a way: those of the stage, and those that the way and its requirements name. */
    public List<FormField> asked(CaseFile file, Resolution resolution, String transition, Map<String, String> typed) {
        return asked(file, leaving(file, transition), facts(file, resolution), typed);
    }

    /** @param typed what is answered but not kept yet, by the codes of the fields: it may change which are asked */
    private List<FormField> asked(CaseFile file, Asking asking, CaseVariables facts, Map<String, String> typed) {
        Form form = form(file);
        if (form.isEmpty()) return List.of();
        FormReading read = forms.read(form, asking, facts, file.answers(), typed, false);
        return forms.asked(form, asking, facts, read.answers());
    }

    /** All fields that can be put right. */
    public List<FormField> correctable(CaseFile file, Resolution resolution, Map<String, String> typed) {
        return asked(file, Asking.correction(), facts(file, resolution), typed);
    }

    static CaseVariables facts(CaseFile file, Resolution resolution) {
        return CaseFiles.variables(file, resolution, false);
    }

    private Form form(CaseFile file) {
        return routines.versionOf(file.stageId()).form();
    }

    private Asking leaving(CaseFile file, String transition) {
        Version version = routines.versionOf(file.stageId());
        Stage stage = version.stage(file.stageId());
        Set<String> also = new HashSet<>();
        for (Transition way : version.from(stage.id())) {
            if (!way.code().equals(transition)) continue;
            also.addAll(way.requiredFields());
            for (Requirement one : way.requirements()) if (one.field() != null) also.add(one.field());
        }
        return Asking.leaving(stage.code(), also);
    }

    /** What was sent along with a move, read by the case's own version. */
    FormReading read(CaseFile file, String transition, CaseVariables facts, Map<String, String> fields) {
        return forms.read(form(file), leaving(file, transition), facts, file.answers(), typed(fields), true);
    }

    /** The same for a case that is settled on one screen: any field may be answered. */
    FormReading read(CaseFile file, CaseVariables facts, Map<String, String> fields) {
        return forms.read(form(file), Asking.correction(), facts, file.answers(), typed(fields), true);
    }

    /** Among answers of a case those to the form, by the codes of its fields. */
    public static Map<String, String> typed(Map<String, String> fields) {
        Map<String, String> typed = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            String code = FormField.code(name);
            if (code != null) typed.put(code, value);
        });
        return typed;
    }

    CaseFile with(CaseFile file, FormReading told) {
        return CaseFiles.answered(
                file, told.answers(), routines.versionOf(file.stageId()).id());
    }

    /** Writes what changed. The row of the case is locked. @return codes of what changed */
    Set<String> keep(CaseFile before, FormReading told, Viewer viewer, Instant now) {
        if (told.answers().equals(before.answers())) return Set.of();
        long version = routines.versionOf(before.stageId()).id();
        Set<String> changed =
                answers.save(before.id(), before.answers(), told.answers(), version, viewer.staffId(), now);
        journal.answers(before.id(), Map.of("form", told.answers().only(changed).words()));
        return changed;
    }

    /**
     * Puts answers right; what is not sent stays.
     *
     * @param typed by the codes of the fields
     * @param version the version the person read; a newer one makes it stale
     */
    @Transactional
    public Answering correct(CaseNumber number, int version, Map<String, String> typed, Viewer viewer) {
        CaseFile file = store.lock(number, viewer).orElseThrow(NotFound::new);
        if (file.version() != version) return new Answering.Stale(file.version());
        Optional<String> refusal = CaseHandling.act(file, viewer);
        if (refusal.isPresent()) return new Answering.Refused(refusal.get());
        CaseVariables facts = facts(file, resolutions.read(file.id()));
        FormReading told = forms.read(form(file), Asking.correction(), facts, file.answers(), typed, true);
        if (!told.sound()) return new Answering.Invalid(told.problems());
        Set<String> changed = keep(file, told, viewer, clock.instant());
        if (changed.isEmpty()) return new Answering.Answered(file.version());
        Map<String, String> data = new TreeMap<>();
        data.put(
                "fields",
                changed.stream().sorted().map(code -> FormField.PREFIX + code).collect(Collectors.joining(",")));
        data.put("form", Long.toString(routines.versionOf(file.stageId()).id()));
        return new Answering.Answered(journal.event(file, viewer.actor(), Entry.Kind.RECORDED, false, data));
    }

    /** Later changes of answers, the newest first. The caller has read the file with the viewer's rights. */
    @Transactional(readOnly = true)
    public List<AnswerChange> changes(CaseFile file) {
        return answers.changes(file.id());
    }
}
