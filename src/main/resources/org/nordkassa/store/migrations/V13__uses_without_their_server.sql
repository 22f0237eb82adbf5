-- Who may be the same person: the same name at the same postcode.
create index address_by_zip on customer_address (replace(zip, ' ', ''));

-- What gift cards and customers' balances held when their server last said so, for the time in which it cannot be asked.
-- The account is a keyed hash: no number of a card stands here. Money is in minor units, times are milliseconds since
-- 1970 in UTC.
create table seen_balance (
    account text primary key,
    amount integer not null check (amount >= 0),
    currency text not null,
    -- the card's last day
    expires text,
    seen integer not null
) strict, without rowid;

create index seen_balance_by_age on seen_balance (seen);

-- Money taken while the server could not be asked, by the owner's rule: follows the journal, in its transactions.
create table offline_use (
    use_key text primary key,
    account text not null,
    sale text not null,
    -- in the shop's time zone
    day text not null,
    amount integer not null check (amount > 0),
    currency text not null,
    taken integer not null,
    -- when the server has answered
    settled integer,
    -- why it was not paid after all: a shortfall, until a person has closed it with a reason
    refusal text,
    closed integer,
    reason text,
    check (refusal is null or settled is not null),
    check (closed is null or (refusal is not null and reason <> ''))
) strict, without rowid;

create index offline_use_of_account on offline_use (account);
create index shortfall on offline_use (settled) where refusal is not null and closed is null;
