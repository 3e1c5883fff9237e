-- Roles whose holders must sign in with two factors.
alter table organization.profile add column second_factor_roles text[] not null default '{}';
