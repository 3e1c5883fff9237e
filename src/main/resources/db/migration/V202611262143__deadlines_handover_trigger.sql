-- What another unit was handed and did not take in time (ORG-12): a share of the agreed time. It tells two people: who leads there, who sent it.
alter table deadlines.escalation_rule
    drop constraint escalation_rule_trigger_known,
    add constraint escalation_rule_trigger_known check (trigger_kind in ('CLOCK', 'SILENCE', 'UNASSIGNED', 'PING_PONG', 'HANDOVER'));
alter table deadlines.escalation_notice
    drop constraint escalation_notice_once,
    add constraint escalation_notice_once unique (escalation_id, staff_id);
insert into deadlines.escalation_rule (trigger_kind, clock_code, threshold, deed, rung, spread_at)
    values ('HANDOVER', '', 100, 'TELL_SUPERVISOR', 1, now());
