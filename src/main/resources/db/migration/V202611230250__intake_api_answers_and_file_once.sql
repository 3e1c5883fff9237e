-- What a program was answered for an Idempotency-Key, so that asking again registers nothing. Only hashes of key and content.
create table intake.api_answer (
    key_hash      bytea primary key,
    body_hash     bytea       not null,
    number        text        not null default '',
    tracking_code text        not null default '',
    created_at    timestamptz not null
);
create index api_answer_age on intake.api_answer (created_at);

-- The same content chosen twice is one piece of evidence.
create unique index draft_file_once on intake.draft_file (draft_id, file_id);
drop index intake.draft_file_draft;
