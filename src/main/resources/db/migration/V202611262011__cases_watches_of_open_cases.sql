-- Cases that were open before there were rules are looked at from now on.
insert into deadlines.watch (subject_id, next_check_at)
select id, last_activity_at from cases.case_file where closed_at is null;
update deadlines.clock set next_check_at = started_at where state = 'RUNNING';
