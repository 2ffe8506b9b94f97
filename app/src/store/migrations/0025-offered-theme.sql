-- What the machine offers for a voice that nobody placed, learned from what people did place, and voices whose words are alike; and
-- the voices that partners chose to stand for a theme.

-- One row a project: after which change of the themes the offers were made, and what made them.
create table theme_offering (
  organisation_id uuid not null,
  project_id uuid not null,
  change integer not null,
  standing text not null,
  made_at timestamptz not null,
  made_by jsonb not null,
  primary key (organisation_id, project_id),
  foreign key (organisation_id, project_id) references project (organisation_id, id)
);

-- Up to three themes for one voice, the likeliest first: [{theme, chance}]. No words of the voice stand here.
create table theme_offer (
  organisation_id uuid not null,
  project_id uuid not null,
  voice_id uuid not null,
  choices jsonb not null,
  primary key (organisation_id, voice_id),
  foreign key (organisation_id, project_id) references theme_offering (organisation_id, project_id) on delete cascade
);
create index theme_offer_project on theme_offer (organisation_id, project_id);

-- Voices with the same words, or nearly: all of one set carry the same number. They are shown together and counted apart.
create table alike_voice (
  organisation_id uuid not null,
  project_id uuid not null,
  offering_id uuid not null,
  conversation_id uuid not null,
  voice_id uuid not null,
  alike integer not null,
  -- The version of the voice that was compared: other words are not alike any more.
  version integer not null,
  primary key (organisation_id, voice_id),
  foreign key (organisation_id, offering_id) references offering (organisation_id, id) on delete cascade
);
create index alike_voice_set on alike_voice (organisation_id, project_id, alike);

-- A voice that stands for a theme, in the version that was chosen: whoever speaks anew is chosen anew. How far it is shown is for its
-- consent and for what both sides agreed to share, each time it is read.
create table theme_quote (
  organisation_id uuid not null,
  project_id uuid not null,
  theme_id uuid not null,
  conversation_id uuid not null,
  voice_id uuid not null,
  version integer not null,
  chosen_by uuid not null,
  side text not null check (side in ('lived', 'learned')),
  chosen_at timestamptz not null,
  primary key (organisation_id, theme_id, voice_id),
  foreign key (organisation_id, theme_id) references theme (organisation_id, id),
  foreign key (organisation_id, conversation_id, voice_id) references voice (organisation_id, conversation_id, id),
  foreign key (organisation_id, chosen_by) references person (organisation_id, id)
);

do $$
declare name text;
begin
  foreach name in array array['theme_offering', 'theme_offer', 'alike_voice', 'theme_quote'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own on %I to {{app}} using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', name);
    execute format('grant select, insert, delete on %I to {{app}}', name);
  end loop;
end $$;
grant update on theme_quote to {{app}};
