-- The number comes after the commit of what the receipt is for: taken inside it, its lock made every registration wait for the one before.
alter table communications.receipt alter column number drop not null;
create index receipt_unnumbered on communications.receipt (id) where number is null;
