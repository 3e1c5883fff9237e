package org.peygir.api.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.cartable.ReferralKind;
import org.peygir.cartable.Verdict;
import org.peygir.cases.CentralReason;
import org.peygir.cases.Channel;
import org.peygir.cases.Entry;
import org.peygir.cases.PriorityLevel;
import org.peygir.cases.Promise.Means;
import org.peygir.cases.Promise.State;
import org.peygir.cases.Status;
import org.peygir.cases.Track;
import org.peygir.customers.PartyKind;
import org.peygir.organization.HandlingStructure;
import org.peygir.routines.FieldType;

/** What programs send and get, field by field; clients rely on these names. Codes and user names, no inner ids. */
public final class Bodies {
    private Bodies() {}

    // What is sent

    /**
     * @param solvableHere whether whoever was told can solve it where it was told, asked under a hybrid structure; null: not asked, the
     *     rule alone decides
     * @param centralReason why not; needed when {@code solvableHere} is false
     * @param claimRial what is at stake as the complainant says
     * @param fields answers to the routine's own form by the codes of its fields: text, number, true or false, a list of texts
     */
    public record NewCase(
            String subject,
            String text,
            @Nullable String outcomeSought,
            @Nullable String locale,
            @Nullable Boolean anonymous,
            @Nullable Complainant complainant,
            @Nullable Product product,
            @Nullable Channel channel,
            @Nullable Instant receivedAt,
            @Nullable String unit,
            @Nullable String externalId,
            @Nullable Boolean solvableHere,
            @Nullable CentralReason centralReason,
            @Nullable Long claimRial,
            @Nullable Map<String, Object> fields) {}

    /** What the public door reads, for the description only: the door itself is intake's. */
    public record NewPublicCase(
            String subject,
            String text,
            @Nullable String outcomeSought,
            @Nullable String locale,
            @Nullable Boolean anonymous,
            @Nullable Complainant complainant,
            @Nullable Product product,
            @Nullable Map<String, Object> fields) {}

    public record Complainant(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String mobile,
            @Nullable String email,
            @Nullable String nationalId) {}

    public record Product(@Nullable String model, @Nullable String serial) {}

    public record NewMove(
            String transition,
            @Nullable String note,
            @Nullable Map<String, String> fields) {}

    public record NewReferral(
            Addressee to,
            ReferralKind kind,
            String text,
            @Nullable Instant due) {}

    /** A person by user name, or a whole unit by code. */
    public record Addressee(
            @Nullable String staff, @Nullable String unit) {}

    public record NewOpinion(Verdict verdict, String text) {}

    public record NewReturn(String reason) {}

    /** {@code recipient} is left out for a promise to the complainant. */
    public record NewPromise(
            String text, Instant due, Means means, @Nullable String recipient) {}

    public record NewOutcome(boolean kept, String note) {}

    /**
     * What is left out stays as it is.
     *
     * @param severity 1 to 4
     * @param customerGroup empty for none
     * @param reason needed for a change; the customer reads it when their date moves
     */
    public record NewClassification(
            @Nullable Integer severity,
            @Nullable Track track,
            @Nullable String customerGroup,
            @Nullable String reason) {}

    // What is answered

    public record Registered(String number, String trackingCode, String receiptUrl) {}

    public record Unit(String code, String name) {}

    public record Staff(String userName, String name) {}

    public record Stage(String code, String title) {}

    /** {@code name} is null for anonymous and for whom this person may not know. */
    public record Named(@Nullable String name, boolean anonymous, boolean confidential) {}

    public record Case(
            String number,
            int version,
            Channel channel,
            Instant receivedAt,
            Instant registeredAt,
            String locale,
            String subject,
            String text,
            String outcomeSought,
            Named complainant,
            Product product,
            int severity,
            Track track,
            String customerGroup,
            Priority priority,
            String category,
            Unit unit,
            Handling handling,
            Staff owner,
            @Nullable Staff assignee,
            Status status,
            Stage stage,
            Instant dueAt,
            @Nullable Instant promisedAt,
            Instant lastActivityAt,
            int reopened,
            @Nullable Instant closedAt,
            @Nullable Instant archivedAt,
            List<Field> fields,
            List<File> files) {}

    /**
     * An answer to the routine's own form. {@code value}: text, whole number, true or false, or a list of texts, as its type keeps it;
     * {@code shown}: the same in words.
     */
    public record Field(String code, FieldType type, String label, Object value, String shown) {}

    /**
     * Who answers it, as decided at registration.
     *
     * @param structure null where the house had decided nothing
     * @param local it is solved where it was told; {@code localUntil} until when that may last, null without a limit
     * @param centralReason why the complaints unit has it; null when no reason is needed
     * @param claimRial what is at stake as the complainant said, or null
     */
    public record Handling(
            @Nullable HandlingStructure structure,
            boolean local,
            @Nullable Instant localUntil,
            @Nullable CentralReason centralReason,
            @Nullable Long claimRial) {}

    /**
     * The level that counts; {@code reckoned} is the one by the points, {@code reason} why a person set another, else empty.
     *
     * @param parts which factor gave how many points
     */
    public record Priority(
            PriorityLevel level, PriorityLevel reckoned, int points, List<PriorityPart> parts, String reason) {}

    public record PriorityPart(String factor, int points) {}

    /** @param groups the groups of customers one may choose from */
    public record Triage(String number, int severity, Track track, String customerGroup, List<String> groups) {}

    public record Promises(List<Promise> items) {}

    /**
     * {@code recipient} is empty for the complainant; {@code settledAt} is null while nobody said what became of it; {@code late}: done
     * after all, but after its time.
     *
     * @param by who promised
     */
    public record Promise(
            long id,
            String text,
            Staff by,
            String recipient,
            Means means,
            Instant madeAt,
            Instant due,
            State state,
            @Nullable Instant brokenAt,
            @Nullable Instant settledAt,
            boolean late,
            String note) {}

    public record Promised(long id, String number, int version, Instant due) {}

    public record File(long id, String name, String mediaType, long size, String sha256, Instant at, boolean visible) {}

    public record Row(
            String number,
            String subject,
            String lastLine,
            Named complainant,
            Product product,
            int severity,
            PriorityLevel priority,
            Unit unit,
            Staff owner,
            @Nullable Staff assignee,
            Status status,
            Stage stage,
            Instant registeredAt,
            Instant dueAt,
            Instant lastActivityAt,
            boolean needsMe,
            boolean unread) {}

    public record Rows(List<Row> items, @Nullable String next) {}

    /** {@code refusal}: why this person may not move the case at all, or null. */
    public record Moves(Stage stage, @Nullable String refusal, List<Move> items) {}

    public record Move(
            String transition,
            String label,
            Stage to,
            boolean ends,
            boolean suggested,
            boolean open,
            List<Lack> missing) {}

    /** {@code field}: the name to send in {@code fields}; null when no single answer helps. */
    public record Lack(String code, @Nullable String field, String message) {}

    public record Moved(String number, int version, Stage from, Stage to) {}

    public record Referred(long id, String number, int version, Instant due) {}

    public record Done(String number, int version) {}

    public record Attached(String number, int version, List<File> files) {}

    public record History(List<Event> items, @Nullable String next) {}

    /**
     * @param by null when the customer or the application did it
     * @param onBehalfOf for whom {@code by} stood in, else null
     * @param visible whether the customer may see it
     * @param data codes and moments that belong to the kind of event
     */
    public record Event(
            long id,
            Entry.Kind kind,
            Instant at,
            @Nullable Staff by,
            @Nullable Staff onBehalfOf,
            boolean visible,
            String text,
            Map<String, String> data) {}

    public record Customers(List<Customer> items) {}

    /** Identifier and contacts are masked: enough to tell two people apart. {@code group}: of customers, empty for none. */
    public record Customer(
            long id, PartyKind kind, String name, String identifier, String mobile, String email, String group) {}
}
