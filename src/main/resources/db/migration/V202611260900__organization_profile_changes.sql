-- The organisation's own entry can be changed now; of two who change it at once one is told.
alter table organization.profile add column version int not null default 0;
