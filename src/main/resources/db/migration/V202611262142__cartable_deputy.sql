-- Who wrote it, standing in for the author it counts for (CUS-11).
alter table cartable.opinion add column deputy_id bigint references organization.staff;
create index opinion_deputy on cartable.opinion (deputy_id) where deputy_id is not null;
