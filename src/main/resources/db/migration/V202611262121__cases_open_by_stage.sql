-- How many stand in a stage now, by unit, without reading the cases.
create index case_file_stage_open on cases.case_file (stage_id, unit_id) where closed_at is null;
