-- What partners write beside the voices: notes in the private room of their side, ideas that are parked until enough is heard, and
-- what was repaired at once. Whoever wrote something can take the words away; then a mark without words is left.
create table room_note (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  project_id uuid not null,
  -- Whose room it hangs in: nobody of the other side reads it.
  side text not null check (side in ('lived', 'learned')),
  words text check (length(words) between 1 and 1000),
  written_by uuid not null,
  written_at timestamptz not null default clock_timestamp(),
  removed_at timestamptz,
  token uuid not null,
  primary key (organisation_id, id),
  unique (organisation_id, project_id, written_by, token),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, written_by) references person (organisation_id, id),
  check ((words is null) = (removed_at is not null))
);
create index room_note_newest on room_note (organisation_id, project_id, side, written_at desc, id);

create table idea (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  project_id uuid not null,
  -- The side of whoever parked it, kept when the words are gone.
  side text not null check (side in ('lived', 'learned')),
  words text check (length(words) between 1 and 1000),
  parked_by uuid not null,
  parked_at timestamptz not null default clock_timestamp(),
  changed_at timestamptz,
  withdrawn_at timestamptz,
  token uuid not null,
  primary key (organisation_id, id),
  unique (organisation_id, project_id, parked_by, token),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, parked_by) references person (organisation_id, id),
  check ((words is null) = (withdrawn_at is not null))
);
create index idea_newest on idea (organisation_id, project_id, parked_at desc, id);

-- The voices an idea came from. A voice that is taken back keeps its place here and has no words any more.
create table idea_voice (
  organisation_id uuid not null,
  idea_id uuid not null,
  conversation_id uuid not null,
  voice_id uuid not null,
  primary key (organisation_id, idea_id, voice_id),
  foreign key (organisation_id, idea_id) references idea (organisation_id, id),
  foreign key (organisation_id, conversation_id, voice_id) references voice (organisation_id, conversation_id, id)
);

-- An obvious repair, with no vote: told on the reply page as soon as it stands here.
create table fix (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  project_id uuid not null,
  side text not null check (side in ('lived', 'learned')),
  words text check (length(words) between 1 and 200),
  -- The day it was done; null while it is being done.
  done_on date,
  noted_by uuid not null,
  noted_at timestamptz not null default clock_timestamp(),
  corrected_at timestamptz,
  withdrawn_at timestamptz,
  token uuid not null,
  primary key (organisation_id, id),
  unique (organisation_id, project_id, noted_by, token),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, noted_by) references person (organisation_id, id),
  check ((words is null) = (withdrawn_at is not null))
);
create index fix_newest on fix (organisation_id, project_id, noted_at desc, id);

-- Partners who want to begin before enough is heard, and that it was so decided. What was decided is never taken back.
create table lift_wish (
  organisation_id uuid not null,
  project_id uuid not null,
  person_id uuid not null,
  primary key (organisation_id, project_id, person_id),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create table blank_page_lifted (
  organisation_id uuid not null,
  project_id uuid not null,
  lifted_on date not null,
  primary key (organisation_id, project_id),
  foreign key (organisation_id, project_id) references project (organisation_id, id)
);

do $$
declare name text;
begin
  foreach name in array array['room_note', 'idea', 'idea_voice', 'fix', 'lift_wish', 'blank_page_lifted'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own on %I to {{app}} using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', name);
    execute format('grant select, insert on %I to {{app}}', name);
  end loop;
end $$;
grant update (words, removed_at) on room_note to {{app}};
grant update (words, changed_at, withdrawn_at) on idea to {{app}};
grant update (words, done_on, corrected_at, withdrawn_at) on fix to {{app}};
grant delete on lift_wish to {{app}};
