-- What the public was told of how many people spoke in a project, and all it was told before: the next number is only told
-- when it gives no small one away beside these. Nothing in here is more than was already shown.
create table told_count (
  organisation_id uuid not null,
  project_id uuid not null,
  total jsonb,
  by_side jsonb,
  memory jsonb not null,
  counted_at timestamptz not null,
  primary key (organisation_id, project_id),
  foreign key (organisation_id, project_id) references project (organisation_id, id)
);
alter table told_count enable row level security;
create policy own on told_count to {{app}} using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
grant select, insert, update on told_count to {{app}};
