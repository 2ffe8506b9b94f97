-- The ledger: who did what, when, from which side. Ids and enumerations only, never words, so that erasure needs no
-- hole in it. Rows are put down unchained with the change they speak of; a sealer chains them about once a second,
-- taking only those older than every transaction still running, so that nothing can slip in behind a seal. The ledger is on
-- the way of every answer, so it carries no more keys than it needs: its own check finds what a foreign key would forbid.
create table ledger_entry (
  organisation_id uuid not null,
  id bigint generated always as identity,
  project_id uuid,
  at timestamptz not null default clock_timestamp(),
  actor uuid,
  side text check (side in ('lived', 'learned')),
  verb text not null check (verb ~ '^[a-z]+(-[a-z]+)*$'),
  object jsonb not null default '{}',
  xact xid8 not null default pg_current_xact_id(),
  primary key (organisation_id, id)
);

create table ledger_seal (
  organisation_id uuid not null,
  seq bigint not null,
  entry_id bigint not null,
  sealed_at timestamptz not null,
  hash bytea not null,
  primary key (organisation_id, seq),
  unique (organisation_id, entry_id)
);
-- Where the sealer stands: every entry up to here is sealed, but those in the list.
create table ledger_unsealed (
  organisation_id uuid not null,
  entry_id bigint not null,
  primary key (entry_id)
);

alter table ledger_entry enable row level security;
alter table ledger_seal enable row level security;
create policy own on ledger_entry to {{app}} using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
create policy own on ledger_seal to {{app}} using (organisation_id = current_organisation());
-- The program says what was done; its number, its time and its transaction are the database's own word.
grant select, insert (organisation_id, project_id, actor, side, verb, object) on ledger_entry to {{app}};
grant select on ledger_seal to {{app}};

-- What waits for a seal is noted by a trigger, so that no code can forget to.
create function note_unsealed() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$ begin insert into ledger_unsealed select organisation_id, id from added; return null; end $$;
create trigger note_unsealed after insert on ledger_entry
  referencing new table as added for each statement execute function note_unsealed();

-- The words a seal is made of. `app/src/domain/ledger.ts` states the same in TypeScript, and `ledger verify` compares.
create function ledger_line(seq bigint, sealed_at timestamptz, e ledger_entry) returns text
  language sql stable
  as $$ select concat_ws('|', seq, e.organisation_id, e.id, coalesce(e.project_id::text, '-'),
    to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), coalesce(e.actor::text, '-'), coalesce(e.side, '-'),
    e.verb, e.object::text, to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) $$;

-- Chains up to `most` waiting entries, in order. Returns how many. One sealer at a time.
create function seal_ledger(most int) returns int
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  declare
    oldest xid8 := pg_snapshot_xmin(pg_current_snapshot());
    entry ledger_entry;
    last_org uuid;
    last_seq bigint;
    last_hash bytea;
    now_at timestamptz := clock_timestamp();
    sealed int := 0;
  begin
    if not pg_try_advisory_xact_lock(hashtext('evenground.ledger')) then return 0; end if;
    for entry in
      select e.* from ledger_unsealed u join ledger_entry e on e.organisation_id = u.organisation_id and e.id = u.entry_id
      where e.xact < oldest order by e.organisation_id, e.id limit most
    loop
      if last_org is distinct from entry.organisation_id then
        last_org := entry.organisation_id;
        select s.seq, s.hash into last_seq, last_hash from ledger_seal s
          where s.organisation_id = last_org order by s.seq desc limit 1;
        if last_seq is null then last_seq := 0; last_hash := sha256(convert_to('evenground ledger ' || last_org, 'UTF8')); end if;
      end if;
      last_seq := last_seq + 1;
      last_hash := sha256(last_hash || convert_to(ledger_line(last_seq, now_at, entry), 'UTF8'));
      insert into ledger_seal values (last_org, last_seq, entry.id, now_at, last_hash);
      delete from ledger_unsealed where entry_id = entry.id;
      sealed := sealed + 1;
    end loop;
    return sealed;
  end $$;
revoke execute on function seal_ledger(int), note_unsealed() from public;
grant execute on function seal_ledger(int) to {{app}};
