-- The journal: what happened, in order, never changed. Times are milliseconds since 1970 in UTC; the exact ones are in
-- the body. A sale's row only sums up its entries.
create table sale (
    no integer primary key,
    id text not null unique,
    status text not null default 'OPEN' check (status in ('OPEN', 'COMPLETED', 'VOIDED')),
    opened_at integer not null,
    closed_at integer,
    -- the newest entry when the sale was closed: orders closed sales whatever the clock said
    closed_entry integer references entry (id),
    series text,
    receipt integer,
    unique (series, receipt),
    check ((status = 'OPEN') = (closed_at is null)),
    check ((status = 'OPEN') = (closed_entry is null)),
    check ((status = 'COMPLETED') = (receipt is not null)),
    check ((series is null) = (receipt is null))
) strict;

create index sale_open on sale (no) where status = 'OPEN';
create index sale_completed on sale (closed_entry) where status = 'COMPLETED';

create table entry (
    id integer primary key,
    sale integer not null references sale (no),
    seq integer not null check (seq > 0),
    type text not null,
    shape integer not null,
    at integer not null,
    body text not null check (json_valid(body)),
    unique (sale, seq)
) strict;

create trigger entry_is_never_changed before update on entry
begin
    select raise(abort, 'entries of the journal are never changed');
end;

create trigger entry_is_never_removed before delete on entry
begin
    select raise(abort, 'entries of the journal are never removed');
end;

create trigger entry_does_not_follow_the_end before insert on entry
when new.type glob 'sale.*' and (select status from sale where no = new.sale) <> 'OPEN'
begin
    select raise(abort, 'the sale is closed');
end;

create trigger sale_is_closed_once before update on sale when old.status <> 'OPEN'
begin
    select raise(abort, 'the sale is closed');
end;

create trigger sale_is_never_removed before delete on sale
begin
    select raise(abort, 'sales are never removed');
end;

create table receipt_series (
    series text primary key,
    last integer not null check (last > 0)
) strict, without rowid;

create trigger receipt_series_begins_at_one before insert on receipt_series when new.last <> 1
begin
    select raise(abort, 'receipt numbers begin at 1');
end;

create trigger receipt_series_has_no_gap before update on receipt_series
when new.series <> old.series or new.last <> old.last + 1
begin
    select raise(abort, 'receipt numbers have no gaps');
end;

create trigger receipt_series_is_never_removed before delete on receipt_series
begin
    select raise(abort, 'series of receipts are never removed');
end;

-- Messages to remote systems. The id is never used twice, so that a late answer cannot meet another message.
create table outbox (
    id integer primary key autoincrement,
    system text not null,
    kind text not null,
    subject text not null,
    use_key text,
    state text not null default 'WAITING' check (state in ('WAITING', 'REFUSED')),
    since integer not null,
    not_before integer not null default 0,
    attempts integer not null default 0,
    failure text
) strict;

create index outbox_queue on outbox (system, state, id, since);
create index outbox_later on outbox (system) where not_before > 0;
