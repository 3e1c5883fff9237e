-- Priority = f(severity, urgency, vulnerability, safety, public interest, repeat), HDL-01. The rank is reckoned by the program from the rest.
alter table cases.case_file
    add urgency           smallint not null default 1 constraint case_file_urgency_range check (urgency between 1 and 3),
    add factors           text[]   not null default '{}' constraint case_file_factors_known check
        (factors <@ array ['VULNERABLE', 'SAFETY', 'PUBLIC_INTEREST', 'REPEAT']),
    -- how often a rule of escalation raised it
    add raised            smallint not null default 0 constraint case_file_raised_positive check (raised >= 0),
    add priority_override smallint constraint case_file_priority_override_range check (priority_override between 1 and 4),
    add priority_reason   text     not null default '',
    add priority          smallint not null default 2 constraint case_file_priority_range check (priority between 1 and 4),
    add constraint case_file_override_explained check (priority_override is null or priority_reason <> '');
-- Without any other factor severity decides alone, as it did until now.
update cases.case_file set priority = severity where priority <> severity;
-- The order of every list that is not one person's: urgent first, then who waits longest for a word from us.
drop index cases.case_file_urgent;
create index case_file_urgent on cases.case_file (priority desc, last_customer_at, id) where closed_at is null;
