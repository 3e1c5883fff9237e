-- Packing and unpacking the words of a case takes longer than reading the few blocks more.
alter table cases.search_text alter column terms set storage external;

-- Day, week and month of registration (UTC) among the words of each case, spelled as no word is (docs/how/search.md): the index then
-- brings together what was said and when, and a common word is looked for in the newest days first.
update cases.search_text
   set terms = terms || format('''@d%s'' ''@w%s'' ''@m%s''',
           ((registered_at at time zone 'UTC')::date - date '1970-01-01'),
           ((registered_at at time zone 'UTC')::date - date '1970-01-01') / 7,
           extract(year from registered_at at time zone 'UTC')::int * 12
               + extract(month from registered_at at time zone 'UTC')::int - 1)::tsvector;
