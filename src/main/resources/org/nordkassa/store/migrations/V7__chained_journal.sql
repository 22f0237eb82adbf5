-- The journal becomes one chain of signed entries, in which the till's own events stand between those of the sales.
-- What stood here before gets its links right after this script, before anything else is written.
create table chained_entry (
    -- the place in the chain: 1, 2, 3 ... without a gap
    id integer primary key,
    -- null: of the till, beside its sales
    sale integer references sale (no),
    seq integer not null check (seq > 0),
    type text not null,
    shape integer not null,
    at integer not null,
    body text not null check (json_valid(body)),
    hash blob,
    signature blob,
    unique (sale, seq)
) strict;

insert into chained_entry (id, sale, seq, type, shape, at, body)
    select row_number() over (order by id), sale, seq, type, shape, at, body from entry;

drop table entry;
alter table chained_entry rename to entry;

create index entry_of_key on entry (id) where type = 'till.journal-key';

create trigger entry_is_never_changed before update on entry when old.hash is not null
begin
    select raise(abort, 'entries of the journal are never changed');
end;

create trigger entry_is_never_removed before delete on entry
begin
    select raise(abort, 'entries of the journal are never removed');
end;

create trigger entry_is_linked before insert on entry
when new.hash is null or new.signature is null or length(new.hash) <> 32 or length(new.signature) <> 64
    or new.id <> (select coalesce(max(id), 0) + 1 from entry)
begin
    select raise(abort, 'entries of the journal are linked to the one before');
end;

create trigger entry_does_not_follow_the_end before insert on entry
when new.type glob 'sale.*' and (select status from sale where no = new.sale) <> 'OPEN'
begin
    select raise(abort, 'the sale is closed');
end;

-- PINs of gift cards, sealed, for as long as an unanswered use may have to be repeated. They have no place in a journal
-- from which nothing is ever removed.
create table pin (
    use_key text primary key,
    sealed blob not null,
    since integer not null
) strict, without rowid;
