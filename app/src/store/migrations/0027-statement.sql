-- Wishes in the team's wording that people answer: agree, disagree, not sure. A round is the page they are answered on, by its code.
create table statement_round (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  project_id uuid not null,
  code text not null unique check (code ~ '^[0-9a-z]{8,16}$'),
  languages text[] not null check (cardinality(languages) between 1 and 6),
  opens_on date,
  closes_on date,
  closed_at timestamptz,
  opened_by uuid not null,
  opened_at timestamptz not null default now(),
  primary key (organisation_id, id),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, opened_by) references person (organisation_id, id),
  check (opens_on is null or closes_on is null or opens_on <= closes_on)
);
-- One round at a time; asking again later is another one.
create unique index statement_round_open on statement_round (organisation_id, project_id) where closed_at is null;

create table statement (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  project_id uuid not null,
  round_id uuid not null,
  number int not null check (number > 0),
  -- By language; never somebody's own story, and never shown in quotation marks. Gone with a statement that is refused or taken back.
  words jsonb not null,
  -- The partner who wrote it, from which side; or the participant, as the round knows them, who added it.
  written_by uuid,
  side text check (side in ('lived', 'learned')),
  participant uuid,
  offered_on date not null,
  state text not null default 'offered' check (state in ('offered', 'approved', 'refused', 'gone')),
  -- Why nobody but the safety contacts may see it yet.
  held text[],
  -- The form it came by, so that one sent twice writes once.
  token uuid not null,
  primary key (organisation_id, id),
  unique (organisation_id, round_id, number),
  unique (organisation_id, round_id, token),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, round_id) references statement_round (organisation_id, id),
  foreign key (organisation_id, written_by) references person (organisation_id, id),
  check ((written_by is null) = (side is null)),
  check ((written_by is null) <> (participant is null)),
  check (held is null or state <> 'approved')
);

-- What it was worded from: a voice or a theme, that stays what it is.
create table statement_source (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  statement_id uuid not null,
  conversation_id uuid,
  voice_id uuid,
  theme_id uuid,
  primary key (organisation_id, id),
  unique nulls not distinct (organisation_id, statement_id, voice_id, theme_id),
  foreign key (organisation_id, statement_id) references statement (organisation_id, id),
  foreign key (organisation_id, conversation_id, voice_id) references voice (organisation_id, conversation_id, id),
  foreign key (organisation_id, theme_id) references theme (organisation_id, id),
  check ((voice_id is null) <> (theme_id is null)),
  check ((voice_id is null) = (conversation_id is null))
);
create index statement_source_voice on statement_source (organisation_id, voice_id) where voice_id is not null;
create index statement_source_theme on statement_source (organisation_id, theme_id) where theme_id is not null;

-- What one partner said to it, from which side they stood then. `refused_on` is the first day they said no, and stays.
create table statement_approval (
  organisation_id uuid not null,
  statement_id uuid not null,
  person_id uuid not null,
  side text not null check (side in ('lived', 'learned')),
  says text not null check (says in ('yes', 'no')),
  reason text check (reason in ('personal-data', 'safety', 'law', 'hate')),
  said_on date not null,
  refused_on date,
  primary key (organisation_id, statement_id, person_id),
  foreign key (organisation_id, statement_id) references statement (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  check ((says = 'no') = (reason is not null)),
  check (says = 'yes' or refused_on is not null)
);

-- One participant's answer to one statement. Participants are keyed hashes: of the form they began with, or of the answer whose key
-- they hold. `form_at` is when their form was made: the last form wins, in whatever order forms arrive. `chance` is the one with
-- which the statement came up, so that rates can be weighted by it; null where somebody changed an answer from the list.
create table statement_answer (
  organisation_id uuid not null,
  round_id uuid not null,
  participant uuid not null,
  statement_id uuid not null,
  vote smallint not null check (vote between -1 and 1),
  most_important boolean not null default false,
  chance real check (chance > 0 and chance <= 1),
  form_at bigint not null,
  at timestamptz not null default now(),
  primary key (organisation_id, round_id, participant, statement_id),
  foreign key (organisation_id, round_id) references statement_round (organisation_id, id),
  foreign key (organisation_id, statement_id) references statement (organisation_id, id)
);

-- What one participant answered is looked up with every answer, by this and nothing else: a participant is of one round only, and with
-- the round in the question another index may look as good while tables are small, and stay chosen.
create index statement_answer_participant on statement_answer (organisation_id, participant);

-- Keys a participant was given to come back with, as keyed hashes: one for each language they read it in.
create table statement_key (
  organisation_id uuid not null,
  round_id uuid not null,
  participant uuid not null,
  key_hash bytea not null unique,
  primary key (organisation_id, round_id, participant, key_hash),
  foreign key (organisation_id, round_id) references statement_round (organisation_id, id)
);

do $$
declare name text;
begin
  foreach name in array array['statement_round', 'statement', 'statement_source', 'statement_approval', 'statement_answer', 'statement_key'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own on %I to {{app}} using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', name);
  end loop;
end $$;
grant select, insert, update on statement_round, statement, statement_answer to {{app}};
grant select, insert, delete on statement_source to {{app}};
grant select, insert, update, delete on statement_approval to {{app}};
grant select, insert on statement_key to {{app}};

create function find_statement_round(wanted text) returns table (organisation_id uuid, round_id uuid, project_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select organisation_id, id, project_id from statement_round where code = wanted $$;

create function find_statement_key(wanted bytea) returns table (organisation_id uuid, round_id uuid, participant uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select organisation_id, round_id, participant from statement_key where key_hash = wanted $$;

-- Keeps a batch of answers to statements of one organisation, and says of each what became of it, with everything its participant
-- has answered in the round since, so that what to show next needs no second question. kept: this or a later form of theirs is
-- kept; closed: the round is not open; gone: no such statement is shown in it. Looks go by key from within the row at hand, as in
-- `keep_answers`.
create function keep_statement_answers(org uuid, batch jsonb) returns table (n int, outcome text, answers jsonb)
  language plpgsql set search_path = public, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  declare
    marks jsonb;
    mark record;
  begin
    perform set_config('app.org', org::text, true);
    -- In one order, so that two batches cannot wait for each other.
    with given as materialized (
      select distinct on (g.round, g.participant, g.statement) g.*
      from jsonb_to_recordset(batch) as g(n int, round uuid, participant uuid, statement uuid, vote smallint, most boolean,
        chance real, form_at bigint, today date)
      where exists (select from statement_round r where r.organisation_id = org and r.id = g.round and r.closed_at is null
          and (r.opens_on is null or r.opens_on <= g.today) and (r.closes_on is null or r.closes_on >= g.today))
        and exists (select from statement s where s.organisation_id = org and s.id = g.statement and s.round_id = g.round and s.state = 'approved')
      order by g.round, g.participant, g.statement, g.form_at desc, g.n desc
    ), kept as (
      insert into statement_answer as a (organisation_id, round_id, participant, statement_id, vote, most_important, chance, form_at)
      select org, g.round, g.participant, g.statement, g.vote,
        -- No "not exists": that may be planned as one walk through all answers.
        g.most and coalesce((select false from statement_answer o where o.organisation_id = org
          and o.participant = g.participant and o.statement_id <> g.statement and o.most_important and o.form_at > g.form_at limit 1), true),
        g.chance, g.form_at
      from given g
      on conflict (organisation_id, round_id, participant, statement_id) do update
        set vote = excluded.vote, most_important = excluded.most_important, form_at = excluded.form_at, at = now(),
          chance = coalesce(a.chance, excluded.chance)
        where excluded.form_at >= a.form_at
      returning a.participant, a.statement_id, a.most_important, a.form_at
    )
    select jsonb_agg(jsonb_build_object('participant', k.participant, 'statement', k.statement_id, 'form_at', k.form_at))
    into marks from kept k where k.most_important;

    -- One statement matters most to a person: marking another moves the mark.
    for mark in select * from jsonb_to_recordset(coalesce(marks, '[]')) as m(participant uuid, statement uuid, form_at bigint) loop
      update statement_answer o set most_important = false
      where o.organisation_id = org and o.participant = mark.participant
        and o.statement_id <> mark.statement and o.most_important and o.form_at <= mark.form_at;
    end loop;

    return query
      select g.n,
        case when not exists (select from statement_round r where r.organisation_id = org and r.id = g.round and r.closed_at is null
            and (r.opens_on is null or r.opens_on <= g.today) and (r.closes_on is null or r.closes_on >= g.today)) then 'closed'
          when exists (select from statement s where s.organisation_id = org and s.id = g.statement and s.round_id = g.round and s.state = 'approved') then 'kept'
          else 'gone' end,
        (select coalesce(jsonb_agg(jsonb_build_array(a.statement_id, a.vote, a.most_important) order by a.form_at, a.statement_id), '[]'::jsonb)
          from statement_answer a where a.organisation_id = org and a.participant = g.participant)
      from jsonb_to_recordset(batch) as g(n int, round uuid, participant uuid, statement uuid, today date);
  end $$;

revoke execute on function find_statement_round(text), find_statement_key(bytea), keep_statement_answers(uuid, jsonb) from public;
grant execute on function find_statement_round(text), find_statement_key(bytea), keep_statement_answers(uuid, jsonb) to {{app}};
