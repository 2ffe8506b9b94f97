-- Common ground and priorities: what was worked out of the answers to a round's statements, and what of it may be shown.

-- One row a round. `state` places people and chooses their next statement; it and `groups_of` never leave the program. `shown` is
-- all that pages and files know: no person stands in it, and it changes only when enough people's answers changed since it was
-- made (`shown_to`), so that the difference of two is never one person's. `made_by` says what made it all: package, version,
-- settings, seed and a hash of the answers.
create table ground_map (
  organisation_id uuid not null,
  round_id uuid not null,
  project_id uuid not null,
  made_at timestamptz not null,
  -- Answers up to here are in the fit.
  read_to timestamptz not null,
  made_by jsonb not null,
  state jsonb,
  -- Which group people were in last, so that groups keep their names.
  groups_of jsonb not null default '{}',
  shown jsonb,
  shown_to timestamptz,
  -- Shown for good, once the round was closed.
  final boolean not null default false,
  primary key (organisation_id, round_id),
  foreign key (organisation_id, round_id) references statement_round (organisation_id, id),
  foreign key (organisation_id, project_id) references project (organisation_id, id)
);

-- The same for the ranking of quick choices.
create table priority_fit (
  organisation_id uuid not null,
  round_id uuid not null,
  project_id uuid not null,
  made_at timestamptz not null,
  read_to timestamptz not null,
  made_by jsonb not null,
  shown jsonb,
  shown_to timestamptz,
  final boolean not null default false,
  primary key (organisation_id, round_id),
  foreign key (organisation_id, round_id) references statement_round (organisation_id, id),
  foreign key (organisation_id, project_id) references project (organisation_id, id)
);

-- What a participant of a round said of themselves: how they know the place, and the optional questions on equality, sealed. Apart
-- from their answers, and skippable.
create table participant_said (
  organisation_id uuid not null,
  round_id uuid not null,
  participant uuid not null,
  speaker text check (speaker in ('uses', 'cares', 'works', 'other')),
  equality bytea,
  primary key (organisation_id, round_id, participant),
  foreign key (organisation_id, round_id) references statement_round (organisation_id, id)
);

do $$
declare name text;
begin
  foreach name in array array['ground_map', 'priority_fit', 'participant_said'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own on %I to {{app}} using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', name);
    execute format('grant select, insert, update on %I to {{app}}', name);
  end loop;
end $$;

-- A conversation that was held elsewhere stands as a round of its own, that nobody can answer here. The hash says which files it
-- came from, so that the same brought again is there once.
alter table statement_round add column imported_from bytea;
create unique index statement_round_imported on statement_round (organisation_id, project_id, imported_from) where imported_from is not null;
-- The number a statement had where it was asked.
alter table statement add column imported_as integer;
create unique index statement_imported on statement (organisation_id, round_id, imported_as) where imported_as is not null;
-- Whom an answer was given by there, as a number that stands for nobody here.
alter table statement_answer add column imported_by integer;
create index statement_answer_since on statement_answer (organisation_id, round_id, at);
create index choice_since on choice (organisation_id, round_id, at);

-- Rounds with answers that came after they were last fitted: what the refit looks for.
create function rounds_to_fit() returns table (organisation_id uuid, round_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select r.organisation_id, r.id from statement_round r
    left join ground_map g on g.organisation_id = r.organisation_id and g.round_id = r.id
    left join priority_fit p on p.organisation_id = r.organisation_id and p.round_id = r.id
    where not coalesce(g.final, false) and (g.round_id is null or r.closed_at is not null
        or exists (select from statement_answer a where a.organisation_id = r.organisation_id and a.round_id = r.id and a.at > g.read_to))
      and exists (select from statement_answer a where a.organisation_id = r.organisation_id and a.round_id = r.id)
      or not coalesce(p.final, false) and (p.round_id is null or r.closed_at is not null
        or exists (select from choice c where c.organisation_id = r.organisation_id and c.round_id = r.id and c.at > p.read_to))
      and exists (select from choice c where c.organisation_id = r.organisation_id and c.round_id = r.id)
  $$;
revoke execute on function rounds_to_fit() from public;
grant execute on function rounds_to_fit() to {{app}};
