-- More than one person may be complained of (RTN-09), and a case may be kept among few named people (CNF-01). Both stand in the
-- row itself because every list and count asks for them: an array and a flag cost no join.
alter table cases.case_file
    add column restricted  boolean  not null default false,
    add column subject_ids bigint[] not null default '{}';

update cases.case_file set subject_ids = array[about_staff_id] where about_staff_id is not null;

-- about_staff_id stays for one version as the first one named; nobody in it may be missing in the list that locks out.
alter table cases.case_file
    add constraint case_file_restricted_confidential check (confidential or not restricted),
    add constraint case_file_about_among_subjects check (about_staff_id is null or about_staff_id = any (subject_ids));
