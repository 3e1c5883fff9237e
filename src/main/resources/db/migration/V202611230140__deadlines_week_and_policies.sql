create schema deadlines;

-- One weekly pattern for now: spans of working minutes of the day, ISO day 1 = Monday … 7 = Sunday, in the organisation's zone.
create table deadlines.week_span (
    iso_day     smallint not null constraint week_span_day check (iso_day between 1 and 7),
    from_minute int      not null,
    to_minute   int      not null,
    primary key (iso_day, from_minute),
    constraint week_span_ordered check (from_minute >= 0 and from_minute < to_minute and to_minute <= 1440)
);

create table deadlines.policy (
    code   text primary key,
    amount int  not null constraint policy_amount_positive check (amount > 0),
    unit   text not null constraint policy_unit_known check (unit in ('WORKING_MINUTES', 'WORKING_DAYS', 'CALENDAR_DAYS'))
);

-- Requirements 3.7: Sat–Wed 08–16, Thursday and Friday off. Requirements 4.1: shipped defaults, all editable.
insert into deadlines.week_span (iso_day, from_minute, to_minute)
values (6, 480, 960), (7, 480, 960), (1, 480, 960), (2, 480, 960), (3, 480, 960);
insert into deadlines.policy (code, amount, unit)
values ('FIRST_CONTACT', 1, 'WORKING_DAYS'),
       ('TRIAGE', 1, 'WORKING_DAYS'),
       ('RESOLUTION', 10, 'WORKING_DAYS'),
       ('UPDATE_INTERVAL', 5, 'WORKING_DAYS'),
       ('REFERRAL', 2, 'WORKING_DAYS'),
       ('REOPEN_WINDOW', 30, 'CALENDAR_DAYS');
