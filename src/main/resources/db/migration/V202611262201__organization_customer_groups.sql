-- Groups of customers that the organisation names itself (requirements 3.2, value tier). Customers, cases and commitments name a
-- group by its words, so a name is never changed: one that is not wanted any more is taken off the list, and stays where it stands.
create table organization.customer_group (
    name text primary key constraint customer_group_name_short check (length(name) between 1 and 40),
    note text not null default '' constraint customer_group_note_short check (length(note) <= 200)
);
