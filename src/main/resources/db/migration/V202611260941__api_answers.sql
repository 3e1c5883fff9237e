create schema api;

-- What a program was answered for an Idempotency-Key, so that asking again changes nothing. Written in the change's transaction.
create table api.answer (
    token_id     bigint      not null references access.api_token,
    key_hash     bytea       not null,
    request_hash bytea       not null,
    status       int         not null default 0,
    headers      text        not null default '{}',
    body         text        not null default '',
    created_at   timestamptz not null,
    primary key (token_id, key_hash)
);
create index answer_age on api.answer (created_at);
