-- Each clock of each registration took a lock on the line it goes by, and all of them go by the same few: at a busy hour that was a queue,
-- and a write to the line for every clock. No clock can lose its line instead: what is published is never taken away.
create function deadlines.refuse_change_of_published() returns trigger language plpgsql as $$
begin
    if exists (select 1 from deadlines.policy_version v where v.id = old.version_id and v.published_at is not null) then
        raise exception 'a published commitment is never changed';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger policy_line_published_stays before update or delete on deadlines.policy_line
    for each row execute function deadlines.refuse_change_of_published();

alter table deadlines.clock drop constraint clock_line_id_fkey;
-- Only for that constraint.
drop index deadlines.clock_line;
