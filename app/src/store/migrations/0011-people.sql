-- Where people stand, how they came, and who hosts: seats that know what somebody lives from, sides that change without touching
-- what is open, duties that are offered like seats, and mail that carries an offer.

-- When the mail was given to the queue; until then it waits, also through a time without a mail server.
alter table mail add column handed_at timestamptz;
update mail set handed_at = created_at;
create index mail_waiting on mail (created_at) where handed_at is null and sent_at is null;

-- `side` is the side somebody votes and sits on. It is `learned` for whoever is employed or paid by the service, whatever they
-- came as, unless the lived partners agree otherwise.
alter table seat
  add column came_as text check (came_as in ('lived', 'learned')),
  add column employed boolean,
  add column side_agreed boolean not null default false,
  -- What somebody who left wished for their words, and whether what they were owed was paid.
  add column left_words text check (left_words in ('keep', 'remove')),
  add column left_paid text check (left_paid in ('yes', 'no', 'nothing'));
create unique index seat_convener on seat (organisation_id, project_id, side) where convener and left_at is null;

-- The side somebody stood on, from when on: null from when they left. What was opened before a change counts them as they stood then.
create table side_change (
  organisation_id uuid not null,
  project_id uuid not null,
  person_id uuid not null,
  since timestamptz not null,
  side text check (side in ('lived', 'learned')),
  primary key (organisation_id, project_id, person_id, since),
  foreign key (organisation_id, project_id, person_id) references seat (organisation_id, project_id, person_id)
);
insert into side_change (organisation_id, project_id, person_id, since, side)
  select organisation_id, project_id, person_id, since, side from seat;
insert into side_change (organisation_id, project_id, person_id, since, side)
  select organisation_id, project_id, person_id, left_at, null from seat where left_at > since;

create function keep_side_change() returns trigger language plpgsql set search_path = public, pg_temp as $$
  declare stands text := (case when new.left_at is null then new.side end);
  begin
    if tg_op = 'UPDATE' and stands is not distinct from (case when old.left_at is null then old.side end) then return null; end if;
    insert into side_change (organisation_id, project_id, person_id, since, side)
    values (new.organisation_id, new.project_id, new.person_id, now(), stands)
    on conflict (organisation_id, project_id, person_id, since) do update set side = excluded.side;
    return null;
  end $$;
create trigger keep_side_change after insert or update on seat for each row execute function keep_side_change();

-- What the lived partners say of one of them who is employed by the service: each of them one word, until they change it.
create table side_vote (
  organisation_id uuid not null,
  project_id uuid not null,
  about uuid not null,
  voter uuid not null,
  agrees boolean not null,
  at timestamptz not null,
  primary key (organisation_id, project_id, about, voter),
  foreign key (organisation_id, project_id, about) references seat (organisation_id, project_id, person_id),
  foreign key (organisation_id, project_id, voter) references seat (organisation_id, project_id, person_id),
  check (about <> voter)
);

-- Hosting is offered and accepted; where somebody hosts already, only they hand it over.
create table hosting_offer (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  project_id uuid not null,
  to_person uuid not null,
  by_person uuid not null,
  offered_at timestamptz not null,
  answered_at timestamptz,
  accepted boolean,
  primary key (organisation_id, id),
  foreign key (organisation_id, project_id, to_person) references seat (organisation_id, project_id, person_id),
  foreign key (organisation_id, project_id, by_person) references seat (organisation_id, project_id, person_id)
);
create unique index hosting_offer_open on hosting_offer (organisation_id, project_id, to_person) where answered_at is null;

-- An offer is of a seat or of a duty, and says how the person was found.
alter table invitation
  alter column side drop not null,
  add column duty text check (duty in ('safety', 'reader', 'helper')),
  add column language text not null default '',
  add column found text check (found in ('known', 'group', 'open-call', 'asked', 'work', 'other')),
  add column found_words text check (length(found_words) <= 200),
  -- The mail that carries the link; it goes when the offer is taken back before it left.
  add column mail_id uuid,
  add check ((side is null) <> (duty is null)),
  add check ((language <> '') = (duty is not null and duty = 'reader'));

-- The country whose help lines stand on the pages where people write, as two letters.
alter table organisation add column country text check (country ~ '^[A-Z]{2}$');

do $$
declare name text;
begin
  foreach name in array array['side_change', 'side_vote', 'hosting_offer'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own on %I to {{app}} using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', name);
    execute format('grant select, insert, update on %I to {{app}}', name);
  end loop;
end $$;
