-- What partners do with voices: they open them, hide those of people they know, and agree on which are shared beyond the team.

-- That somebody has opened the voices of a project. Before, they may still seal what they expect to hear; after, no more.
create table voices_opened (
  organisation_id uuid not null,
  project_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (organisation_id, project_id, person_id),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);

-- Words that a partner hid from themselves, because they know who said them: everything of that answer, for nobody else.
create table hidden_voice (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  project_id uuid not null,
  conversation_id uuid not null,
  answer_id uuid not null,
  question smallint not null,
  person_id uuid not null,
  hidden_on date not null,
  primary key (organisation_id, id),
  unique (organisation_id, person_id, conversation_id, answer_id),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, conversation_id) references conversation (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);

-- A voice that partners want to share beyond the team, no wider than its speaker allowed.
create table sharing (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  project_id uuid not null,
  conversation_id uuid not null,
  voice_id uuid not null,
  reach text not null check (reach in ('project', 'public')),
  proposed_on date not null,
  -- The day both sides agreed that it stays in the team.
  refused_on date,
  -- The day the person who spoke was told so.
  told_at timestamptz,
  -- Over for good: the words changed, were taken back, or may go less far now.
  ended text check (ended in ('changed', 'withdrawn', 'narrowed')),
  primary key (organisation_id, id),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, conversation_id, voice_id) references voice (organisation_id, conversation_id, id)
);
create unique index sharing_once on sharing (organisation_id, conversation_id, voice_id, reach) where ended is null;
create index sharing_project on sharing (organisation_id, project_id) where ended is null;

-- What one partner said to it, from which side they stood then. `refused_on` is the first day they said no, and stays.
create table sharing_say (
  organisation_id uuid not null,
  sharing_id uuid not null,
  person_id uuid not null,
  side text not null check (side in ('lived', 'learned')),
  says text not null check (says in ('yes', 'no')),
  reason text check (reason in ('personal-data', 'safety', 'law', 'hate')),
  said_on date not null,
  refused_on date,
  primary key (organisation_id, sharing_id, person_id),
  foreign key (organisation_id, sharing_id) references sharing (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  check ((says = 'no') = (reason is not null)),
  check (says = 'yes' or refused_on is not null)
);

do $$
declare name text;
begin
  foreach name in array array['voices_opened', 'hidden_voice', 'sharing', 'sharing_say'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own on %I to {{app}} using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', name);
  end loop;
end $$;
grant select, insert on voices_opened to {{app}};
grant select, insert, delete on hidden_voice to {{app}};
grant select, insert, update on sharing, sharing_say to {{app}};

-- What partners agreed on was about these very words, as others read them: whoever changes them, by whatever way, ends the sharing
-- with it. (`shown` is what may be read in place of the words; its column comes with the safety hold, before any voice can change.)
create function end_sharing() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare other boolean;
begin
  other := new.words is distinct from old.words or new.struck is distinct from old.struck or new.shown is distinct from old.shown;
  if other or new.consent is distinct from old.consent or new.withdrawn_at is distinct from old.withdrawn_at then
    update sharing s set ended = case
        when new.withdrawn_at is not null then 'withdrawn'
        when other then 'changed'
        else 'narrowed' end
    where s.organisation_id = new.organisation_id and s.conversation_id = new.conversation_id and s.voice_id = new.id
      and s.ended is null
      and (new.withdrawn_at is not null or other or new.consent = 'team' or (new.consent = 'project' and s.reach = 'public'));
  end if;
  return null;
end $$;
create trigger end_sharing after update on voice for each row execute function end_sharing();
