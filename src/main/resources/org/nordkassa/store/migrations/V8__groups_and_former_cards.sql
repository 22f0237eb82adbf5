-- The groups a customer is in, and the day they became a member, where a file of members said so.
create table customer_group (
    customer text not null references customer (id),
    name text not null check (name <> ''),
    primary key (customer, name)
) strict, without rowid;

alter table customer add column since text;

-- Cards of members who have left the programme: no longer anybody's identifier, but whoever comes back with one is the
-- same customer again.
create table former_card (
    value text primary key,
    customer text not null references customer (id),
    removed_at text not null
) strict, without rowid;
