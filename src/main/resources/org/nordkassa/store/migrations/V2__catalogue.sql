create table product (
    no integer primary key,
    sku text not null unique,
    name text not null,
    price_minor integer not null check (price_minor >= 0),
    currency text not null,
    vat_class text not null,
    unit text not null,
    product_group text not null
) strict;

-- A code means one product at most.
create table barcode (
    code text primary key,
    product integer not null references product (no)
) strict, without rowid;

create index barcode_of_product on barcode (product);

-- The words of name and number as the till has folded them, so that this index and a search cut text in the same way
-- (the plain ascii tokenizer only splits at blanks then). Every prefix a cashier types is a list of its own: looking up
-- one that is not would merge the lists of all words below it, which takes too long with many products.
create virtual table product_words using fts5 (
    words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii', prefix = '1 2 3 4 5 6 7 8');

-- Fewer, larger pieces while many products are read in.
insert into product_words (product_words, rank) values ('hashsize', 16777216);
