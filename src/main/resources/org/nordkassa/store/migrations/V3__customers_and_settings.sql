-- Customers, found by exact keys only. A phone number or e-mail may belong to several; an identifier to one.
create table customer (
    id text primary key,
    first_name text not null,
    last_name text not null,
    phone text,
    email text,
    email_consent integer not null check (email_consent in (0, 1)),
    sms_consent integer not null check (sms_consent in (0, 1))
) strict, without rowid;

create index customer_by_phone on customer (phone) where phone is not null;
create index customer_by_email on customer (email) where email is not null;

create table identifier (
    type text not null,
    value text not null,
    customer text not null references customer (id),
    position integer not null,
    primary key (type, value)
) strict, without rowid;

create index identifier_of_customer on identifier (customer);

-- What the till remembers by itself. What a person sets stands in till.yaml.
create table setting (
    name text primary key,
    value text not null
) strict, without rowid;
