package org.peygir.api.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peygir.cartable.ReferralKind;
import org.peygir.cartable.Verdict;
import org.peygir.cases.Channel;
import org.peygir.cases.Entry;
import org.peygir.cases.Status;
import org.peygir.customers.PartyKind;

/** What programs send and get, field by field; clients rely on these names. Codes and user names, no inner ids. */
final class Bodies {
    private Bodies() {}

    // What is sent

    record NewCase(
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
            @Nullable String externalId) {}

    record Complainant(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String mobile,
            @Nullable String email,
            @Nullable String nationalId) {}

    record Product(
            @Nullable String model, @Nullable String serial) {}

    record NewMove(
            String transition, @Nullable String note, @Nullable Map<String, String> fields) {}

    record NewReferral(
            Addressee to, ReferralKind kind, String text, @Nullable Instant due) {}

    /** A person by user name, or a whole unit by code. */
    record Addressee(
            @Nullable String staff, @Nullable String unit) {}

    record NewOpinion(Verdict verdict, String text) {}

    record NewReturn(String reason) {}

    // What is answered

    record Registered(String number, String trackingCode, String receiptUrl) {}

    record Unit(String code, String name) {}

    record Staff(String userName, String name) {}

    record Stage(String code, String title) {}

    /** {@code name} is null for anonymous and for whom this person may not know. */
    record Named(
            @Nullable String name, boolean anonymous, boolean confidential) {}

    record Case(
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
            String category,
            Unit unit,
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
            List<File> files) {}

    record File(long id, String name, String mediaType, long size, String sha256, Instant at, boolean visible) {}

    record Row(
            String number,
            String subject,
            String lastLine,
            Named complainant,
            Product product,
            int severity,
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

    record Rows(List<Row> items, @Nullable String next) {}

    /** {@code refusal}: why this person may not move the case at all, or null. */
    record Moves(
            Stage stage, @Nullable String refusal, List<Move> items) {}

    record Move(
            String transition, String label, Stage to, boolean ends, boolean suggested, boolean open, List<Lack> missing) {}

    /** {@code field}: the name to send in {@code fields}; null when no single answer helps. */
    record Lack(
            String code, @Nullable String field, String message) {}

    record Moved(String number, int version, Stage from, Stage to) {}

    record Referred(long id, String number, int version, Instant due) {}

    record Done(String number, int version) {}

    record Attached(String number, int version, List<File> files) {}

    record History(List<Event> items, @Nullable String next) {}

    /**
     * @param by null when the customer or the application did it
     * @param visible whether the customer may see it
     * @param data codes and moments that belong to the kind of event
     */
    record Event(
            long id,
            Entry.Kind kind,
            Instant at,
            @Nullable Staff by,
            boolean visible,
            String text,
            Map<String, String> data) {}

    record Customers(List<Customer> items) {}

    /** Identifier and contacts are masked: enough to tell two people apart. */
    record Customer(long id, PartyKind kind, String name, String identifier, String mobile, String email) {}
}
