-- Whom an open referral asks, apart from the many cases that lie in a queue.
create index work_item_open_asked on cartable.work_item (staff_id, unit_id, subject_id) where closed_at is null and kind = 'REFERRAL';
