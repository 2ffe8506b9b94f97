-- How a voice came and whether anyone may read it yet.
--
-- A voice that is held is seen by nobody but the safety contacts until one of them lets it go: `held` says why it is, and is null
-- for every other voice. There is no time in it, since an unlinked voice has none.
alter table voice
  -- The way in: a link, a paper sheet or card, a kiosk, somebody who typed it, a workshop, a file.
  add column way text not null default 'link' check (way in ('link', 'paper', 'kiosk', 'typed', 'workshop', 'file', 'mail')),
  -- Whose words they are: the person's own; their own, typed by another; a view about them; through an interpreter.
  add column came text not null default 'own' check (came in ('own', 'typed', 'about', 'interpreted')),
  -- Who reads it before anyone else does: no matter who, or somebody who does not work here.
  add column first_reader text not null default 'anyone' check (first_reader in ('anyone', 'outsider')),
  add column held text[] check (held <@ array['needs-a-person', 'personal-data', 'first-read', 'flood']::text[] and cardinality(held) > 0),
  -- What a person struck out, as [from, to) in characters of the words; partners see that something was struck out, not what.
  add column struck jsonb not null default '[]';
create index voice_held on voice (organisation_id, conversation_id) where held is not null and withdrawn_at is null;

-- The voices that stand: not taken back, not held. What partners read, count, search and export comes from here, so that no
-- query can forget either.
create view standing_voice with (security_invoker = true) as
  select organisation_id, conversation_id, id, answer_id, question, words, language, speaker, side, identity, consent, consent_text,
    said_on, said_at, way, came, first_reader, struck
  from voice where withdrawn_at is null and held is null;
grant select on standing_voice to {{app}};

create or replace function keep_answers(org uuid, batch jsonb) returns table (n int, outcome text)
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
        language text, speaker text, side text, identity text, consent text, consent_text text, said_on date,
        way text, came text, first_reader text, voices jsonb)
    ), fresh as (
      insert into answer (organisation_id, conversation_id, id, token_hash, content_hash, key_hash)
      select org, g.conversation, g.answer, decode(g.token, 'hex'), decode(g.content, 'hex'), decode(g.key, 'hex')
      from given g where g.project is not null
      on conflict (organisation_id, conversation_id, token_hash) do nothing
      returning id
    ), spoken as (
      insert into voice (organisation_id, conversation_id, answer_id, question, words, language, speaker, side, identity,
        consent, consent_text, said_on, said_at, way, came, first_reader, held)
      select org, g.conversation, g.answer, v.question, v.words, g.language, g.speaker, g.side, g.identity,
        g.consent, decode(g.consent_text, 'hex'), g.said_on, now(), g.way, g.came, g.first_reader, v.held
      from fresh f join given g on g.answer = f.id, jsonb_to_recordset(g.voices) as v(question smallint, words text, held text[])
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
