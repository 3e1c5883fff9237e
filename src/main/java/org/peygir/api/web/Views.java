package org.peygir.api.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.peygir.access.Permission;
import org.peygir.access.Viewer;
import org.peygir.cases.Attachment;
import org.peygir.cases.CaseFile;
import org.peygir.cases.CaseForms;
import org.peygir.cases.CasePriority;
import org.peygir.cases.Entry;
import org.peygir.cases.FolderRow;
import org.peygir.cases.Promise;
import org.peygir.cases.Reckoning;
import org.peygir.cases.Structured;
import org.peygir.organization.Organization;
import org.peygir.organization.StaffMember;
import org.peygir.platform.files.FileStore;
import org.peygir.platform.files.Stored;
import org.peygir.platform.web.Shell;
import org.peygir.routines.FormField;
import org.peygir.routines.FormWords;
import org.peygir.routines.Routines;
import org.springframework.stereotype.Component;

/** Cases and what hangs on them as programs get them. Names of people, units and stages come from memory. */
@Component
class Views {
    private final Organization organization;
    private final Routines routines;
    private final CaseForms forms;
    private final FileStore files;

    Views(Organization organization, Routines routines, CaseForms forms, FileStore files) {
        this.organization = organization;
        this.routines = routines;
        this.forms = forms;
        this.files = files;
    }

    Bodies.Case of(CaseFile f, List<Attachment> attachments, Viewer viewer, Shell shell) {
        Locale locale = shell.locale();
        return new Bodies.Case(
                f.number().toString(),
                f.version(),
                f.channel(),
                f.receivedAt(),
                f.registeredAt(),
                f.locale().getLanguage(),
                f.subject(),
                f.words(),
                f.outcomeSought(),
                named(f.complainantName(), f.anonymous(), f.confidential(), viewer),
                new Bodies.Product(f.productModel(), f.productSerial()),
                f.severity(),
                f.track(),
                f.customerGroup(),
                priority(f),
                f.category(),
                unit(f.unitId(), locale),
                handling(f.structured()),
                staff(f.ownerId()),
                maybe(f.assigneeId()),
                f.status(),
                stage(f.stageId(), locale),
                f.dueAt(),
                f.promisedAt(),
                f.lastActivityAt(),
                f.reopened(),
                f.closedAt(),
                f.archivedAt(),
                forms.answered(f).stream()
                        .filter(field -> !(field.type().personal() && hidden(f.confidential(), viewer)))
                        .map(field -> field(field, f.answers().of(field.code()), shell))
                        .toList(),
                attachments.stream().map(this::file).toList());
    }

    private static Bodies.Field field(FormField field, @Nullable Object answer, Shell shell) {
        Object value = Objects.requireNonNull(answer, "only what is answered is shown");
        return new Bodies.Field(
                field.code(), field.type(), field.label(shell.locale()), value, FormWords.shown(shell, field, value));
    }

    Bodies.Row of(FolderRow r, Viewer viewer, Locale locale) {
        return new Bodies.Row(
                r.number().toString(),
                r.subject(),
                r.lastLine(),
                named(r.complainantName(), r.anonymous(), r.confidential(), viewer),
                new Bodies.Product(r.productModel(), r.productSerial()),
                r.severity(),
                r.priority(),
                unit(r.unitId(), locale),
                staff(r.ownerId()),
                maybe(r.assigneeId()),
                r.status(),
                stage(r.stageId(), locale),
                r.registeredAt(),
                r.dueAt(),
                r.lastActivityAt(),
                r.needsMe(),
                r.unread());
    }

    private static Bodies.Handling handling(Structured s) {
        return new Bodies.Handling(s.structure(), s.local(), s.localUntil(), s.reason(), s.claimRial());
    }

    private static Bodies.Priority priority(CaseFile file) {
        Reckoning reckoning = CasePriority.explain(file);
        return new Bodies.Priority(
                reckoning.level(),
                reckoning.reckoned(),
                reckoning.points(),
                reckoning.parts().stream()
                        .map(p -> new Bodies.PriorityPart(p.code(), p.points()))
                        .toList(),
                file.priority().reason());
    }

    Bodies.Promise promise(Promise p) {
        return new Bodies.Promise(
                p.id(),
                p.text(),
                staff(p.staffId()),
                p.recipient(),
                p.means(),
                p.madeAt(),
                p.dueAt(),
                p.state(),
                p.brokenAt(),
                p.settledAt(),
                p.late(),
                p.note());
    }

    Bodies.File file(Attachment a) {
        Stored stored = files.details(a.fileId()).orElseThrow();
        return new Bodies.File(
                a.id(), a.name(), stored.mediaType(), stored.size(), stored.sha256(), a.at(), a.visible());
    }

    Bodies.Event event(Entry e) {
        Long by = e.staffId();
        Map<String, String> data = new TreeMap<>();
        e.data().forEach((name, value) -> data.put(name, outward(e.kind(), name, value)));
        Long behalfOf = e.behalfOf();
        return new Bodies.Event(
                e.id(),
                e.kind(),
                e.at(),
                by == null ? null : staff(by),
                behalfOf == null ? null : staff(behalfOf),
                e.visible(),
                e.body(),
                data);
    }

    /** Inner ids of stages, people and units become the codes that other answers use too. */
    private String outward(Entry.Kind kind, String name, String value) {
        if (!value.matches("[0-9]{1,18}")) return value;
        long id = Long.parseLong(value);
        boolean moved = kind == Entry.Kind.MOVED || kind == Entry.Kind.REOPENED;
        return switch (name) {
            case "staff" -> organization.staff(id).userName();
            case "from", "to" ->
                moved ? routines.stage(id).code() : organization.staff(id).userName();
            case "unit" -> organization.unit(id).code();
            default -> value;
        };
    }

    Bodies.Stage stage(long stageId, Locale locale) {
        return stage(routines.stage(stageId), locale);
    }

    static Bodies.Stage stage(org.peygir.routines.Stage stage, Locale locale) {
        return new Bodies.Stage(stage.code(), stage.title(locale));
    }

    /** As on every page: of a confidential case only for who may know. */
    private static Bodies.Named named(String name, boolean anonymous, boolean confidential, Viewer viewer) {
        boolean hidden = anonymous || hidden(confidential, viewer);
        return new Bodies.Named(hidden ? null : name, anonymous, confidential);
    }

    private static boolean hidden(boolean confidential, Viewer viewer) {
        return confidential && !viewer.can(Permission.CONFIDENTIAL_READ);
    }

    Bodies.Unit unit(long id, Locale locale) {
        var unit = organization.unit(id);
        return new Bodies.Unit(unit.code(), unit.name(locale));
    }

    Bodies.Staff staff(long id) {
        StaffMember member = organization.staff(id);
        return new Bodies.Staff(member.userName(), member.displayName());
    }

    private Bodies.@Nullable Staff maybe(@Nullable Long id) {
        return id == null ? null : staff(id);
    }
}
