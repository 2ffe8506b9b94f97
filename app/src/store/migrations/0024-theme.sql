-- Themes: groups of voices that partners make and name, who placed which voice there, and a history of their own in which every
-- change can be undone. What the machine offers stands beside them and moves nothing.

-- One row a project: how often its themes changed. Whoever changes them holds it, so that changes come one after the other, each
-- with a number, and a page can tell what came after it was drawn.
create table theme_book (
  organisation_id uuid not null,
  project_id uuid not null,
  changes integer not null default 0,
  primary key (organisation_id, project_id),
  foreign key (organisation_id, project_id) references project (organisation_id, id)
);

create table theme (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  project_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  description text not null default '' check (length(description) <= 1000),
  -- Whose it is to answer: this team's, another team's, or the board's; null until it is sorted.
  owner text check (owner in ('ours', 'another-team', 'board')),
  position integer not null,
  -- Where its voices went when it was put together with another.
  merged_into uuid,
  gone_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, merged_into) references theme (organisation_id, id),
  check (merged_into is null or gone_at is not null)
);
create index theme_project on theme (organisation_id, project_id, position);

-- Where a voice stands: in one theme, placed by one person from one side. Placing again moves it. A voice with no row is not yet
-- grouped. Rows of voices that were taken back or are held stay here; readers meet them with standing_voice.
create table voice_theme (
  organisation_id uuid not null,
  project_id uuid not null,
  conversation_id uuid not null,
  voice_id uuid not null,
  theme_id uuid not null,
  placed_by uuid not null,
  side text not null check (side in ('lived', 'learned')),
  placed_at timestamptz not null,
  primary key (organisation_id, voice_id),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, conversation_id, voice_id) references voice (organisation_id, conversation_id, id),
  foreign key (organisation_id, theme_id) references theme (organisation_id, id),
  foreign key (organisation_id, placed_by) references person (organisation_id, id)
);
create index voice_theme_newest on voice_theme (organisation_id, theme_id, placed_at desc, voice_id);
create index voice_theme_project on voice_theme (organisation_id, project_id);

-- What was changed, by whom, from which side. Nothing is taken out of it: an undo is a change like any other, that says which one
-- it undoes. `themes` holds each theme that changed as it was and as it is then: [{id, before, after}].
create table theme_change (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  project_id uuid not null,
  number integer not null,
  kind text not null check (kind in ('made', 'changed', 'placed', 'split', 'merged', 'removed', 'accepted', 'coded', 'imported', 'undone')),
  person_id uuid not null,
  side text not null check (side in ('lived', 'learned')),
  at timestamptz not null,
  undoes uuid,
  themes jsonb not null default '[]',
  touched uuid[] not null default '{}',
  -- The form it came by, so that one sent twice changes once.
  token uuid,
  primary key (organisation_id, id),
  unique (organisation_id, project_id, number),
  unique (organisation_id, project_id, person_id, token),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  foreign key (organisation_id, undoes) references theme_change (organisation_id, id),
  check ((kind = 'undone') = (undoes is not null))
);
create index theme_change_touched on theme_change using gin (touched);
create index theme_change_undoes on theme_change (organisation_id, undoes) where undoes is not null;

-- Each voice that a change moved: where it stood before and after, with who had placed it there. Null is not yet grouped.
create table theme_change_voice (
  organisation_id uuid not null,
  change_id uuid not null,
  number integer not null,
  conversation_id uuid not null,
  voice_id uuid not null,
  before_theme uuid,
  before_by uuid,
  before_side text check (before_side in ('lived', 'learned')),
  before_at timestamptz,
  after_theme uuid,
  after_by uuid,
  after_side text check (after_side in ('lived', 'learned')),
  after_at timestamptz,
  primary key (organisation_id, change_id, voice_id),
  foreign key (organisation_id, change_id) references theme_change (organisation_id, id),
  foreign key (organisation_id, conversation_id, voice_id) references voice (organisation_id, conversation_id, id),
  check (num_nulls(before_theme, before_by, before_side, before_at) in (0, 4)),
  check (num_nulls(after_theme, after_by, after_side, after_at) in (0, 4))
);
create index theme_change_voice_newest on theme_change_voice (organisation_id, voice_id, number desc);

-- What the machine offered, with all that made it: package, version, method, seed, settings and a hash of what it read, one a
-- language. `voices` is how many stood then.
create table offering (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  project_id uuid not null,
  made_at timestamptz not null,
  made_by jsonb not null,
  voices integer not null,
  -- A hash of which voices stood and in which version: another one when any came, went or changed.
  standing text not null,
  primary key (organisation_id, id),
  unique (organisation_id, project_id),
  foreign key (organisation_id, project_id) references project (organisation_id, id)
);

-- A group of voices that may belong together, with the phrases that mark it and the voices that stand for it. The newest offering
-- takes the place of the one before; a group that partners put away stays away.
create table offered_group (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  project_id uuid not null,
  offering_id uuid not null,
  number integer not null,
  language text,
  phrases text[] not null,
  voices uuid[] not null,
  quotes uuid[] not null,
  -- Put away, or made a theme of, by a partner.
  put_away_at timestamptz,
  put_away_by uuid,
  accepted_as uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, offering_id) references offering (organisation_id, id) on delete cascade,
  foreign key (organisation_id, put_away_by) references person (organisation_id, id),
  foreign key (organisation_id, accepted_as) references theme (organisation_id, id)
);
create index offered_group_project on offered_group (organisation_id, project_id, number);

do $$
declare name text;
begin
  foreach name in array array['theme_book', 'theme', 'voice_theme', 'theme_change', 'theme_change_voice', 'offering', 'offered_group'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own on %I to {{app}} using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', name);
    execute format('grant select, insert on %I to {{app}}', name);
  end loop;
end $$;
grant update on theme_book, theme, voice_theme to {{app}};
grant delete on voice_theme, offering, offered_group to {{app}};
grant update (put_away_at, put_away_by, accepted_as) on offered_group to {{app}};
