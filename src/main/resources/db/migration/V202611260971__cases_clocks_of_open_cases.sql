-- Cases that were open before there were clocks: the promised answer, and the deadline of the stage they are in.
insert into deadlines.clock (subject_id, code, unit_id, state, started_at, amount, amount_unit, line_id, due_at, next_check_at)
select c.id, 'RESOLUTION', c.unit_id, 'RUNNING', c.received_at, l.amount, l.unit, l.id, c.promised_at, c.promised_at
from cases.case_file c, deadlines.policy_line l
where c.closed_at is null and c.promised_at is not null
  and l.code = 'RESOLUTION' and l.severity is null and l.unit_id is null and l.category = '' and l.track = '' and l.tier = '';
insert into deadlines.clock (subject_id, code, unit_id, state, started_at, amount, amount_unit, due_at, next_check_at)
select c.id, 'STAGE', c.unit_id, 'RUNNING', r.entered_at, s.deadline_amount, s.deadline_unit, c.due_at, c.due_at
from cases.case_file c
join routines.run r on r.subject_id = c.id
join routines.stage s on s.id = r.stage_id
where c.closed_at is null and s.deadline_amount is not null and c.due_at is distinct from c.promised_at;
