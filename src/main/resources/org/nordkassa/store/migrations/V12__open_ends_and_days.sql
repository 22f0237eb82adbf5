-- What is not settled yet, kept up by the journal itself: whoever writes an entry, these tables follow.

-- Uses of value of which a remote system may know something else than the till.
create table unsettled (
    use_key text primary key,
    sale integer not null references sale (no)
) strict, without rowid;

insert into unsettled (use_key, sale)
    select json_extract(e.body, '$.key'), e.sale from entry e
    where e.type in ('value.capture-intended', 'value.became-unknown', 'value.give-back-intended')
    and not exists (select 1 from entry later where later.sale = e.sale and later.seq > e.seq
        and later.type glob 'value.*' and json_extract(later.body, '$.key') = json_extract(e.body, '$.key'));

create trigger use_is_not_settled after insert on entry
when new.type in ('value.capture-intended', 'value.became-unknown', 'value.give-back-intended')
begin
    insert into unsettled (use_key, sale) values (json_extract(new.body, '$.key'), new.sale)
        on conflict (use_key) do nothing;
end;

create trigger use_is_settled after insert on entry
when new.type in ('value.captured', 'value.refused', 'value.given-back')
begin
    delete from unsettled where use_key = json_extract(new.body, '$.key');
end;

-- Receipts that have not come out of the printer, as far as the till knows. A row is written with the end of its sale.
create table unprinted (
    series text not null,
    receipt integer not null,
    sale integer not null references sale (no),
    since integer not null,
    primary key (series, receipt)
) strict, without rowid;

create trigger receipt_is_to_be_printed after insert on entry when new.type = 'sale.completed'
begin
    insert into unprinted (series, receipt, sale, since) values (json_extract(new.body, '$.series'),
        json_extract(new.body, '$.number'), new.sale, new.at) on conflict (series, receipt) do nothing;
end;

create trigger receipt_is_printed_late after insert on entry when new.type = 'till.receipt-printed-late'
begin
    delete from unprinted where series = json_extract(new.body, '$.series')
        and receipt = json_extract(new.body, '$.number');
end;

-- Payments a card terminal was asked for and of which the till does not know yet what became.
create table card_payment (
    pay_key text primary key,
    entry integer not null references entry (id)
) strict, without rowid;

create trigger card_payment_begins after insert on entry when new.type = 'till.card-payment-asked'
begin
    insert into card_payment (pay_key, entry) values (json_extract(new.body, '$.key'), new.id)
        on conflict (pay_key) do nothing;
end;

create trigger card_payment_ends after insert on entry when new.type = 'till.card-payment-ended'
begin
    delete from card_payment where pay_key = json_extract(new.body, '$.key');
end;

-- The closings of the day. A day is what stands in the journal behind the entry up to which the day before it was
-- counted, whatever the clock said.
create table day_closing (
    number integer primary key,
    entry integer not null unique references entry (id),
    up_to integer not null,
    at integer not null
) strict;

create trigger day_closings_have_no_gap before insert on day_closing
when new.number <> (select coalesce(max(number), 0) + 1 from day_closing)
    or new.up_to < (select coalesce(max(up_to), 0) from day_closing) or new.up_to >= new.entry
begin
    select raise(abort, 'closings of the day have no gaps');
end;

create trigger day_closing_is_never_changed before update on day_closing
begin
    select raise(abort, 'closings of the day are never changed');
end;

create trigger day_closing_is_never_removed before delete on day_closing
begin
    select raise(abort, 'closings of the day are never removed');
end;

create trigger day_is_closed after insert on entry when new.type = 'till.day-closed'
begin
    insert into day_closing (number, entry, up_to, at)
        values (json_extract(new.body, '$.number'), new.id, json_extract(new.body, '$.upTo'), new.at);
end;
