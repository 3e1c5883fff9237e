-- HDL-02: how thoroughly a complaint is looked into, and to which group of customers its complainant belongs; commitments may
-- differ by both.
alter table cases.case_file
    add column track text not null default 'STANDARD'
        constraint case_file_track_known check (track in ('FRONTLINE', 'STANDARD', 'INVESTIGATION')),
    add column customer_group text not null default ''
        constraint case_file_customer_group_short check (length(customer_group) <= 40);

alter table deadlines.clock_change drop constraint clock_change_kind_known;
alter table deadlines.clock_change add constraint clock_change_kind_known
    check (kind in ('CALENDAR', 'EXTENSION', 'PAUSE', 'CLASSIFICATION'));

-- Requirements 4.1: three working days at the front line, twenty for an investigation; only where nobody has changed what was shipped.
insert into deadlines.policy_line (version_id, code, track, amount, unit)
select v.id, 'RESOLUTION', d.track, d.amount, 'WORKING_DAYS'
from deadlines.policy_version v, (values ('FRONTLINE', 3), ('INVESTIGATION', 20)) d (track, amount)
where v.number = 1 and (select count(*) from deadlines.policy_version) = 1;
