-- Organisations, their people and projects. Everything an organisation owns carries its id, and row-level
-- security keeps one organisation from another under every query: a second wall behind the readers.
grant usage on schema public to {{app}};

-- What the session works for. Nothing is visible while it is not set.
create function current_organisation() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('app.org', true), '')::uuid $$;

create table organisation (
  organisation_id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 200),
  language text not null default 'en',
  emergency_number text check (length(emergency_number) <= 40),
  help_lines jsonb not null default '[]',
  created_at timestamptz not null default now()
);

create table person (
  organisation_id uuid not null references organisation,
  id uuid not null default gen_random_uuid(),
  user_id text not null,
  name text not null check (length(name) between 1 and 120),
  steward boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (organisation_id, id),
  unique (organisation_id, user_id)
);
create index person_user on person (user_id);

create table project (
  organisation_id uuid not null references organisation,
  id uuid not null default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9]{8,16}$'),
  title text not null check (length(title) between 1 and 120),
  place text not null check (length(place) between 1 and 200),
  purpose text not null check (length(purpose) <= 2000),
  replies_by date,
  lived_aim numeric(3, 2) not null default 0.5 check (lived_aim between 0 and 1),
  token uuid not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (organisation_id, id),
  unique (organisation_id, created_by, token),
  foreign key (organisation_id, created_by) references person (organisation_id, id)
);

create table seat (
  organisation_id uuid not null,
  project_id uuid not null,
  person_id uuid not null,
  side text not null check (side in ('lived', 'learned')),
  convener boolean not null default false,
  since timestamptz not null default now(),
  left_at timestamptz,
  primary key (organisation_id, project_id, person_id),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create index seat_person on seat (organisation_id, person_id);

create table conversation (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  project_id uuid not null,
  code text not null unique check (code ~ '^[a-z0-9]{6,12}$'),
  -- The words people read, by language: {"en": "..."}; questions are a list of one to three of these.
  questions jsonb not null check (jsonb_array_length(questions) between 1 and 3),
  intro jsonb not null default '{}',
  languages text[] not null check (cardinality(languages) between 1 and 60),
  closes_on date,
  closed_at timestamptz,
  token uuid not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (organisation_id, id),
  unique (organisation_id, project_id, token),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, created_by) references person (organisation_id, id)
);
create index conversation_project on conversation (organisation_id, project_id, created_at);

do $$
declare name text;
begin
  foreach name in array array['organisation', 'person', 'project', 'seat', 'conversation'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own on %I to {{app}} using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', name);
    execute format('grant select, insert, update on %I to {{app}}', name);
  end loop;
end $$;

-- The doors: how a request that only holds a public name finds the organisation it belongs to.
create function find_conversation(wanted text) returns table (organisation_id uuid, conversation_id uuid, project_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select organisation_id, id, project_id from conversation where code = wanted $$;

create function find_project(wanted text) returns table (organisation_id uuid, project_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select organisation_id, id from project where slug = wanted $$;

-- Every project with its organisation: for work in the background that goes over all of them.
create function every_project() returns table (organisation_id uuid, project_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select organisation_id, id from project $$;

create function find_person(wanted text) returns table (organisation_id uuid, person_id uuid, name text, steward boolean)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select organisation_id, id, name, steward from person where user_id = wanted order by created_at limit 1 $$;

create function any_organisation() returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from organisation) $$;

revoke execute on function find_conversation(text), find_project(text), every_project(), find_person(text), any_organisation() from public;
grant execute on function find_conversation(text), find_project(text), every_project(), find_person(text), any_organisation() to {{app}};
