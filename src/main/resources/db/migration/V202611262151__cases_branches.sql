-- Who is asked at once while a case stands in a stage that asks several: one row a branch, gone when the case leaves the stage.
-- What was asked and answered stays in the cartable.
create table cases.branch (
    case_id     bigint not null constraint branch_case_fk references cases.case_file,
    code        text   not null,
    -- the referral that counts: a branch sent again has a new one
    referral_id bigint not null constraint branch_referral_unique unique,
    constraint branch_pkey primary key (case_id, code)
);

-- Cases that stand until their customer answers lie among what their owner follows up.
create index case_file_waiting_customer on cases.case_file (owner_id) where status = 'WAITING_CUSTOMER' and closed_at is null;
