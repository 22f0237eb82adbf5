-- The deposit slips that lie in open or completed sales. A slip is paid once; where a machine's numbers begin anew, the
-- later slip takes the place of the earlier.
create table deposit_slip (
    code text primary key,
    sale integer not null references sale (no),
    line integer not null,
    at integer not null
) strict, without rowid;

create index deposit_slip_of_sale on deposit_slip (sale);
