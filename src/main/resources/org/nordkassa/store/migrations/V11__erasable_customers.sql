-- What the journal says of a customer is sealed under a key of their own, which stands here and not in the chain: when the
-- key goes, nobody can read any more whose sale it was, and the chain is as it was.
create table customer_key (
    customer text primary key,
    key blob not null check (length(key) = 32)
) strict, without rowid;

-- Which entries of the journal are about whom. Goes with the key.
create table customer_entry (
    entry integer primary key references entry (id),
    customer text not null references customer_key (customer)
) strict;

create index customer_entry_of on customer_entry (customer, entry);

-- Who was erased, by the till's own id, which leads to nobody any more: a restored backup must not bring them back.
create table erased (
    customer text primary key,
    at integer not null
) strict, without rowid;
