-- A seat that is offered to somebody: by a link that works once, kept only as a keyed hash.
create table invitation (
  organisation_id uuid not null,
  id uuid not null default gen_random_uuid(),
  project_id uuid not null,
  side text not null check (side in ('lived', 'learned')),
  called text not null check (length(called) between 1 and 120),
  link_hash bytea not null unique,
  invited_by uuid not null,
  invited_at timestamptz not null default now(),
  until date not null,
  taken_by uuid,
  taken_at timestamptz,
  withdrawn_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, invited_by) references person (organisation_id, id),
  foreign key (organisation_id, taken_by) references person (organisation_id, id)
);
create index invitation_project on invitation (organisation_id, project_id, invited_at);
alter table invitation enable row level security;
create policy own on invitation to {{app}} using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
grant select, insert, update on invitation to {{app}};

create function find_invitation(wanted bytea) returns table (organisation_id uuid, invitation_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select organisation_id, id from invitation where link_hash = wanted $$;
revoke execute on function find_invitation(bytea) from public;
grant execute on function find_invitation(bytea) to {{app}};
