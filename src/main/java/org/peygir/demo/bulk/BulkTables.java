package org.peygir.demo.bulk;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The tables that a case has rows in. */
final class BulkTables {
    final CopyTable party = new CopyTable(
            "customers.party",
            "id",
            "kind",
            "given_name",
            "family_name",
            "name_key",
            "family_key",
            "sort_key",
            "created_at");
    final CopyTable contact =
            new CopyTable("customers.contact_point", "party_id", "kind", "value", "given", "preferred");
    final CopyTable file = new CopyTable(
            "cases.case_file",
            "id",
            "year",
            "tracking_code",
            "channel",
            "received_at",
            "registered_at",
            "subject",
            "words",
            "outcome_sought",
            "complainant_id",
            "complainant_name",
            "about",
            "product_model",
            "product_serial",
            "severity",
            "priority",
            "category",
            "unit_id",
            "owner_id",
            "assignee_id",
            "status",
            "stage_id",
            "due_at",
            "promised_at",
            "last_line",
            "last_activity_at",
            "last_customer_at",
            "closed_at");
    final CopyTable found =
            new CopyTable("cases.search_text", "case_id", "registered_at", "serial_key", "chars", "terms");
    final CopyTable entry = new CopyTable("cases.entry", "case_id", "kind", "at", "staff_id", "public", "body");
    final CopyTable resolution = new CopyTable(
            "cases.resolution",
            "case_id",
            "understanding",
            "understanding_state",
            "finding",
            "reasons",
            "cause",
            "response",
            "fix",
            "fixed_at",
            "fixed_by",
            "satisfaction",
            "satisfied_at");
    final CopyTable run = new CopyTable(
            "routines.run", "id", "subject_id", "version_id", "stage_id", "step", "entered_at", "ended_at");
    final CopyTable step = new CopyTable(
            "routines.run_step", "run_id", "step", "stage_id", "entered_at", "left_at", "transition_id", "unit_id");
    final CopyTable item = new CopyTable(
            "cartable.work_item",
            "subject_id",
            "kind",
            "staff_id",
            "unit_id",
            "opened_at",
            "seen_at",
            "due_at",
            "closed_at");
    final CopyTable holding = new CopyTable("cartable.holding", "subject_id", "staff_id", "unit_id", "since", "until");
    final CopyTable clock = new CopyTable(
            "deadlines.clock",
            "subject_id",
            "code",
            "unit_id",
            "state",
            "started_at",
            "amount",
            "amount_unit",
            "due_at",
            "next_check_at",
            "ended_at");
    final CopyTable outbox = new CopyTable(
            "communications.outbox",
            "subject_id",
            "channel",
            "recipient",
            "title",
            "body",
            "created_at",
            "attempts",
            "sent_at");
    final CopyTable receipt =
            new CopyTable("communications.receipt", "series", "year", "number", "subject_id", "issued_at");

    final BulkLexemes lexemes = new BulkLexemes();

    /** All but the receipts, whose numbers are taken last. */
    void send(Connection connection) throws SQLException, IOException {
        for (CopyTable table :
                List.of(party, contact, file, found, entry, resolution, run, step, item, holding, clock, outbox))
            table.send(connection);
        lexemes.send(connection);
    }
}
