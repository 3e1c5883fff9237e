-- When the content was last hashed anew and agreed with its hash; null: not since it came in.
alter table platform.file add column checked_at timestamptz;
-- Since when the content does not agree with its hash.
alter table platform.file add column damaged_at timestamptz;
create index file_checked_at_idx on platform.file (checked_at nulls first, id);

-- A preview may be possible and was not tried yet.
alter table platform.file add column preview_due boolean not null default false;
update platform.file set preview_due = true
where media_type in ('image/jpeg', 'image/png', 'image/gif', 'image/bmp', 'image/tiff', 'application/pdf');
create index file_preview_due_idx on platform.file (id desc) where preview_due;

-- A small picture of a file, made once. Without bytes: none can be made.
create table platform.file_preview (
    file_id bigint      not null constraint file_preview_file_fk references platform.file,
    bytes   bytea,
    width   int,
    height  int,
    made_at timestamptz not null,
    constraint file_preview_pk primary key (file_id),
    constraint file_preview_whole check ((bytes is null) = (width is null) and (bytes is null) = (height is null)),
    constraint file_preview_size check (width > 0 and height > 0)
);
