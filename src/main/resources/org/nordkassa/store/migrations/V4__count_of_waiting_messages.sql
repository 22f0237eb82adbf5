-- How many messages there are by system and state, so that nobody has to count them.
create table outbox_count (
    system text not null,
    state text not null,
    messages integer not null check (messages >= 0),
    primary key (system, state)
) strict, without rowid;

insert into outbox_count select system, state, count(*) from outbox group by system, state;

create trigger outbox_counts_up after insert on outbox
begin
    insert into outbox_count values (new.system, new.state, 1)
        on conflict (system, state) do update set messages = messages + 1;
end;

create trigger outbox_counts_down after delete on outbox
begin
    update outbox_count set messages = messages - 1 where system = old.system and state = old.state;
end;

create trigger outbox_counts_over after update of system, state on outbox
when (new.system, new.state) <> (old.system, old.state)
begin
    update outbox_count set messages = messages - 1 where system = old.system and state = old.state;
    insert into outbox_count values (new.system, new.state, 1)
        on conflict (system, state) do update set messages = messages + 1;
end;
