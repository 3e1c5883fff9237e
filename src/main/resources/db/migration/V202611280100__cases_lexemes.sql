-- What words may begin with: the beginning of a word is looked for as the words that begin so, since the index gathers all cases
-- of all of them, of all years, for a beginning. Of a term with digits (a serial) the letters before them and 0. Written with the
-- case, twice when two write it at once, so that nobody waits for anybody.
create table cases.search_lexeme (
    lexeme text collate "C" not null
);
create index search_lexeme_begins on cases.search_lexeme (lexeme);

-- Cases of before are read by a job.
alter table cases.search_progress
    drop constraint search_progress_known,
    add constraint search_progress_known check (work in ('REINDEX', 'LEXEMES', 'CASE_WORDS', 'ENTRY_WORDS'));
insert into cases.search_progress (work, next_id, last_id)
select 'LEXEMES', 1, coalesce(max(case_id), 0) from cases.search_text;
