package org.peygir.demo.bulk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.peygir.cases.FoundBy;
import org.peygir.cases.TrackingCode;
import org.peygir.demo.bulk.Phrases.Writer;
import org.peygir.platform.text.PersianText;
import org.peygir.platform.time.JalaliDate;
import org.peygir.platform.time.OrganizationZone;

/** Writes one made-up case with its eight messages into the tables, as the commands would have left it. */
final class MadeCase {
    private static final int MESSAGES = 8;
    private static final int LINE = 160;
    private static final List<String> ABOUT = List.of("CARERS", "CARERS", "EXPERTS", "RECEPTION", "OTHER");

    private final Phrases phrases;
    private final Ground ground;
    private final RandomGenerator random;
    private final BulkTables to;

    MadeCase(Phrases phrases, Ground ground, RandomGenerator random, BulkTables to) {
        this.phrases = phrases;
        this.ground = ground;
        this.random = random;
        this.to = to;
    }

    /** Ids that were reserved for it. */
    record Ids(long caseId, long partyId, long runId) {}

    /** @return the Jalali year of its registration, which its receipt is numbered in */
    int write(Ids ids, Instant registered, boolean open, Instant now, java.security.SecureRandom codes) {
        String about = ABOUT.get(random.nextInt(ABOUT.size()));
        Instant received = registered.minusSeconds(random.nextInt(7200));
        Instant closed = open ? null : earlier(registered.plus(Duration.ofHours(20 + random.nextInt(300))), now);
        Ground.Stage stage = ground.stage(stage(open, about));
        long owner =
                ground.officers().get((int) (ids.caseId() % ground.officers().size()));
        long unit = stage.code().startsWith("fix-") ? ground.unit(about) : ground.unitId();
        boolean own = unit == ground.unitId();
        Instant due = registered.plus(Duration.ofHours(24));
        Instant promised = registered.plus(Duration.ofDays(14));

        String thing = phrases.thing(random);
        String subject = thing + " — " + phrases.text(Writer.CUSTOMER, 1, random);
        String words = phrases.text(Writer.CUSTOMER, 2 + random.nextInt(6), random);
        String given = phrases.given(random);
        String family = phrases.family(random);
        String serial = random.nextInt(4) == 0 ? "SN" + (100_000 + random.nextInt(9_000_000)) : "";
        party(ids, given, family, registered);
        List<String> later = messages(ids.caseId(), owner, registered, closed == null ? now : closed);
        FoundBy found = FoundBy.of(registered, subject, words, "", "", serial, given + " " + family, later);
        int year = JalaliDate.of(registered.atZone(OrganizationZone.TEHRAN).toLocalDate())
                .year();
        String line = later.getLast();
        int severity = 1 + random.nextInt(4);
        to.file.add(
                ids.caseId(),
                year,
                TrackingCode.generate(codes).value(),
                random.nextInt(3) == 0 ? "PHONE" : "WEB",
                received,
                registered,
                subject,
                words,
                "",
                ids.partyId(),
                given + " " + family,
                about,
                "",
                serial,
                severity,
                severity,
                closed == null ? "" : thing,
                unit,
                owner,
                own ? owner : null,
                stage.status(),
                stage.id(),
                due,
                promised,
                line.substring(0, Math.min(LINE, line.length())),
                closed == null ? registered : closed,
                received,
                closed);
        to.found.add(ids.caseId(), registered, PersianText.joined(serial), found.chars(), found.terms());
        to.lexemes.addAll(found.lexemes());
        travel(ids, about, stage, owner, unit, own, registered, due, closed);
        clocks(ids.caseId(), unit, received, due, promised, closed);
        to.outbox.add(
                ids.caseId(),
                "SMS",
                "+989000000000",
                "شکایت شما ثبت شد",
                "شکایت شما ثبت شد. کد رهگیری و تاریخ پاسخ در این پیام است.",
                registered,
                1,
                registered.plusSeconds(2));
        if (closed != null) resolution(ids.caseId(), owner, thing, stage.code().equals("unfounded"), closed);
        return year;
    }

    private String stage(boolean open, String about) {
        if (!open) return random.nextInt(6) == 0 ? "unfounded" : "fixed";
        return switch (random.nextInt(3)) {
            case 0 -> "review";
            case 1 -> "decision";
            default -> about.equals("OTHER") ? "other" : "fix-" + about.toLowerCase(Locale.ROOT);
        };
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void party(Ids ids, String given, String family, Instant at) {
        String familyFirst = family + " " + given;
        to.party.add(
                ids.partyId(),
                "PERSON",
                given,
                family,
                PersianText.joined(given + " " + family),
                PersianText.joined(familyFirst),
                PersianText.sortKey(familyFirst),
                at);
        // 0900: a range kept out of use here, so that no made-up person ever rings anybody
        String mobile = "900" + String.format(Locale.ROOT, "%07d", random.nextInt(10_000_000));
        to.contact.add(ids.partyId(), "MOBILE", "+98" + mobile, "0" + mobile, true);
    }

    private List<String> messages(long caseId, long staff, Instant from, Instant until) {
        List<String> bodies = new ArrayList<>(MESSAGES);
        long seconds = Math.max(MESSAGES + 1, Duration.between(from, until).toSeconds());
        for (int i = 0; i < MESSAGES; i++) {
            Writer writer = Writer.values()[random.nextInt(3)];
            String body = phrases.text(writer, 1 + random.nextInt(3), random);
            bodies.add(body);
            String kind = writer == Writer.CUSTOMER ? "CUSTOMER_MESSAGE" : writer.name();
            to.entry.add(
                    caseId,
                    kind,
                    from.plusSeconds(seconds * (i + 1) / (MESSAGES + 1)),
                    writer == Writer.CUSTOMER ? null : staff,
                    writer != Writer.NOTE,
                    body);
        }
        return bodies;
    }

    private void travel(
            Ids ids,
            String about,
            Ground.Stage stage,
            long owner,
            long unit,
            boolean own,
            Instant from,
            Instant due,
            @Nullable Instant closed) {
        List<String> ways = ways(stage.code(), about);
        boolean first = ways.isEmpty();
        // The moves share the time of a closed case; an open one came where it is within hours.
        Duration share = closed == null || first
                ? Duration.ofHours(4)
                : Duration.between(from, closed).dividedBy(ways.size());
        Instant entered = from;
        String at = "review";
        for (int i = 0; i < ways.size(); i++) {
            String way = ways.get(i);
            Instant left = closed != null && i == ways.size() - 1 ? closed : entered.plus(share);
            long had = at.startsWith("fix-") ? ground.unit(about) : ground.unitId();
            to.step.add(ids.runId(), i + 1, ground.stage(at).id(), entered, left, ground.way(way), had);
            at = i == ways.size() - 1 ? stage.code() : after(way, about);
            entered = left;
        }
        int step = ways.size() + 1;
        to.run.add(ids.runId(), ids.caseId(), ground.versionId(), stage.id(), step, entered, closed);
        to.step.add(ids.runId(), step, stage.id(), entered, null, null, null);
        Long holder = own ? owner : null;
        to.item.add(ids.caseId(), "STAGE", holder, unit, entered, random.nextInt(3) == 0 ? null : entered, due, closed);
        if (!first) to.holding.add(ids.caseId(), owner, ground.unitId(), from, entered);
        if (closed == null) to.holding.add(ids.caseId(), holder, unit, entered, null);
    }

    /** The ways from the first stage to this one. */
    private static List<String> ways(String stage, String about) {
        String to = "to-" + about.toLowerCase(Locale.ROOT);
        return switch (stage) {
            case "review" -> List.of();
            case "unfounded" -> List.of("reject");
            case "decision" -> List.of("accept");
            case "fixed" -> List.of("accept", to, about.toLowerCase(Locale.ROOT) + "-done");
            default -> List.of("accept", to);
        };
    }

    private static String after(String way, String about) {
        if (way.equals("accept")) return "decision";
        return about.equals("OTHER") ? "other" : "fix-" + about.toLowerCase(Locale.ROOT);
    }

    private void clocks(long caseId, long unit, Instant from, Instant due, Instant promised, @Nullable Instant closed) {
        clock(caseId, "RESOLUTION", unit, from, 10, promised, closed);
        clock(caseId, "FIRST_CONTACT", unit, from, 1, due, closed);
        if (closed != null) return;
        clock(caseId, "STAGE", unit, from, 1, due, null);
        clock(caseId, "UPDATE_INTERVAL", unit, from, 5, from.plus(Duration.ofDays(7)), null);
    }

    private void clock(
            long caseId, String code, long unit, Instant from, int days, Instant due, @Nullable Instant closed) {
        String state = closed == null ? "RUNNING" : closed.isAfter(due) ? "BREACHED" : "MET";
        // No moment to look at it: rules of escalation would be busy for hours with what nobody waits for.
        to.clock.add(caseId, code, unit, state, from, days, "WORKING_DAYS", due, null, closed);
    }

    private void resolution(long caseId, long staff, String thing, boolean unfounded, Instant at) {
        to.resolution.add(
                caseId,
                phrases.text(Writer.NOTE, 1, random),
                "CONFIRMED",
                unfounded ? "NOT_UPHELD" : "UPHELD",
                phrases.text(Writer.NOTE, 2, random),
                thing,
                phrases.text(Writer.REPLY, 2, random),
                phrases.text(Writer.NOTE, 1, random),
                at,
                staff,
                random.nextInt(10) == 0 ? "DECLINED" : "SATISFIED",
                at);
    }
}
