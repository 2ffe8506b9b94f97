-- Proposals put to both sides: their words a round, what they stand on, worries about them, and what came of them. How people vote
-- stands in the next migration, apart.
create table decision (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  project_id uuid not null,
  kind text not null check (kind in ('themes', 'priority', 'test', 'other')),
  -- The newest round. An amended proposal is the second, and there is no third.
  round smallint not null default 1 check (round in (1, 2)),
  proposed_by uuid not null,
  side text not null check (side in ('lived', 'learned')),
  proposed_at timestamptz not null,
  withdrawn_at timestamptz,
  -- What was asked of the sponsor, where one side blocked it in both rounds.
  sponsor_question uuid,
  token uuid not null,
  primary key (organisation_id, id),
  unique (organisation_id, project_id, proposed_by, token),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, proposed_by) references person (organisation_id, id),
  foreign key (organisation_id, project_id, sponsor_question) references sponsor_question (organisation_id, project_id, id)
);
create index decision_project on decision (organisation_id, project_id, proposed_at desc);

-- The words of one round. They never change: an amendment is a round of its own, and the old one stays.
create table decision_round (
  organisation_id uuid not null,
  decision_id uuid not null,
  round smallint not null check (round in (1, 2)),
  words text not null check (length(words) between 1 and 600),
  why text not null check (length(why) between 1 and 1000),
  -- Who it could leave out or harm, and how that would be seen.
  harm text not null check (length(harm) between 1 and 1000),
  seen text not null check (length(seen) between 1 and 1000),
  language text not null,
  rule text not null check (rule in ('double majority', 'consent', 'equal weight', 'majority')),
  quorum text not null check (quorum in ('half', 'two-thirds', 'all')),
  -- The last day on which people can vote, of UTC.
  closes_on date not null,
  written_by uuid not null,
  side text not null check (side in ('lived', 'learned')),
  written_at timestamptz not null,
  -- When voting was opened, and from which side; who votes is fixed then.
  opened_at timestamptz,
  opened_by uuid,
  opened_side text check (opened_side in ('lived', 'learned')),
  closed_at timestamptz,
  token uuid not null,
  primary key (organisation_id, decision_id, round),
  foreign key (organisation_id, decision_id) references decision (organisation_id, id),
  foreign key (organisation_id, written_by) references person (organisation_id, id),
  foreign key (organisation_id, opened_by) references person (organisation_id, id),
  check (num_nulls(opened_at, opened_by, opened_side) in (0, 3)),
  check (closed_at is null or opened_at is not null)
);
create index decision_round_open on decision_round (closes_on) where opened_at is not null and closed_at is null;

-- What a proposal stands on: a link of the thread. Whether a voice may be read is for whoever shows it to ask.
create table decision_subject (
  organisation_id uuid not null,
  decision_id uuid not null,
  kind text not null check (kind in ('theme', 'voice', 'statement', 'idea')),
  subject_id uuid not null,
  primary key (organisation_id, decision_id, kind, subject_id),
  foreign key (organisation_id, decision_id) references decision (organisation_id, id)
);
create index decision_subject_of on decision_subject (organisation_id, kind, subject_id);

-- A worry. Whoever raised it says whether it is answered, and may say later that it is not. Without words: they took them along when
-- they left.
create table decision_concern (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  decision_id uuid not null,
  round smallint not null,
  words text check (length(words) between 1 and 1000),
  raised_by uuid not null,
  side text not null check (side in ('lived', 'learned')),
  raised_at timestamptz not null,
  answered_at timestamptz,
  token uuid not null,
  primary key (organisation_id, id),
  unique (organisation_id, decision_id, raised_by, token),
  foreign key (organisation_id, decision_id, round) references decision_round (organisation_id, decision_id, round),
  foreign key (organisation_id, raised_by) references person (organisation_id, id)
);
create index decision_concern_of on decision_concern (organisation_id, decision_id);

create table decision_concern_answer (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  concern_id uuid not null,
  words text check (length(words) between 1 and 1000),
  said_by uuid not null,
  side text not null check (side in ('lived', 'learned')),
  said_at timestamptz not null,
  token uuid not null,
  primary key (organisation_id, id),
  unique (organisation_id, concern_id, said_by, token),
  foreign key (organisation_id, concern_id) references decision_concern (organisation_id, id),
  foreign key (organisation_id, said_by) references person (organisation_id, id)
);

-- Why a side stood in the way of the other, in its own words; once a round.
create table decision_block (
  organisation_id uuid not null,
  decision_id uuid not null,
  round smallint not null,
  side text not null check (side in ('lived', 'learned')),
  words text not null check (length(words) between 1 and 1000),
  said_by uuid not null,
  said_at timestamptz not null,
  primary key (organisation_id, decision_id, round),
  foreign key (organisation_id, decision_id, round) references decision_round (organisation_id, decision_id, round),
  foreign key (organisation_id, said_by) references person (organisation_id, id)
);

do $$
declare name text;
begin
  foreach name in array array['decision', 'decision_round', 'decision_subject', 'decision_concern', 'decision_concern_answer', 'decision_block'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own on %I to {{app}} using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', name);
    execute format('grant select, insert on %I to {{app}}', name);
  end loop;
end $$;
grant update (round, withdrawn_at, sponsor_question) on decision to {{app}};
grant update (closes_on, opened_at, opened_by, opened_side, closed_at) on decision_round to {{app}};
grant update (answered_at, words) on decision_concern to {{app}};
grant update (words) on decision_concern_answer to {{app}};
