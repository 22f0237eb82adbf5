-- The gift-card ledger. Money is a whole number of minor units; a balance is never stored, it is the sum of movements.

create table shop (
    id   integer primary key check (id = 1),
    mode text not null check (mode in ('card', 'customer'))
) strict;

create table account (
    id         integer primary key,
    kind       text    not null check (kind in ('card', 'customer')),
    number     text    not null,
    currency   text    not null check (length(currency) = 3),
    created_at integer not null, -- unix seconds, like every time here
    expires_at integer,          -- the last second on which the money may be used
    void_at    integer,
    pin_hash   text,
    unique (kind, number)
) strict;

create table movement (
    id                 integer primary key autoincrement,
    account_id         integer not null references account (id),
    minor              integer not null check (minor <> 0), -- below zero: spent
    at                 integer not null,
    reference          text    not null, -- the caller's key; a counter-movement carries the key of what it undoes
    merchant_reference text,
    staff_reference    text,
    undoes             integer unique references movement (id),
    paired_with        integer unique references movement (id) -- the other half of a move to a customer
) strict;

create index movement_of_account on movement (account_id, minor);

create unique index movement_once on movement (reference) where undoes is null and paired_with is null;

create table pin_try (
    account_id    integer primary key references account (id),
    failures      integer not null,
    blocked_until integer not null
) strict;

create trigger movement_never_changed before update on movement
begin
    select raise(abort, 'a movement is never changed');
end;

create trigger movement_never_deleted before delete on movement
begin
    select raise(abort, 'a movement is never deleted');
end;

-- The program checks this first and says it politely; this line holds when the program is wrong.
create trigger balance_never_below_zero before insert on movement
when new.minor + (select coalesce(sum(minor), 0) from movement where account_id = new.account_id) < 0
begin
    select raise(abort, 'the balance would fall below zero');
end;
