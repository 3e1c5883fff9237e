-- Handed over to another unit that has terms: until when it is taken or returned. Null: no terms, or the same unit.
alter table cartable.referral
    add column accept_by   timestamptz,
    add column accepted_at timestamptz,
    add constraint referral_acceptance_asked check (accepted_at is null or accept_by is not null);
create index referral_terms on cartable.referral (to_unit_id, sent_at) where accept_by is not null;
