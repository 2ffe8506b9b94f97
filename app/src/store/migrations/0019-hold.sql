-- The safety hold: who looked at held words and what they did, and what partners may read in place of the words.

-- What partners read where it is not the very words: the words with parts struck out, each part one sign long, or what somebody who
-- does not work here told of them. `struck` stays what was struck out of the words, `shown_struck` is where that stands in `shown`.
alter table voice
  add column shown text check (length(shown) between 1 and 10000),
  add column shown_as text check (shown_as in ('struck', 'retold')),
  add column shown_struck jsonb,
  add check ((shown is null) = (shown_as is null) and (shown is null) = (shown_struck is null));

-- Parts are counted in these very words: when the words change or go, by whatever way, what was shown in their place goes too.
create function forget_shown() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.words is distinct from old.words then
    new.struck := '[]';
    new.shown := null;
    new.shown_as := null;
    new.shown_struck := null;
  end if;
  return new;
end $$;
create trigger forget_shown before update of words on voice for each row execute function forget_shown();

-- Whoever reads a standing voice gets what may be shown of it and nothing else, also in a search. Words that were told by somebody
-- else stand as a view about them, while the words themselves stay held.
create or replace view standing_voice with (security_invoker = true) as
  select organisation_id, conversation_id, id, answer_id, question, coalesce(shown, words) as words, language, speaker, side, identity,
    consent, consent_text, said_on, said_at, way, case when shown_as = 'retold' then 'about' else came end as came, first_reader,
    coalesce(shown_struck, struck) as struck, changed_on, version
  from voice where withdrawn_at is null and (held is null or shown_as = 'retold');

-- The log of the hold: who looked at which held words, when, and what they did. Never a word of them, and nothing is changed or
-- taken out of it.
create table hold_look (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  project_id uuid not null,
  conversation_id uuid not null,
  voice_id uuid not null,
  person_id uuid not null,
  at timestamptz not null default now(),
  what text not null check (what in ('looked', 'released', 'struck', 'retold', 'kept', 'noted')),
  -- Why it was held when this was done.
  held text[] not null,
  -- Why it stays.
  reason text check (reason in ('being-helped', 'ask-another', 'asking-the-person', 'not-for-the-team', 'spam')),
  primary key (organisation_id, id),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, conversation_id, voice_id) references voice (organisation_id, conversation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  check ((reason is not null) = (what = 'kept'))
);
create index hold_look_voice on hold_look (organisation_id, voice_id, at);
create index hold_look_project on hold_look (organisation_id, project_id, at);

-- Whom a mail told that something waits in the hold, and when last, so that nobody gets one every minute.
create table hold_told (
  organisation_id uuid not null,
  voice_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (organisation_id, voice_id, person_id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);

do $$
declare name text;
begin
  foreach name in array array['hold_look', 'hold_told'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own on %I to {{app}} using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', name);
  end loop;
end $$;
grant select, insert on hold_look to {{app}};
grant select, insert, update on hold_told to {{app}};

-- The organisations and projects where something is held, for the job that tells who looks after them. No words, no counts.
create function projects_holding() returns table (organisation_id uuid, project_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select distinct v.organisation_id, c.project_id from voice v
    join conversation c on c.organisation_id = v.organisation_id and c.id = v.conversation_id
    where v.held is not null and v.withdrawn_at is null and v.shown is null
    union select n.organisation_id, c.project_id from note n
    join conversation c on c.organisation_id = n.organisation_id and c.id = n.conversation_id
    where n.back_held is not null $$;
revoke execute on function projects_holding() from public;
grant execute on function projects_holding() to {{app}};
