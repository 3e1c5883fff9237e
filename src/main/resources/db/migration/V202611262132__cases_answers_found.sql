-- Cases found by an answer. Where nothing is asked the index is empty and a registration does not touch it.
create index case_file_answers on cases.case_file using gin (answers jsonb_path_ops) where answers <> '{}';
