-- Answers that come as a file. The file waits in sealed pieces until it is read in or put away; what stays is which rows became
-- which answers, so that everything that was taken in can be given out again, or taken back.
create table voice_import (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  project_id uuid not null,
  conversation_id uuid not null,
  token uuid not null,
  started_by uuid not null,
  started_at timestamptz not null default now(),
  -- The file's name, how its letters are written, what stands between its cells, and its first rows.
  sealed_head bytea,
  state text not null default 'arriving'
    check (state in ('arriving', 'arrived', 'checking', 'checked', 'taking-in', 'done', 'unreadable', 'put-away', 'taken-back')),
  -- What was decided: which column is what, the order of dates, the language, who may see the words.
  reading jsonb,
  -- What was found: counts, and lines with what is wrong in them. Never a word of the file.
  found jsonb,
  only_good boolean not null default false,
  finished_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, project_id, token),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, conversation_id) references conversation (organisation_id, id),
  foreign key (organisation_id, started_by) references person (organisation_id, id)
);
create table import_piece (
  organisation_id uuid not null,
  import_id uuid not null,
  n int not null,
  sealed bytea not null,
  primary key (organisation_id, import_id, n),
  foreign key (organisation_id, import_id) references voice_import (organisation_id, id)
);
create table imported_answer (
  organisation_id uuid not null,
  conversation_id uuid not null,
  answer_id uuid not null,
  import_id uuid not null,
  line int not null,
  source text check (length(source) <= 200),
  rating smallint check (rating between 0 and 5),
  service text check (length(service) <= 200),
  primary key (organisation_id, answer_id),
  foreign key (organisation_id, import_id) references voice_import (organisation_id, id)
);
create index imported_answer_import on imported_answer (organisation_id, import_id, line);

do $$
declare name text;
begin
  foreach name in array array['voice_import', 'import_piece', 'imported_answer'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own on %I to {{app}} using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', name);
  end loop;
end $$;
grant select, insert, update on voice_import to {{app}};
grant select, insert, delete on import_piece, imported_answer to {{app}};

-- Takes a batch of a file's answers in, and says of each what became of it, as `keep_answers` does. There is one ledger row for the
-- whole file, not one for each answer.
create function take_in_answers(org uuid, wanted_import uuid, batch jsonb) returns table (n int, outcome text)
  language plpgsql set search_path = public, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  declare
    kept uuid[];
    whose uuid;
  begin
    select i.conversation_id into strict whose from voice_import i where i.organisation_id = org and i.id = wanted_import;
    with given as materialized (
      select g.* from jsonb_to_recordset(batch) as g(n int, answer uuid, token text, content text, language text, speaker text,
        side text, consent text, consent_text text, said_on date, line int, source text, rating smallint, service text, voices jsonb)
    ), fresh as (
      insert into answer (organisation_id, conversation_id, id, token_hash, content_hash)
      select org, whose, g.answer, decode(g.token, 'hex'), decode(g.content, 'hex') from given g
      on conflict (organisation_id, conversation_id, token_hash) do nothing
      returning id
    ), spoken as (
      insert into voice (organisation_id, conversation_id, answer_id, question, words, language, speaker, side, identity,
        consent, consent_text, said_on, way, held)
      select org, whose, g.answer, v.question, v.words, g.language, g.speaker, g.side, 'pseudonymous',
        g.consent, decode(g.consent_text, 'hex'), g.said_on, 'file', v.held
      from fresh f join given g on g.answer = f.id, jsonb_to_recordset(g.voices) as v(question smallint, words text, held text[])
    ), noted as (
      insert into imported_answer (organisation_id, conversation_id, answer_id, import_id, line, source, rating, service)
      select org, whose, g.answer, wanted_import, g.line, g.source, g.rating, g.service
      from fresh f join given g on g.answer = f.id
    )
    select array_agg(id) into kept from fresh;

    return query
      select g.n, case when g.answer = any (kept) then 'kept' else (
        select case when a.content_hash = decode(g.content, 'hex') then 'again' else 'other' end from answer a
        where a.organisation_id = org and a.conversation_id = whose and a.token_hash = decode(g.token, 'hex')) end
      from jsonb_to_recordset(batch) as g(n int, answer uuid, token text, content text);
  end $$;
revoke execute on function take_in_answers(uuid, uuid, jsonb) from public;
grant execute on function take_in_answers(uuid, uuid, jsonb) to {{app}};

-- Files nobody went on with, older than a day: their pieces are put away.
create function put_away_old_imports(before timestamptz) returns int
  language plpgsql security definer set search_path = public, pg_temp
  as $$
  declare old record; count int := 0;
  begin
    for old in update voice_import i set state = 'put-away', sealed_head = null, finished_at = now()
      where i.started_at < before and i.state in ('arriving', 'arrived', 'checked', 'unreadable')
      returning i.organisation_id, i.id
    loop
      delete from import_piece p where p.organisation_id = old.organisation_id and p.import_id = old.id;
      count := count + 1;
    end loop;
    return count;
  end $$;
revoke execute on function put_away_old_imports(timestamptz) from public;
grant execute on function put_away_old_imports(timestamptz) to {{app}};
