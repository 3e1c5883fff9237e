-- What is offered to put it right, and its worth (REM-03); checked against the authority of whoever records it (ORG-08).
alter table cases.resolution
    add column remedy      text,
    add column remedy_rial bigint constraint resolution_remedy_positive check (remedy_rial >= 0),
    add constraint resolution_remedy_priced check (remedy_rial is null or remedy is not null);
