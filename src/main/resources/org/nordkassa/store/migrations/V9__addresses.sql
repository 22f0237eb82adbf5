-- Where customers get post, of those who gave it. It goes with the customer.
create table customer_address (
    customer text primary key references customer (id) on delete cascade,
    street text not null,
    zip text not null,
    city text not null,
    country text not null,
    check (street <> '' or zip <> '' or city <> '')
) strict, without rowid;

-- A customer's purchases, without a walk through the whole journal.
create index entry_by_customer on entry (json_extract(body, '$.customer')) where type = 'sale.customer-attached';
