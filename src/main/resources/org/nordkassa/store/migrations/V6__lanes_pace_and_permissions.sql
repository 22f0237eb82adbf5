-- What a customer has never been asked is not a no. Times are milliseconds since 1970 in UTC.
alter table customer add column email_known integer not null default 0 check (email_known in (0, 1));
alter table customer add column sms_known integer not null default 0 check (sms_known in (0, 1));
-- When the customer said so at this till; null for what another system has told.
alter table customer add column consent_asked integer;
-- Until now a no could also be a box that nobody had ticked.
update customer set email_known = email_consent, sms_known = sms_consent;

-- Messages of one lane leave in their order: a customer's records and sales, or the uses of one value.
alter table outbox add column lane text not null default '';
-- When it is its turn by the pace that the shop has set; 0 for at once.
alter table outbox add column due integer not null default 0;
alter table outbox add column tried integer;
-- What the system said about it, cut short.
alter table outbox add column said text;
update outbox set lane = case kind
    when 'TELL_CUSTOMER' then 'c:' || subject
    when 'TELL_SALE' then 's:' || subject
    else 'u:' || coalesce(use_key, subject) end;

create index outbox_turn on outbox (system, state, due, id);
create index outbox_lane on outbox (system, lane, id);

-- What a person has decided not to send, with the reason. It can be taken up again under its old id.
create table outbox_aside (
    id integer primary key,
    system text not null,
    kind text not null,
    subject text not null,
    use_key text,
    since integer not null,
    attempts integer not null,
    failure text,
    lane text not null,
    tried integer,
    said text,
    aside_at integer not null,
    reason text not null
) strict;

-- Until when a system is left alone.
create table outbox_pause (
    system text primary key,
    until integer not null
) strict, without rowid;

-- How often messages of a kind leave, and when the last run began; 0 for at once.
create table outbox_pace (
    system text not null,
    kind text not null,
    every integer not null check (every >= 0),
    last integer not null default 0,
    primary key (system, kind)
) strict, without rowid;

-- Whose data have changed, whoever changed them: each goes once a run.
create table customer_change (
    customer text primary key,
    since integer not null
) strict, without rowid;

create trigger customer_is_new after insert on customer
begin
    insert into customer_change values (new.id, unixepoch() * 1000) on conflict (customer) do nothing;
end;

create trigger customer_has_changed after update on customer
when new.first_name <> old.first_name or new.last_name <> old.last_name or new.phone is not old.phone
    or new.email is not old.email
begin
    insert into customer_change values (new.id, unixepoch() * 1000) on conflict (customer) do nothing;
end;

insert into customer_change select id, unixepoch() * 1000 from customer;

-- What is no longer sold stays for receipts and returns.
alter table product add column active integer not null default 1 check (active in (0, 1));

-- How much there is, by shop; the shop is empty for all of them together. Thousandths, see Quantity.
create table stock (
    product integer not null references product (no),
    shop text not null,
    thousandths integer not null,
    primary key (product, shop)
) strict, without rowid;
