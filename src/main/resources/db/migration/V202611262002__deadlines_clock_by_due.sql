-- Lists of one kind of deadline, the next due first, whatever the number of clocks.
create index clock_code_due on deadlines.clock (code, due_at, subject_id) where ended_at is null;
