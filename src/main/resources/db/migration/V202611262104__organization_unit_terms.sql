-- What a unit promises the others (ORG-12): how soon it takes or returns what they hand over, and what it needs to be told.
create table organization.unit_terms (
    unit_id        bigint primary key references organization.unit,
    accept_minutes int  not null constraint unit_terms_minutes_positive check (accept_minutes > 0),
    guidance       text not null default ''
);
