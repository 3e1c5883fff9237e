-- Stages in which a case stands and waits: for the customer, for time to pass, for several who are asked at once.
alter table routines.stage
    drop constraint stage_kind_known,
    add constraint stage_kind_known check (kind in ('TASK', 'DECISION', 'WAIT', 'TIMER', 'PARALLEL', 'END')),
    add column branches_until text not null default 'ALL' constraint stage_branches_until_known check (branches_until in ('ALL', 'FIRST'));

-- Who or what takes a case along the way.
alter table routines.transition
    add column trigger text not null default 'PERSON'
        constraint transition_trigger_known check (trigger in ('PERSON', 'CUSTOMER_ANSWER', 'TIME_UP', 'BRANCHES_ANSWERED'));

create table routines.stage_branch (
    stage_id        bigint not null constraint stage_branch_stage_fk references routines.stage,
    ordinal         int    not null,
    code            text   not null,
    ask             text   not null constraint stage_branch_ask_known check (ask in ('OPINION', 'ACTION')),
    -- who is asked: a person by sign-in name, else the holder of a role, else the whole unit; a null unit is the one that has the case
    person          text,
    role            text,
    unit_code       text,
    text_fa         text   not null default '',
    text_en         text   not null default '',
    text_ar         text   not null default '',
    deadline_amount int,
    deadline_unit   text,
    constraint stage_branch_pkey primary key (stage_id, ordinal),
    constraint stage_branch_code_unique unique (stage_id, code)
);

-- When the run goes on by itself; null: only people, or the customer, move it.
alter table routines.run add column wake_at timestamptz;
create index run_wake on routines.run (wake_at) where wake_at is not null;
