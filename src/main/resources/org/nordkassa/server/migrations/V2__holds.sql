-- Who uses what of a member's right now, for systems that cannot decide by themselves. Times are unix milliseconds.

create table hold (
    id         integer primary key,
    reference  text    not null unique, -- the till's key of the use
    system     text    not null,
    kind       text    not null,
    offer      text    not null,
    till       text    not null,
    session    text    not null,        -- one run of a till's program
    sale       text    not null,
    in_parts   integer not null check (in_parts in (0, 1)),
    state      text    not null check (state in ('held', 'writing', 'captured', 'released')),
    expires_at integer not null,        -- when it stops to matter
    busy_until integer not null,        -- until when nobody else may write for this owner
    turn       integer not null         -- the newest of the till's messages about it
) strict;

create index hold_of_offer on hold (offer, expires_at);

create index hold_busy on hold (busy_until) where busy_until > 0;

-- Keyed hashes of everything the owner is known by: two tills may know them by different things.
create table hold_owner (
    hold_id integer not null references hold (id) on delete cascade,
    owner   text    not null,
    primary key (hold_id, owner)
) strict, without rowid;
