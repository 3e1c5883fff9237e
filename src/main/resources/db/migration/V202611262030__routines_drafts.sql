-- One draft a routine. What it says is one readable document; its earlier and later states are kept for undo and redo.
create table routines.draft (
    routine_code text        not null constraint draft_pkey primary key,
    -- goes up with every change, also of position: two who work at once notice each other by it
    version      int         not null,
    -- the number of the version it was begun from; 0: from nothing
    base_number  int         not null,
    -- which of the states is the one shown
    position     int         not null,
    changed_by   bigint      not null,
    changed_at   timestamptz not null,
    constraint draft_version_positive check (version >= 1),
    constraint draft_position_positive check (position >= 1),
    constraint draft_base_number_not_negative check (base_number >= 0)
);

create table routines.draft_state (
    routine_code text        not null constraint draft_state_draft_fk references routines.draft on delete cascade,
    position     int         not null,
    document     text        not null,
    -- what was done, as a code: stage-added, way-changed … with the code of what it was done to
    what         text        not null,
    subject      text        not null default '',
    changed_by   bigint      not null,
    changed_at   timestamptz not null,
    constraint draft_state_pkey primary key (routine_code, position)
);
