-- A key for each till, which of them moved money, and who asks for numbers that are not there.

create table till_key (
    id         integer primary key,
    till       text    not null,
    key_hash   text    not null, -- HMAC-SHA256 under tills.key
    created_at integer not null, -- unix seconds
    revoked_at integer
) strict;

create unique index till_key_in_use on till_key (till) where revoked_at is null;

alter table movement add column till text; -- whose key was shown; empty where tills share one

create table guess (
    caller text    not null,
    number text    not null, -- HMAC-SHA256 under tills.key
    at     integer not null, -- unix seconds
    primary key (caller, number)
) strict, without rowid;
