-- When it goes wrong: a pause that anyone may call, a dispute with a mediator from outside, and an end that owes people a reply.

-- A pause closes the ways in and keeps all that is there. Going on takes one of each side.
alter table project
  add column paused_at timestamptz,
  add column paused_by uuid,
  add column go_on_lived uuid,
  add column go_on_learned uuid;

create table dispute (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  project_id uuid not null,
  -- What is frozen while it lasts.
  subject text not null check (length(subject) between 1 and 60),
  about text not null check (length(about) between 1 and 1000),
  mediator text not null check (length(mediator) between 1 and 200),
  opened_by uuid not null,
  side text not null check (side in ('lived', 'learned')),
  opened_at timestamptz not null,
  until timestamptz not null,
  settled_at timestamptz,
  token uuid not null,
  primary key (organisation_id, id),
  unique (organisation_id, project_id, token),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, opened_by) references person (organisation_id, id),
  check (until > opened_at)
);
create index dispute_project on dispute (organisation_id, project_id, until);

-- An end is proposed by one side and stands once the other agrees. Where people spoke it carries last words to them.
create table ending (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  project_id uuid not null,
  how text not null check (how in ('cancelled', 'closed')),
  words text check (length(words) between 1 and 3000),
  language text not null,
  proposed_by uuid not null,
  side text not null check (side in ('lived', 'learned')),
  proposed_at timestamptz not null,
  agreed_by uuid,
  agreed_at timestamptz,
  taken_back_at timestamptz,
  restarted_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, proposed_by) references person (organisation_id, id),
  foreign key (organisation_id, agreed_by) references person (organisation_id, id)
);
-- One end at a time: proposed, or standing.
create unique index ending_one on ending (organisation_id, project_id) where taken_back_at is null and restarted_at is null;

do $$
declare name text;
begin
  foreach name in array array['dispute', 'ending'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own on %I to {{app}} using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', name);
    execute format('grant select, insert, update on %I to {{app}}', name);
  end loop;
end $$;
