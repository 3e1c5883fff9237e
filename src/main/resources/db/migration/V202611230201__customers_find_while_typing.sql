-- Family name first, as people say it at a desk.
alter table customers.party add column family_key text not null default '';

-- Typing asks for beginnings, whatever the database's collation; these serve equality too, so each replaces its plain sister.
create index party_name_start on customers.party (name_key text_pattern_ops);
create index party_family_start on customers.party (family_key text_pattern_ops);
drop index customers.party_national_id;
create index party_national_id on customers.party (national_id text_pattern_ops) where national_id is not null;
drop index customers.party_legal_id;
create index party_legal_id on customers.party (legal_id text_pattern_ops) where legal_id is not null;
drop index customers.contact_point_value;
create index contact_point_value on customers.contact_point (value text_pattern_ops);
