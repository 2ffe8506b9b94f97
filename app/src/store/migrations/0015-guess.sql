-- What partners expect to hear, sealed before they may read a voice. The guesses lie under the key outside the database; beside them
-- stands the hash that they can be checked against once they are open. A seal is never changed. All that can be done to it is to take
-- the guesses away, at the wish of somebody who leaves: the hash stays, with nothing behind it.
create table guess_reveal (
  organisation_id uuid not null,
  project_id uuid not null,
  reveal_on date not null,
  primary key (organisation_id, project_id),
  foreign key (organisation_id, project_id) references project (organisation_id, id)
);

create table guess_draft (
  organisation_id uuid not null,
  project_id uuid not null,
  person_id uuid not null,
  sealed bytea not null,
  primary key (organisation_id, project_id, person_id),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);

create table guess_seal (
  organisation_id uuid not null,
  project_id uuid not null,
  person_id uuid not null,
  side text not null check (side in ('lived', 'learned')),
  hash bytea not null check (length(hash) = 32),
  sealed bytea,
  sealed_at timestamptz not null,
  removed_at timestamptz,
  primary key (organisation_id, project_id, person_id),
  -- Nothing is sealed where no day of opening is fixed.
  foreign key (organisation_id, project_id) references guess_reveal (organisation_id, project_id),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  check ((sealed is null) = (removed_at is not null))
);

do $$
declare name text;
begin
  foreach name in array array['guess_reveal', 'guess_draft', 'guess_seal'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own on %I to {{app}} using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', name);
    -- The day of opening is fixed once: there is no right to change it.
    execute format('grant select, insert on %I to {{app}}', name);
  end loop;
end $$;
grant update (sealed), delete on guess_draft to {{app}};
grant update (sealed, removed_at) on guess_seal to {{app}};
