-- The fields that a version asks beside what every complaint is asked, as its readable file lists them.
alter table routines.routine_version
    add column form jsonb not null default '[]' constraint routine_version_form_list check (jsonb_typeof(form) = 'array');
