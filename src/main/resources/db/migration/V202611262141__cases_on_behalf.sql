-- Done by staff_id standing in for this person (CUS-11).
alter table cases.entry add column behalf_of bigint references organization.staff;
create index entry_behalf_of on cases.entry (behalf_of) where behalf_of is not null;
