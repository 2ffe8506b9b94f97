-- How people vote. Who may vote, and whether they did, stands in one table; how, in another, in which there is no person at all: one
-- box a round, sealed with the key outside the database and always of the same length, that is written again as a whole with every
-- ballot. So nothing of order, place, transaction or time joins a choice to a person. When voting is over the box is
-- opened, its ballots are counted, and it goes; what stays are counts, and the reasons that people wished to have kept.
create table decision_voter (
  organisation_id uuid not null,
  decision_id uuid not null,
  round smallint not null,
  person_id uuid not null,
  -- The side somebody stood on when voting was opened. A change of sides later touches nothing that is open.
  side text not null check (side in ('lived', 'learned')),
  voted boolean not null default false,
  -- The hash of a link that lets just them vote, once.
  link_hash bytea,
  primary key (organisation_id, decision_id, round, person_id),
  foreign key (organisation_id, decision_id, round) references decision_round (organisation_id, decision_id, round),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create unique index decision_voter_link on decision_voter (link_hash) where link_hash is not null;

create table ballot_box (
  organisation_id uuid not null,
  decision_id uuid not null,
  round smallint not null,
  sealed bytea not null,
  primary key (organisation_id, decision_id, round),
  foreign key (organisation_id, decision_id, round) references decision_round (organisation_id, decision_id, round)
);

-- What a round decided. Under consent there are no counts: with few people they would name who objected.
create table decision_result (
  organisation_id uuid not null,
  decision_id uuid not null,
  round smallint not null,
  result text not null check (result in ('carried', 'not carried', 'no quorum')),
  blocked_by text check (blocked_by in ('lived', 'learned')),
  -- By side: for, against, standAside, counted.
  tallies jsonb,
  -- How each rule would have decided the same votes.
  other_rules jsonb,
  open_concerns smallint not null,
  decided_at timestamptz not null,
  primary key (organisation_id, decision_id, round),
  foreign key (organisation_id, decision_id, round) references decision_round (organisation_id, decision_id, round),
  check (result <> 'no quorum' or (tallies is null and other_rules is null))
);

-- What people who were outvoted, or who objected, wished to have kept with it. No side and no time; a name only where they put it.
create table decision_dissent (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  decision_id uuid not null,
  round smallint not null,
  words text not null check (length(words) between 1 and 500),
  person_id uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, decision_id, round) references decision_result (organisation_id, decision_id, round),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);

do $$
declare name text;
begin
  foreach name in array array['decision_voter', 'ballot_box', 'decision_result', 'decision_dissent'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own on %I to {{app}} using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', name);
    execute format('grant select, insert on %I to {{app}}', name);
  end loop;
end $$;
grant update (voted, link_hash) on decision_voter to {{app}};
grant update (sealed), delete on ballot_box to {{app}};
grant delete on decision_dissent to {{app}};

-- Rounds whose last day is over, of every organisation, and those that wait for worries to be answered: for the job that counts.
create function due_decisions(today date) returns table (organisation_id uuid, project_id uuid, decision_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select r.organisation_id, d.project_id, r.decision_id from decision_round r
    join decision d on d.organisation_id = r.organisation_id and d.id = r.decision_id and d.round = r.round
    where r.opened_at is not null and d.withdrawn_at is null
      and ((r.closed_at is null and r.closes_on < today) or (r.closed_at is not null and not exists (select from decision_result x
        where x.organisation_id = r.organisation_id and x.decision_id = r.decision_id and x.round = r.round))) $$;

create function find_ballot_link(wanted bytea) returns table (organisation_id uuid, project_id uuid, decision_id uuid, round smallint, person_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select v.organisation_id, d.project_id, v.decision_id, v.round, v.person_id from decision_voter v
    join decision d on d.organisation_id = v.organisation_id and d.id = v.decision_id
    where v.link_hash = wanted $$;

revoke execute on function due_decisions(date), find_ballot_link(bytea) from public;
grant execute on function due_decisions(date), find_ballot_link(bytea) to {{app}};
