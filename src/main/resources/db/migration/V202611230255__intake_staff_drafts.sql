-- The staff form names itself before anything is kept: saving it and sending it twice both meet the same row.
alter table intake.draft add column form_key uuid;
alter table intake.draft add constraint draft_staff_form_unique unique (staff_id, form_key);
alter table intake.draft add constraint draft_form_of_staff check ((staff_id is null) = (form_key is null));
