-- Every stay that a run has left is counted once: its working minutes are written beside it and added to the counts beneath in the
-- same transaction. Null: not counted yet.
alter table routines.run_step
    add column unit_id         bigint,
    add column working_minutes int;
comment on column routines.run_step.unit_id is 'the unit that had the subject when the stage was left; null: it is still there, or nobody knows';

-- Who had the case when it left a stage was not written down until now: the holder of that moment is the nearest to it.
update routines.run_step s
set unit_id = coalesce(
    (select h.unit_id from cartable.holding h
     where h.subject_id = r.subject_id and h.since < s.left_at and (h.until is null or h.until >= s.left_at)
     order by h.id desc limit 1),
    (select c.unit_id from cases.case_file c where c.id = r.subject_id))
from routines.run r
where r.id = s.run_id and s.left_at is not null;

create index run_step_to_count on routines.run_step (run_id, step) where left_at is not null and working_minutes is null;
-- The cases behind a number of the map, the latest first. Partial: a registration does not pay for it.
create index run_step_passed on routines.run_step (stage_id, entered_at, run_id, step) where left_at is not null;

-- Stays by the way they were left by. Months are Jalali, such as 140509. A band is a range of minutes: first it is found in which band
-- the median lies, then it is picked out of the minutes of that one band, so it is exact and yet reads little.
create table routines.stay_band (
    transition_id bigint   not null references routines.transition,
    unit_id       bigint   not null,
    begun_month   int      not null,
    entered_month int      not null,
    band          smallint not null,
    stays         int      not null,
    -- of these, in a stage where the run had been before
    again         int      not null,
    constraint stay_band_pkey primary key (transition_id, unit_id, begun_month, entered_month, band),
    constraint stay_band_counted check (stays > 0 and again between 0 and stays)
);
create table routines.stay_minute (
    transition_id bigint not null references routines.transition,
    minutes       int    not null,
    unit_id       bigint not null,
    begun_month   int    not null,
    entered_month int    not null,
    stays         int    not null,
    constraint stay_minute_pkey primary key (transition_id, minutes, unit_id, begun_month, entered_month) include (stays),
    constraint stay_minute_counted check (stays > 0 and minutes >= 0)
);
