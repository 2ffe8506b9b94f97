-- What a team settles before it listens: for whom, by whose mandate, on which terms. Words that tell of somebody's health or
-- money are sealed with the key outside the database, so that a copy of it alone says nothing.

-- Who agreed to keep what they read to themselves, and to which words.
create table agreement (
  organisation_id uuid not null,
  project_id uuid not null,
  person_id uuid not null,
  words bytea not null,
  agreed_at timestamptz not null default now(),
  primary key (organisation_id, project_id, person_id),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  foreign key (organisation_id, words) references consent_text (organisation_id, hash)
);

-- How many people are served, all of them and by group, with where the figure is from.
alter table project add column served int check (served between 1 and 1000000000);
create table served_group (
  organisation_id uuid not null,
  project_id uuid not null,
  id uuid not null default gen_random_uuid(),
  name text not null check (length(name) between 1 and 120),
  people int check (people between 0 and 1000000000),
  percent numeric(4, 1) check (percent between 0 and 100),
  source text not null check (length(source) between 1 and 300),
  counted_on date,
  added_at timestamptz not null default now(),
  token uuid not null,
  primary key (organisation_id, project_id, id),
  unique (organisation_id, project_id, token),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  check (num_nonnulls(people, percent) = 1)
);

-- Who backs the project, with what, and what the team decides alone. How to reach the sponsor is sealed.
create table mandate (
  organisation_id uuid not null,
  project_id uuid not null,
  sponsor text not null check (length(sponsor) between 1 and 120),
  role text check (length(role) between 1 and 120),
  contact bytea,
  money text check (length(money) between 1 and 500),
  decides_alone text[] not null default '{}',
  set_by uuid not null,
  set_at timestamptz not null default now(),
  primary key (organisation_id, project_id),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, set_by) references person (organisation_id, id)
);

-- What the sponsor answers, and by when. The public page counts the days that an answer is late, and says no words of it.
create table sponsor_question (
  organisation_id uuid not null,
  project_id uuid not null,
  id uuid not null default gen_random_uuid(),
  words text not null check (length(words) between 1 and 1000),
  due_on date not null,
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  answer text check (length(answer) between 1 and 4000),
  answered_on date,
  token uuid not null,
  primary key (organisation_id, project_id, id),
  unique (organisation_id, project_id, token),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, asked_by) references person (organisation_id, id),
  check ((answer is null) = (answered_on is null))
);

-- What somebody needs in order to take part, in their own words, sealed; no words where they say that they need nothing. `met` is
-- their own word too. Taking it back removes the row.
create table access_need (
  organisation_id uuid not null,
  project_id uuid not null,
  person_id uuid not null,
  sealed bytea,
  conveners boolean not null default false,
  met boolean not null default false,
  primary key (organisation_id, project_id, person_id),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);

-- How the team works together, one line each, and who agreed to it from which side.
create table way_of_working (
  organisation_id uuid not null,
  project_id uuid not null,
  id uuid not null default gen_random_uuid(),
  words text not null check (length(words) between 1 and 300),
  proposed_by uuid not null,
  proposed_at timestamptz not null default now(),
  taken_back_at timestamptz,
  primary key (organisation_id, project_id, id),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, proposed_by) references person (organisation_id, id)
);
create unique index way_of_working_once on way_of_working (organisation_id, project_id, words) where taken_back_at is null;
create table way_agreed (
  organisation_id uuid not null,
  project_id uuid not null,
  way_id uuid not null,
  person_id uuid not null,
  side text not null check (side in ('lived', 'learned')),
  agreed_at timestamptz not null default now(),
  primary key (organisation_id, project_id, way_id, person_id),
  foreign key (organisation_id, project_id, way_id) references way_of_working (organisation_id, project_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);

-- How time is thanked and paid: shown before a seat is taken. Whoever pays nothing says why.
create table pay_offer (
  organisation_id uuid not null,
  project_id uuid not null,
  kind text not null check (kind in ('money', 'vouchers', 'none')),
  amount numeric(9, 2) check (amount > 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  per text check (per in ('hour', 'meeting', 'day')),
  expenses text check (length(expenses) between 1 and 500),
  days_to_pay smallint not null check (days_to_pay between 1 and 120),
  reason text check (length(reason) between 1 and 500),
  set_by uuid not null,
  set_at timestamptz not null default now(),
  primary key (organisation_id, project_id),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, set_by) references person (organisation_id, id),
  check ((kind = 'none') = (amount is null) and (amount is null) = (currency is null) and (amount is null) = (per is null)),
  check (kind <> 'none' or reason is not null)
);

-- What somebody asks to be paid, and when it was. What it is for is sealed: a taxi can tell of an illness.
create table pay_claim (
  organisation_id uuid not null,
  project_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  side text not null check (side in ('lived', 'learned')),
  sealed bytea not null,
  claimed_on date not null,
  claimed_at timestamptz not null default now(),
  due_on date not null,
  paid_on date,
  paid_by uuid,
  taken_back_at timestamptz,
  token uuid not null,
  primary key (organisation_id, project_id, id),
  unique (organisation_id, person_id, token),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  foreign key (organisation_id, paid_by) references person (organisation_id, id),
  check ((paid_on is null) = (paid_by is null)),
  check (paid_on is null or taken_back_at is null)
);
create index pay_claim_open on pay_claim (organisation_id, project_id, due_on) where paid_on is null and taken_back_at is null;

do $$
declare name text;
begin
  foreach name in array array['agreement', 'served_group', 'mandate', 'sponsor_question', 'access_need', 'way_of_working', 'way_agreed', 'pay_offer', 'pay_claim'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own on %I to {{app}} using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', name);
  end loop;
end $$;
grant select, insert on agreement to {{app}};
grant select, insert, delete on served_group, way_agreed to {{app}};
grant select, insert, update on mandate, sponsor_question, way_of_working, pay_offer, pay_claim to {{app}};
grant select, insert, update, delete on access_need to {{app}};
