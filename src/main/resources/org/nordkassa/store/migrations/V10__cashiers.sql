-- Who may log in at this till. Names stand here and nowhere else: the journal knows numbers only.
create table cashier (
    number integer primary key check (number between 1 and 999),
    name text not null check (length(name) between 1 and 40),
    role text not null check (role in ('CASHIER', 'SUPERVISOR', 'OWNER')),
    in_service integer not null default 1 check (in_service in (0, 1)),
    -- an Argon2id hash with its parameters and salt
    pin text not null,
    -- wrong PINs in a row, and when the last of them was tried
    failures integer not null default 0,
    tried_at integer not null default 0
) strict;
