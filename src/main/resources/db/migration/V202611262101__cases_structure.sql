-- The structure a case was registered under stays with it (ORG-01). Null for cases from before there was one.
alter table cases.case_file
    add column structure      text constraint case_file_structure_known check (structure in ('CENTRALISED', 'DECENTRALISED', 'HYBRID')),
    -- whoever was told first answers for it, in their unit
    add column local          boolean not null default false,
    -- until when it may be tried there (ORG-09); null: no clock runs
    add column local_until    timestamptz,
    -- why the centre has it (ORG-10)
    add column central_reason text    not null default '',
    -- what is at stake, as the complainant says
    add column claim_rial     bigint constraint case_file_claim_positive check (claim_rial >= 0),
    add constraint case_file_local_clocked check (local_until is null or local);
create index case_file_local_until on cases.case_file (local_until) where local_until is not null and closed_at is null;
