-- Quick choices: two wishes side by side, one participant, once. Where each stood is kept, since people choose one side of a page
-- more often; so is the chance with which the pair came up.
create table choice (
  organisation_id uuid not null,
  round_id uuid not null,
  id uuid not null default gen_random_uuid(),
  participant uuid not null,
  left_id uuid not null,
  right_id uuid not null,
  chosen text not null check (chosen in ('left', 'right', 'both')),
  chance real not null check (chance > 0 and chance <= 1),
  form_at bigint not null,
  at timestamptz not null default now(),
  primary key (organisation_id, id),
  foreign key (organisation_id, round_id) references statement_round (organisation_id, id),
  foreign key (organisation_id, left_id) references statement (organisation_id, id),
  foreign key (organisation_id, right_id) references statement (organisation_id, id),
  check (left_id <> right_id)
);
-- Never the same pair twice for a person, whichever side each stands on; the same form sent again says it anew.
create unique index choice_once on choice (organisation_id, round_id, participant, least(left_id, right_id), greatest(left_id, right_id));
-- As with answers: looked up with every choice.
create index choice_participant on choice (organisation_id, participant);
alter table choice enable row level security;
create policy own on choice to {{app}} using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
grant select, insert, update on choice to {{app}};

-- The same for quick choices as `keep_statement_answers` for answers.
create function keep_choices(org uuid, batch jsonb) returns table (n int, outcome text, choices jsonb)
  language plpgsql set search_path = public, pg_temp set plan_cache_mode = force_generic_plan
  as $$
  begin
    perform set_config('app.org', org::text, true);
    insert into choice as c (organisation_id, round_id, participant, left_id, right_id, chosen, chance, form_at)
    select distinct on (g.round, g.participant, least(g.left, g.right), greatest(g.left, g.right))
      org, g.round, g.participant, g.left, g.right, g.chosen, g.chance, g.form_at
    from jsonb_to_recordset(batch) as g(n int, round uuid, participant uuid, "left" uuid, "right" uuid, chosen text, chance real,
      form_at bigint, today date)
    where exists (select from statement_round r where r.organisation_id = org and r.id = g.round and r.closed_at is null
        and (r.opens_on is null or r.opens_on <= g.today) and (r.closes_on is null or r.closes_on >= g.today))
      and 2 = (select count(*) from statement s where s.organisation_id = org and s.id in (g.left, g.right) and s.round_id = g.round and s.state = 'approved')
    order by g.round, g.participant, least(g.left, g.right), greatest(g.left, g.right), g.form_at desc, g.n desc
    on conflict (organisation_id, round_id, participant, least(left_id, right_id), greatest(left_id, right_id)) do update
      set left_id = excluded.left_id, right_id = excluded.right_id, chosen = excluded.chosen, chance = excluded.chance,
        form_at = excluded.form_at, at = now()
      where excluded.form_at >= c.form_at;

    return query
      select g.n,
        case when not exists (select from statement_round r where r.organisation_id = org and r.id = g.round and r.closed_at is null
            and (r.opens_on is null or r.opens_on <= g.today) and (r.closes_on is null or r.closes_on >= g.today)) then 'closed'
          when 2 = (select count(*) from statement s where s.organisation_id = org and s.id in (g.left, g.right) and s.round_id = g.round and s.state = 'approved') then 'kept'
          else 'gone' end,
        (select coalesce(jsonb_agg(jsonb_build_array(c.left_id, c.right_id, c.chosen) order by c.form_at, c.id), '[]'::jsonb)
          from choice c where c.organisation_id = org and c.participant = g.participant)
      from jsonb_to_recordset(batch) as g(n int, round uuid, participant uuid, "left" uuid, "right" uuid, today date);
  end $$;
revoke execute on function keep_choices(uuid, jsonb) from public;
grant execute on function keep_choices(uuid, jsonb) to {{app}};
