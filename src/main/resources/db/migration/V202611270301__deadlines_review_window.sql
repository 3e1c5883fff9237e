-- Requirements 3.9: half a year to ask for a review, counted from the decision. A commitment that every version has to have, old ones too.
insert into deadlines.policy_line (version_id, code, amount, unit)
select v.id, 'REVIEW_WINDOW', 183, 'CALENDAR_DAYS'
from deadlines.policy_version v
where not exists (select from deadlines.policy_line l where l.version_id = v.id and l.code = 'REVIEW_WINDOW');

insert into deadlines.escalation_rule (trigger_kind, clock_code, threshold, deed, rung)
values ('CLOCK', 'REVIEW', 75, 'REMIND_HOLDER', 1),
       ('CLOCK', 'REVIEW', 100, 'TELL_SUPERVISOR', 1);
