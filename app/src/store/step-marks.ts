import { sql } from 'kysely'
import type { Side } from '../domain/side.ts'
import type { Step } from '../domain/step.ts'
import type { Store } from './store.ts'

/**
 * What a side put its name to in a step: in Gather how the team works together, in Listen which words are shared, in Make sense where
 * voices belong, in Choose which wishes are asked.
 */
export interface StepMark {
  readonly step: 'gather' | 'listen' | 'make-sense' | 'choose'
  readonly side: Side
}

export async function stepMarks({ db }: Store, project: string): Promise<readonly StepMark[]> {
  const { rows } = await sql<StepMark>`
    select distinct 'gather' as step, a.side from way_agreed a
      join way_of_working w on w.organisation_id = a.organisation_id and w.project_id = a.project_id and w.id = a.way_id
      where a.project_id = ${project} and w.taken_back_at is null
    union all
    select distinct 'listen' as step, y.side from sharing_say y
      join sharing s on s.organisation_id = y.organisation_id and s.id = y.sharing_id
      where s.project_id = ${project} and y.says = 'yes'
    union all
    select distinct 'make-sense' as step, v.side from voice_theme v where v.project_id = ${project}
    union all
    select distinct 'choose' as step, a.side from statement_approval a
      join statement t on t.organisation_id = a.organisation_id and t.id = a.statement_id
      where t.project_id = ${project} and a.says = 'yes'`.execute(db)
  return rows
}

/** The furthest step in which anything was begun. */
export async function furthestStep({ db }: Store, project: string): Promise<Step> {
  const { rows } = await sql<{ step: Step }>`
    select case
      when exists (select from statement_round where project_id = ${project}) or exists (select from decision where project_id = ${project}) then 'choose'
      when exists (select from theme where project_id = ${project} and gone_at is null) then 'make-sense'
      when exists (select from conversation where project_id = ${project}) then 'listen'
      else 'gather' end as step`.execute(db)
  return rows[0]?.step ?? 'gather'
}

/** How many things each side's partners did in a project under their names, as the ledger keeps it. */
export async function countDeeds({ db }: Store, project: string): Promise<Record<Side, number>> {
  const rows = await db
    .selectFrom('ledgerEntry')
    .select(['side', sql<number>`count(*)::int`.as('deeds')])
    .where('projectId', '=', project)
    .where('actor', 'is not', null)
    .where('side', 'is not', null)
    .groupBy('side')
    .execute()
  const of = (side: Side) => rows.find((row) => row.side === side)?.deeds ?? 0
  return { lived: of('lived'), learned: of('learned') }
}
