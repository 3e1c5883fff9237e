package org.peygir.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.peygir.access.Actor;
import org.peygir.access.Audit;
import org.peygir.cases.store.CaseStore;
import org.peygir.cases.store.EntryStore;
import org.peygir.cases.store.SearchIndex;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what happened: an entry in the stream, the audit row, a new version of the case. */
@Component
class Journal {
    private static final int LINE = 160;

    private final EntryStore entries;
    private final CaseStore cases;
    private final SearchIndex index;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Journal(
            EntryStore entries,
            CaseStore cases,
            SearchIndex index,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.cases = cases;
        this.index = index;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** An event that its {@code data} tells; @return the new version */
    int event(CaseFile file, Actor actor, Entry.Kind kind, boolean visible, Map<String, String> data) {
        return write(file, actor, kind, visible, "", data, List.of());
    }

    /** What the application did by itself, a deadline that passed for one. */
    void system(CaseFile file, Entry.Kind kind, Map<String, String> data) {
        write(file, Actor.system(), kind, false, "", data, List.of());
    }

    /** What the application did by itself beside what people do: the case keeps its version and its last activity. */
    void aside(CaseFile file, Entry.Kind kind, Map<String, String> data) {
        Instant now = clock.instant();
        entries.add(file.id(), kind, now, Actor.system(), false, "", data);
        audit.record(Actor.system(), action(kind), "case", file.number().toString(), data);
        events.publishEvent(new CaseHappened(file.number(), kind.name(), file.version(), now, Map.copyOf(data)));
    }

    /** What a person did to many cases at once: a new version, so that whoever is writing sees it, and no activity on the case. */
    void rearranged(CaseFile file, long staffId, Entry.Kind kind, Map<String, String> data) {
        Instant now = clock.instant();
        entries.add(file.id(), kind, now, Actor.staff(staffId), false, "", data);
        audit.record(Actor.staff(staffId), action(kind), "case", file.number().toString(), data);
        int version = cases.renew(file.id());
        events.publishEvent(new CaseHappened(file.number(), kind.name(), version, now, Map.copyOf(data)));
    }

    private static String action(Entry.Kind kind) {
        return "case." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Somebody's words, with the files that come along. */
    int words(CaseFile file, Actor actor, Entry.Kind kind, boolean visible, String body, List<Evidence> files) {
        return write(file, actor, kind, visible, body, Map.of(), files);
    }

    int write(
            CaseFile file,
            Actor actor,
            Entry.Kind kind,
            boolean visible,
            String body,
            Map<String, String> data,
            List<Evidence> files) {
        Instant now = clock.instant();
        long entry = entries.add(file.id(), kind, now, actor, visible, body, data);
        index.append(file.id(), body);
        entries.attach(file.id(), entry, files, actor.staffId(), visible, now);
        audit.record(actor, action(kind), "case", file.number().toString(), data);
        String line = body.isBlank() ? file.lastLine() : firstLine(body);
        int version = cases.touch(file.id(), line, now, actor instanceof Actor.Customer);
        events.publishEvent(new CaseHappened(file.number(), kind.name(), version, now, Map.copyOf(data)));
        return version;
    }

    /** Answers on the record are found by their words too; no entry holds them. */
    void answers(long caseId, Map<String, String> answers) {
        index.append(caseId, String.join("\n", answers.values()));
    }

    /** The beginning of a text as a list shows it: one line, never cut inside a surrogate pair. */
    static String firstLine(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= LINE) return line;
        int end = Character.isHighSurrogate(line.charAt(LINE - 1)) ? LINE - 1 : LINE;
        return line.substring(0, end) + "…";
    }
}
