import { sql } from 'kysely'
import type { Database } from './database.ts'
import { inOrder } from './statement-answers.ts'
import type { Store } from './store.ts'

export const chosenAnswers = ['left', 'right', 'both'] as const
export type Chosen = (typeof chosenAnswers)[number]

/** One quick choice between two wishes, ready to be kept, with where each stood. */
export interface ChoiceToKeep {
  readonly round: string
  readonly participant: string
  readonly left: string
  readonly right: string
  readonly chosen: Chosen
  readonly chance: number
  readonly formAt: number
  readonly today: string
}

export type OwnChoice = readonly [left: string, right: string, chosen: Chosen]

export interface KeptChoice {
  readonly outcome: 'kept' | 'closed' | 'gone'
  readonly choices: readonly OwnChoice[]
}

/** Keeps a batch of quick choices of one organisation in one transaction: all of it is on disk when this returns. */
export async function keepChoices(
  { pool }: Database,
  organisation: string,
  batch: readonly ChoiceToKeep[],
): Promise<readonly KeptChoice[]> {
  const given = batch.map(({ formAt, ...choice }, n) => ({ n, form_at: formAt, ...choice }))
  const { rows } = await pool.query<KeptChoice & { n: number }>({
    name: 'keep-choices',
    text: 'select n, outcome, choices from keep_choices($1, $2)',
    values: [organisation, JSON.stringify(given)],
  })
  return inOrder(rows, batch.length)
}

export async function ownChoices(
  { db }: Store,
  round: string,
  participant: string,
): Promise<readonly OwnChoice[]> {
  const rows = await db
    .selectFrom('choice')
    .select(['leftId', 'rightId', 'chosen'])
    .where('roundId', '=', round)
    .where('participant', '=', participant)
    .orderBy('formAt')
    .orderBy('id')
    .execute()
  return rows.map(({ leftId, rightId, chosen }) => [leftId, rightId, chosen as Chosen])
}

export interface ChoiceRow {
  readonly participant: string
  readonly left: string
  readonly right: string
  readonly chosen: Chosen
  readonly chance: number
  readonly at: number
}

const together = 20_000

/** All quick choices between approved statements of a project's latest round, a page at a time. */
export async function* choicesOf({ db }: Store, project: string): AsyncGenerator<ChoiceRow> {
  let after: string | undefined
  for (;;) {
    const { rows } = await sql<ChoiceRow & { id: string }>`
      select c.id, c.participant, c.left_id as left, c.right_id as right, c.chosen, c.chance,
        (extract(epoch from c.at) * 1000)::float8 as at
      from choice c
      where c.round_id = (select r.id from statement_round r where r.project_id = ${project} order by r.opened_at desc, r.id limit 1)
        and 2 = (select count(*) from statement s where s.organisation_id = c.organisation_id and s.id in (c.left_id, c.right_id) and s.state = 'approved')
        and (${after === undefined} or c.id > ${after ?? null}::uuid)
      order by c.id limit ${together}`.execute(db)
    for (const { id: _, ...row } of rows) yield row
    after = rows.at(-1)?.id
    if (rows.length < together) return
  }
}

/** How often each statement of a round stood in a quick choice. */
export async function showingsByStatement(
  { db }: Store,
  round: string,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ statement: string; times: number }>`
    select x.statement, count(*)::int as times
    from choice c cross join lateral (values (c.left_id), (c.right_id)) as x(statement)
    where c.round_id = ${round} group by x.statement`.execute(db)
  return new Map(rows.map(({ statement, times }) => [statement, times]))
}
