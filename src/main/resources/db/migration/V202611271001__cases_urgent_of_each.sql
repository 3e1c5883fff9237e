-- A folder is read in its order from the first on, however much lies in it.
create index case_file_assignee_urgent on cases.case_file (assignee_id, priority desc, last_customer_at, id) where closed_at is null and assignee_id is not null;
create index case_file_untaken_urgent on cases.case_file (unit_id, priority desc, last_customer_at, id) where closed_at is null and assignee_id is null;
create index case_file_owner_urgent on cases.case_file (owner_id, priority desc, last_customer_at, id) where closed_at is null;
drop index cases.case_file_assignee_open;
drop index cases.case_file_owner_open;
