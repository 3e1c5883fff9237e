-- What was known of the subject when the clock started: the case changes later, and why a policy won must still be told.
alter table deadlines.clock
    add column category text not null default '',
    add column severity smallint constraint clock_severity_range check (severity between 1 and 4),
    add column track text not null default '',
    add column tier text not null default '';

alter table deadlines.clock_change
    add column kind text not null default 'CALENDAR' constraint clock_change_kind_known check (kind in ('CALENDAR', 'EXTENSION', 'PAUSE'));

-- Why a handler's clock may stand. Codes stand in pauses for ever; a reason that is no longer offered becomes inactive.
create table deadlines.pause_reason (
    code     text primary key constraint pause_reason_code check (code ~ '^[a-z][a-z-]*$'),
    position int     not null,
    name_fa  text    not null,
    name_en  text    not null,
    name_ar  text    not null,
    active   boolean not null default true
);
insert into deadlines.pause_reason (code, position, name_fa, name_en, name_ar)
values ('customer', 1, 'منتظر پاسخ مشتری', 'Waiting for the customer', 'بانتظار ردّ العميل'),
       ('document', 2, 'منتظر مدرک', 'Waiting for a document', 'بانتظار مستند'),
       ('part', 3, 'منتظر قطعه', 'Waiting for a part', 'بانتظار قطعة'),
       ('visit', 4, 'منتظر بازدید در محل', 'Waiting for a visit on site', 'بانتظار زيارة الموقع'),
       ('outside', 5, 'منتظر نهاد بیرونی', 'Waiting for an outside body', 'بانتظار جهة خارجية');
