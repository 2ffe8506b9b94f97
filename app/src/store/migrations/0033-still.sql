-- A pause or an end closes the ways in at once: an answer that is under way when somebody calls it is not taken.
create function still_open(org uuid, wanted uuid) returns boolean
  language sql stable set search_path = public, pg_temp
  as $$ select exists (select from project p where p.organisation_id = org and p.id = wanted and p.paused_at is null)
    and not exists (select from ending e where e.organisation_id = org and e.project_id = wanted
      and e.agreed_at is not null and e.restarted_at is null) $$;
revoke execute on function still_open(uuid, uuid) from public;
grant execute on function still_open(uuid, uuid) to {{app}};

create or replace function keep_answers(org uuid, batch jsonb) returns table (n int, outcome text)
  language plpgsql set search_path = public, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  declare kept uuid[];
  begin
    perform set_config('app.org', org::text, true);
    with sent as materialized (
      select g.* from jsonb_to_recordset(batch) as g(conversation uuid, answer uuid, token text, other_token text, content text,
        key text, language text, speaker text, side text, identity text, consent text, consent_text text, said_on date,
        way text, came text, first_reader text, equality text, voices jsonb)
    ), asked as materialized (
      select d.conversation, d.said_on, (select c.project_id from conversation c where c.organisation_id = org and c.id = d.conversation
        and c.closed_at is null and still_open(org, c.project_id) and (c.closes_on is null or c.closes_on >= d.said_on) and (c.opens_on is null or c.opens_on <= d.said_on)
        and (c.most_answers is null or answers_given(org, c.id) < c.most_answers)) as project
      from (select distinct s.conversation, s.said_on from sent s) d
    ), given as materialized (
      select s.*, (select a.project from asked a where a.conversation = s.conversation and a.said_on = s.said_on
        and not exists (select from waiting_token t where t.organisation_id = org and t.conversation_id = s.conversation
          and t.token_hash = decode(s.other_token, 'hex'))) as project
      from sent s
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
    ), equal as (
      insert into equality_answer (organisation_id, conversation_id, answer_id, sealed)
      select org, g.conversation, g.answer, decode(g.equality, 'hex')
      from fresh f join given g on g.answer = f.id where g.equality is not null
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

create or replace function keep_unlinked(org uuid, batch jsonb, again int) returns table (n int, outcome text)
  language plpgsql set search_path = public, pg_temp
  as $$
  declare fresh uuid[];
  begin
    perform set_config('app.org', org::text, true);
    perform pg_advisory_xact_lock(hashtext('evenground.waiting'), hashtext(org::text));
    with given as materialized (
      select g.* from jsonb_to_recordset(batch) as g(conversation uuid, answer uuid, token text, content text, other_token text, said_on date)
      where exists (select from conversation c where c.organisation_id = org and c.id = g.conversation
          and c.closed_at is null and still_open(org, c.project_id) and (c.closes_on is null or c.closes_on >= g.said_on) and (c.opens_on is null or c.opens_on <= g.said_on)
          and (c.most_answers is null or answers_given(org, c.id) < c.most_answers))
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
