-- What somebody looks after in a project beside a seat, or without one. Safety contacts see held voices first; readers read a
-- language; helpers only type an answer for someone. A duty is no seat and no vote.
create table duty (
  organisation_id uuid not null,
  project_id uuid not null,
  person_id uuid not null,
  duty text not null check (duty in ('safety', 'reader', 'helper')),
  -- The language a reader reads; empty for the others.
  language text not null default '',
  -- Does not work for the service. Of the safety contacts, one must be such.
  outside boolean not null default false,
  since timestamptz not null default now(),
  left_at timestamptz,
  primary key (organisation_id, project_id, person_id, duty, language),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  check ((language <> '') = (duty = 'reader'))
);
create index duty_person on duty (organisation_id, person_id);
alter table duty enable row level security;
create policy own on duty to {{app}} using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
grant select, insert, update on duty to {{app}};
