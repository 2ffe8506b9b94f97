-- The thread: what came from what. Each kind of work keeps its own links, in tables of its own; here they stand as one list, from what
-- was there first to what was made of it.
create view thread_link with (security_invoker = true) as
  select t.organisation_id, t.project_id, 'voice' as from_kind, v.voice_id as from_id, 'theme' as to_kind, v.theme_id as to_id
    from voice_theme v join theme t on t.organisation_id = v.organisation_id and t.id = v.theme_id and t.gone_at is null
  union all
  select s.organisation_id, s.project_id, case when l.voice_id is null then 'theme' else 'voice' end, coalesce(l.voice_id, l.theme_id),
      'statement', s.id
    from statement_source l join statement s on s.organisation_id = l.organisation_id and s.id = l.statement_id
    where s.state in ('offered', 'approved') and s.held is null
  union all
  select i.organisation_id, i.project_id, 'voice', l.voice_id, 'idea', i.id
    from idea_voice l join idea i on i.organisation_id = l.organisation_id and i.id = l.idea_id and i.words is not null
  union all
  select d.organisation_id, d.project_id, l.kind, l.subject_id, 'decision', d.id
    from decision_subject l join decision d on d.organisation_id = l.organisation_id and d.id = l.decision_id and d.withdrawn_at is null;
grant select on thread_link to {{app}};

-- Everything a thing came from (`back`) or led to, however many steps away, with the fewest steps it takes to get there.
create function thread_of(org uuid, project uuid, kind text, thing uuid, back boolean)
  returns table (found_kind text, found_id uuid, steps int)
  language sql stable set search_path = public, pg_temp
  as $$
    with recursive near(kind, id, steps) as (
      select kind, thing, 0
      union
      select case when back then l.from_kind else l.to_kind end, case when back then l.from_id else l.to_id end, n.steps + 1
      from near n join thread_link l on l.organisation_id = org and l.project_id = project
        and case when back then l.to_kind = n.kind and l.to_id = n.id else l.from_kind = n.kind and l.from_id = n.id end
      where n.steps < 8
    )
    select kind, id, min(steps)::int from near where steps > 0 group by 1, 2 order by 3, 1, 2 $$;
revoke execute on function thread_of(uuid, uuid, text, uuid, boolean) from public;
grant execute on function thread_of(uuid, uuid, text, uuid, boolean) to {{app}};
