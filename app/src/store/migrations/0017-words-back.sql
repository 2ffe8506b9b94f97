-- What goes back and forth with whoever holds a key, after their words were sent.

-- Where somebody asked to be told: kept apart from their words, sealed with the key outside the database, deleted when they say
-- so. Until the link in a mail was opened and its button pressed, nothing is sent there but that one mail.
create table contact (
  organisation_id uuid not null,
  conversation_id uuid not null,
  answer_id uuid not null,
  -- A keyed hash, by which somebody who lost their key is found again.
  address_hash bytea not null,
  sealed bytea not null,
  language text not null,
  each_time boolean not null default false,
  confirmed_at timestamptz,
  -- There is something to tell since then.
  news_since timestamptz,
  told_at timestamptz,
  primary key (organisation_id, conversation_id, answer_id),
  foreign key (organisation_id, conversation_id) references conversation (organisation_id, id)
);
create index contact_address on contact (address_hash) where confirmed_at is not null;
create index contact_news on contact (news_since) where news_since is not null;

-- The links in mails to a contact: each works once. Kept only as keyed hashes.
create table contact_link (
  link_hash bytea primary key,
  organisation_id uuid not null,
  conversation_id uuid not null,
  answer_id uuid not null,
  purpose text not null check (purpose in ('confirm', 'new-key')),
  until timestamptz not null,
  foreign key (organisation_id, conversation_id, answer_id) references contact on delete cascade
);
create index contact_link_contact on contact_link (organisation_id, conversation_id, answer_id);

-- Somebody says that they lost their key: a row whether the address is known or not, so that both take the same time.
create table lost_key (
  id uuid primary key default gen_random_uuid(),
  email_sealed bytea not null,
  created_at timestamptz not null default now()
);
grant select, insert, delete on lost_key to {{app}};

-- A note that a partner or a safety contact left at a key, and what its holder said back. Both are sealed.
create table note (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  conversation_id uuid not null,
  answer_id uuid not null,
  voice_id uuid not null,
  token uuid not null,
  left_by uuid not null,
  left_as text not null check (left_as in ('lived', 'learned', 'safety')),
  left_at timestamptz not null default now(),
  words_sealed bytea not null,
  back_sealed bytea,
  -- Why what was said back is for safety contacts first; null where it is for whoever may read the voice.
  back_held text[] check (back_held <@ array['needs-a-person', 'personal-data', 'first-read', 'flood']::text[] and cardinality(back_held) > 0),
  back_at timestamptz,
  -- The person made it a complaint, with the exact words of consent that they agreed to; who took it on, and when.
  complaint_at timestamptz,
  complaint_text bytea,
  handed_by uuid,
  handed_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, left_by, token),
  foreign key (organisation_id, conversation_id) references conversation (organisation_id, id),
  foreign key (organisation_id, conversation_id, voice_id) references voice (organisation_id, conversation_id, id),
  foreign key (organisation_id, left_by) references person (organisation_id, id),
  foreign key (organisation_id, handed_by) references person (organisation_id, id),
  foreign key (organisation_id, complaint_text) references consent_text (organisation_id, hash),
  check ((back_sealed is null) = (back_at is null)),
  check ((complaint_at is null) = (complaint_text is null))
);
create index note_answer on note (organisation_id, conversation_id, answer_id, left_at);
create index note_voice on note (organisation_id, voice_id);

-- "May we use exactly these words, here?" No answer means no.
create table ask_words (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  conversation_id uuid not null,
  answer_id uuid not null,
  voice_id uuid not null,
  token uuid not null,
  excerpt text not null check (length(excerpt) between 1 and 2000),
  place text not null check (length(place) between 1 and 160),
  asked_by uuid not null,
  side text not null check (side in ('lived', 'learned')),
  asked_at timestamptz not null default now(),
  may boolean,
  answered_at timestamptz,
  -- The exact words of the question that was answered.
  consent_text bytea,
  primary key (organisation_id, id),
  unique (organisation_id, asked_by, token),
  foreign key (organisation_id, conversation_id) references conversation (organisation_id, id),
  foreign key (organisation_id, conversation_id, voice_id) references voice (organisation_id, conversation_id, id),
  foreign key (organisation_id, asked_by) references person (organisation_id, id),
  foreign key (organisation_id, consent_text) references consent_text (organisation_id, hash),
  check ((may is null) = (answered_at is null) and (may is null) = (consent_text is null))
);
create index ask_words_answer on ask_words (organisation_id, conversation_id, answer_id, asked_at);
create index ask_words_voice on ask_words (organisation_id, voice_id);

do $$
declare name text;
begin
  foreach name in array array['contact', 'contact_link', 'note', 'ask_words'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own on %I to {{app}} using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', name);
    execute format('grant select, insert, update, delete on %I to {{app}}', name);
  end loop;
end $$;
-- A new key for a confirmed contact takes the place of the old one.
grant update (key_hash) on answer to {{app}};

-- The doors: a link in a mail, and an address, find whose they are.
create function find_contact_link(wanted bytea) returns table (organisation_id uuid, conversation_id uuid, answer_id uuid, purpose text, until timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select organisation_id, conversation_id, answer_id, purpose, until from contact_link where link_hash = wanted $$;
create function find_contacts(wanted bytea, most int) returns table (organisation_id uuid, conversation_id uuid, answer_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select organisation_id, conversation_id, answer_id from contact where address_hash = wanted and confirmed_at is not null
    order by confirmed_at desc limit most $$;
-- Whom to tell that there is something: at most once in the time given, unless they asked to hear each time.
create function contacts_to_tell(told_before timestamptz, most int) returns table (organisation_id uuid, conversation_id uuid, answer_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select organisation_id, conversation_id, answer_id from contact
    where news_since is not null and confirmed_at is not null and (each_time or told_at is null or told_at < told_before)
    order by news_since limit most $$;
-- Forgets links and addresses that were never confirmed, once their time is over.
create function forget_old_contacts(before timestamptz) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ delete from contact_link where until < before;
    delete from contact c where c.confirmed_at is null
      and not exists (select from contact_link l where l.organisation_id = c.organisation_id and l.conversation_id = c.conversation_id and l.answer_id = c.answer_id);
    delete from lost_key where created_at < before - interval '1 day' $$;
revoke execute on function find_contact_link(bytea), find_contacts(bytea, int), contacts_to_tell(timestamptz, int), forget_old_contacts(timestamptz) from public;
grant execute on function find_contact_link(bytea), find_contacts(bytea, int), contacts_to_tell(timestamptz, int), forget_old_contacts(timestamptz) to {{app}};

-- A question was about those very words: once they are others, or gone, so is the question, and what was answered to it.
create function end_ask_words() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.withdrawn_at is not null or new.words is distinct from old.words then
    delete from ask_words a where a.organisation_id = new.organisation_id and a.voice_id = new.id;
  end if;
  return null;
end $$;
create trigger end_ask_words after update of words, withdrawn_at on voice for each row execute function end_ask_words();
