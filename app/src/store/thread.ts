import { sql } from 'kysely'
import type { ThreadKind } from '../domain/thread.ts'
import type { Store } from './store.ts'

/** One thing on the thread of another, and how many steps away it is. */
export interface ThreadStep {
  readonly kind: ThreadKind
  readonly id: string
  readonly steps: number
}

/** Where a thing came from, or where it led to. */
export async function threadOf(
  { db, organisation }: Store,
  project: string,
  thing: { readonly kind: ThreadKind; readonly id: string },
  way: 'back' | 'on',
): Promise<readonly ThreadStep[]> {
  const { rows } = await sql<ThreadStep>`
    select found_kind as kind, found_id as id, steps
    from thread_of(${organisation}, ${project}, ${thing.kind}, ${thing.id}, ${way === 'back'})`.execute(db)
  return rows
}

/** What proposals say, by their ids, as their newest round words them. */
export async function decisionWords(
  { db }: Store,
  project: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('decision')
    .innerJoin('decisionRound', (join) =>
      join
        .onRef('decisionRound.organisationId', '=', 'decision.organisationId')
        .onRef('decisionRound.decisionId', '=', 'decision.id')
        .onRef('decisionRound.round', '=', 'decision.round'),
    )
    .select(['decision.id', 'decisionRound.words'])
    .where('decision.projectId', '=', project)
    .where('decision.id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, words }) => [id, words]))
}
