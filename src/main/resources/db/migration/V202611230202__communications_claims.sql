-- A claim outlives the node that made it: a claim still set when its lease is over means that nobody knows what happened.
alter table communications.outbox
    add column claimed_at timestamptz,
    add column secret boolean not null default false,
    add column via text,
    add constraint outbox_settled_once check (sent_at is null or failed_at is null),
    add constraint outbox_settled_or_due check ((sent_at is null and failed_at is null) = (next_attempt_at is not null));

drop index communications.outbox_due;
create index outbox_due on communications.outbox (channel, next_attempt_at) where next_attempt_at is not null;
