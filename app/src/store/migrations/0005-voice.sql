-- What people answered. An answer is one person's sending; each question they wrote to is one voice.

-- The exact words of consent that were shown, kept once; answers point at them.
create table consent_text (
  organisation_id uuid not null references organisation,
  hash bytea not null,
  language text not null,
  words text not null,
  primary key (organisation_id, hash)
);

create table answer (
  organisation_id uuid not null,
  conversation_id uuid not null,
  id uuid not null,
  token_hash bytea not null,
  content_hash bytea not null,
  key_hash bytea,
  said_at timestamptz not null default now(),
  primary key (organisation_id, conversation_id, token_hash),
  foreign key (organisation_id, conversation_id) references conversation (organisation_id, id)
);
create unique index answer_key on answer (key_hash) where key_hash is not null;

create table voice (
  organisation_id uuid not null,
  conversation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  answer_id uuid not null,
  question smallint not null check (question between 1 and 3),
  words text check (length(words) between 1 and 10000),
  language text not null,
  speaker text check (speaker in ('uses', 'cares', 'works', 'other')),
  side text check (side in ('lived', 'learned')),
  identity text not null check (identity in ('known', 'pseudonymous', 'unlinked')),
  consent text not null check (consent in ('team', 'project', 'public')),
  consent_text bytea not null,
  said_on date not null,
  said_at timestamptz,
  withdrawn_at timestamptz,
  primary key (organisation_id, conversation_id, id),
  foreign key (organisation_id, conversation_id) references conversation (organisation_id, id),
  foreign key (organisation_id, consent_text) references consent_text (organisation_id, hash),
  -- A voice that is tied to nobody has a day and no time.
  check (identity <> 'unlinked' or said_at is null),
  check ((words is null) = (withdrawn_at is not null))
);
create index voice_newest on voice (organisation_id, conversation_id, said_on desc, said_at desc nulls last, id);
create index voice_answer on voice (organisation_id, answer_id);

-- Unlinked answers wait here and reach `voice` many at a time, in shuffled order and under new ids. What waits is sealed with
-- the key outside the database and padded, so that nothing that ever stood here (a dead row in a file, a line of the log of
-- changes) can be read, or told by its length from the voice it became. Each arrival writes what waits again, so that no
-- row's transaction tells when its words came.
create table waiting_voice (
  organisation_id uuid not null,
  conversation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  sealed bytea not null,
  said_on date not null,
  foreign key (organisation_id, conversation_id) references conversation (organisation_id, id)
);
-- That an unlinked form was already sent: a keyed hash and its day, nothing else, for a day.
create table waiting_token (
  organisation_id uuid not null,
  conversation_id uuid not null,
  token_hash bytea not null,
  content_hash bytea not null,
  day date not null,
  primary key (organisation_id, conversation_id, token_hash)
);

do $$
declare name text;
begin
  foreach name in array array['consent_text', 'answer', 'voice', 'waiting_voice', 'waiting_token'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own on %I to {{app}} using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', name);
  end loop;
end $$;
grant select, insert on consent_text, answer to {{app}};
grant select, insert, update on voice to {{app}};
grant select, insert, delete on waiting_voice, waiting_token to {{app}};

-- Keeps a batch of answers of one organisation in one statement, and says of each what became of it: kept; again (the
-- same form with the same words); other (the same form with other words); closed. Each comes with its ledger row.
--
-- Every look into a table goes by its key from within the row at hand: a join could be planned once, while the tables are
-- empty, as a walk through all of them, and stay so.
create function keep_answers(org uuid, batch jsonb) returns table (n int, outcome text)
  language plpgsql set search_path = public, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  declare kept uuid[];
  begin
    perform set_config('app.org', org::text, true);
    with given as materialized (
      select g.*, (select c.project_id from conversation c where c.organisation_id = org and c.id = g.conversation
        and c.closed_at is null and (c.closes_on is null or c.closes_on >= g.said_on)
        and not exists (select from waiting_token t where t.organisation_id = org and t.conversation_id = g.conversation
          and t.token_hash = decode(g.other_token, 'hex'))) as project
      from jsonb_to_recordset(batch) as g(conversation uuid, answer uuid, token text, other_token text, content text, key text,
        language text, speaker text, side text, identity text, consent text, consent_text text, said_on date, voices jsonb)
    ), fresh as (
      insert into answer (organisation_id, conversation_id, id, token_hash, content_hash, key_hash)
      select org, g.conversation, g.answer, decode(g.token, 'hex'), decode(g.content, 'hex'), decode(g.key, 'hex')
      from given g where g.project is not null
      on conflict (organisation_id, conversation_id, token_hash) do nothing
      returning id
    ), spoken as (
      insert into voice (organisation_id, conversation_id, answer_id, question, words, language, speaker, side, identity,
        consent, consent_text, said_on, said_at)
      select org, g.conversation, g.answer, v.question, v.words, g.language, g.speaker, g.side, g.identity,
        g.consent, decode(g.consent_text, 'hex'), g.said_on, now()
      from fresh f join given g on g.answer = f.id, jsonb_to_recordset(g.voices) as v(question smallint, words text)
    ), noted as (
      insert into ledger_entry (organisation_id, project_id, side, verb, object)
      select org, g.project, g.side, 'answered', jsonb_build_object('answer', g.answer, 'conversation', g.conversation, 'identity', g.identity)
      from fresh f join given g on g.answer = f.id
    )
    select array_agg(id) into kept from fresh;

    return query
      select g.n, case when g.answer = any (kept) then 'kept' else coalesce((
        select case when a.content_hash = decode(g.content, 'hex') then 'again' else 'other' end from answer a
        where a.organisation_id = org and a.conversation_id = g.conversation and a.token_hash = decode(g.token, 'hex')), (
        select 'other' from waiting_token t
        where t.organisation_id = org and t.conversation_id = g.conversation and t.token_hash = decode(g.other_token, 'hex')), 'closed') end
      from jsonb_to_recordset(batch) as g(n int, conversation uuid, answer uuid, token text, other_token text, content text);
  end $$;

-- The same for answers that are tied to nobody: no answer row, no ledger row, no key, no time. What waits is written
-- again with each arrival, shuffled, up to `again` rows. A form that already sent a linked answer sends no unlinked one.
create function keep_unlinked(org uuid, batch jsonb, again int) returns table (n int, outcome text)
  language plpgsql set search_path = public, pg_temp
  as $$
  declare fresh uuid[];
  begin
    perform set_config('app.org', org::text, true);
    perform pg_advisory_xact_lock(hashtext('evenground.waiting'), hashtext(org::text));
    with given as materialized (
      select g.* from jsonb_to_recordset(batch) as g(conversation uuid, answer uuid, token text, content text, other_token text, said_on date)
      where exists (select from conversation c where c.organisation_id = org and c.id = g.conversation
          and c.closed_at is null and (c.closes_on is null or c.closes_on >= g.said_on))
        and not exists (select from answer a where a.organisation_id = org and a.conversation_id = g.conversation
          and a.token_hash = decode(g.other_token, 'hex'))
    ), once as (
      select distinct on (g.conversation, g.token) g.* from given g
      where not exists (select from waiting_token t where t.organisation_id = org and t.conversation_id = g.conversation and t.token_hash = decode(g.token, 'hex'))
      order by g.conversation, g.token
    ), old as (
      delete from waiting_token t where t.ctid = any (array(select w.ctid from waiting_token w where w.day >= current_date - 1 order by random() limit again))
      returning t.conversation_id, t.token_hash, t.content_hash, t.day
    ), written as (
      insert into waiting_token (organisation_id, conversation_id, token_hash, content_hash, day)
      select org, x.* from (
        select conversation_id, token_hash, content_hash, day from old
        union all select conversation, decode(token, 'hex'), decode(content, 'hex'), said_on from once) x
      order by random()
    )
    select array_agg(answer) into fresh from once;

    with given as (
      select * from jsonb_to_recordset(batch) as g(conversation uuid, answer uuid, sealed text, said_on date)
    ), old as (
      delete from waiting_voice w where w.ctid = any (array(select v.ctid from waiting_voice v order by random() limit again))
      returning w.conversation_id, w.id, w.sealed, w.said_on
    )
    insert into waiting_voice (organisation_id, conversation_id, id, sealed, said_on)
    select org, x.* from (
      select * from old union all
      select g.conversation, gen_random_uuid(), decode(g.sealed, 'hex'), g.said_on from given g where g.answer = any (fresh)) x
    order by random();

    return query
      select g.n, case when g.answer = any (fresh) then 'kept' else coalesce(
        (select case when t.content_hash = decode(g.content, 'hex') then 'again' else 'other' end from waiting_token t
          where t.organisation_id = org and t.conversation_id = g.conversation and t.token_hash = decode(g.token, 'hex')),
        (select 'other' from answer a
          where a.organisation_id = org and a.conversation_id = g.conversation and a.token_hash = decode(g.other_token, 'hex')),
        'closed') end
      from jsonb_to_recordset(batch) as g(n int, conversation uuid, answer uuid, token text, content text, other_token text);
  end $$;

-- Where waiting answers may join the others: at least `enough` people wait there, or one since before a day.
create function ready_to_join(enough int, before date) returns table (organisation_id uuid, conversation_id uuid, project_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select w.organisation_id, w.conversation_id, c.project_id from waiting_voice w
    join conversation c on c.organisation_id = w.organisation_id and c.id = w.conversation_id
    group by 1, 2, 3 having count(*) >= enough or min(w.said_on) < before $$;

-- Forgets which unlinked forms were sent, after their day.
create function forget_waiting_tokens() returns void
  language sql security definer set search_path = public, pg_temp
  as $$ delete from waiting_token where day < current_date - 1 $$;

create function find_key(wanted bytea) returns table (organisation_id uuid, conversation_id uuid, answer_id uuid, said_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select organisation_id, conversation_id, id, said_at from answer where key_hash = wanted $$;

-- Counts one more try in this slot of time, and says whether it is still within what is allowed.
create function try_rate(wanted bytea, wanted_slot bigint, most int) returns boolean
  language sql set search_path = public, pg_temp
  as $$ insert into rate as r (bucket, slot, tries) values (wanted, wanted_slot, 1)
    on conflict (bucket, slot) do update set tries = least(r.tries + 1, 1000000) returning r.tries <= most $$;

revoke execute on function keep_answers(uuid, jsonb), keep_unlinked(uuid, jsonb, int), ready_to_join(int, date), forget_waiting_tokens(), find_key(bytea), try_rate(bytea, bigint, int) from public;
grant execute on function keep_answers(uuid, jsonb), keep_unlinked(uuid, jsonb, int), ready_to_join(int, date), forget_waiting_tokens(), find_key(bytea), try_rate(bytea, bigint, int) to {{app}};
