-- A list of a unit, of its late cases too, is read in its order from the first on, however much lies in the unit. In two
-- halves: what nobody has taken is a list of its own in cartables.
create index case_file_unit_urgent on cases.case_file (unit_id, (assignee_id is null), priority desc, last_customer_at, id, due_at) where closed_at is null;
drop index cases.case_file_untaken_urgent;
-- Late ones are told by the index alone.
drop index cases.case_file_urgent;
create index case_file_urgent on cases.case_file (priority desc, last_customer_at, id, due_at) where closed_at is null;
