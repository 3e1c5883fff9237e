-- Keys are for machines. In C order one plain index serves beginnings, equality and order on every server; and an ordered look
-- reads eight rows where the planner, unsure how many begin so, would read them all.
drop index customers.party_name_start, customers.party_family_start, customers.party_national_id,
           customers.party_legal_id, customers.contact_point_value;
alter table customers.party
    alter column name_key type text collate "C",
    alter column family_key type text collate "C",
    alter column sort_key type text collate "C",
    alter column national_id type text collate "C",
    alter column legal_id type text collate "C";
alter table customers.contact_point alter column value type text collate "C";
create index party_name_start on customers.party (name_key);
create index party_family_start on customers.party (family_key);
create index party_national_id on customers.party (national_id) where national_id is not null;
create index party_legal_id on customers.party (legal_id) where legal_id is not null;
create index contact_point_value on customers.contact_point (value);
