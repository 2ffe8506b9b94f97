import type { Side } from '../domain/side.ts'
import type { Store } from './store.ts'

export interface Pause {
  readonly since: Date
  /** Who of each side wants to go on. */
  readonly goOn: Readonly<Record<Side, string | null>>
}

/** Pauses a project; `false` when it was paused already. One of a side may want to go on from the start, where it was restarted. */
export async function pauseProject(
  { db }: Store,
  project: string,
  given: { by: string; at: Date; goOn?: Side },
): Promise<boolean> {
  const { by, at, goOn } = given
  const row = await db
    .updateTable('project')
    .set({
      pausedAt: at,
      pausedBy: by,
      goOnLived: goOn === 'lived' ? by : null,
      goOnLearned: goOn === 'learned' ? by : null,
    })
    .where('id', '=', project)
    .where('pausedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The pause a project is in, held until the transaction ends. */
export async function holdPause({ db }: Store, project: string): Promise<Pause | undefined> {
  const row = await db
    .selectFrom('project')
    .select(['pausedAt', 'goOnLived', 'goOnLearned'])
    .where('id', '=', project)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return toPause(row)
}

export async function getPause({ db }: Store, project: string): Promise<Pause | undefined> {
  const row = await db
    .selectFrom('project')
    .select(['pausedAt', 'goOnLived', 'goOnLearned'])
    .where('id', '=', project)
    .executeTakeFirst()
  return toPause(row)
}

interface Row {
  readonly pausedAt: Date | null
  readonly goOnLived: string | null
  readonly goOnLearned: string | null
}

const toPause = (row: Row | undefined): Pause | undefined =>
  row?.pausedAt
    ? { since: row.pausedAt, goOn: { lived: row.goOnLived, learned: row.goOnLearned } }
    : undefined

export async function wantToGoOn({ db }: Store, project: string, side: Side, person: string): Promise<void> {
  await db
    .updateTable('project')
    .set(side === 'lived' ? { goOnLived: person } : { goOnLearned: person })
    .where('id', '=', project)
    .execute()
}

export async function endPause({ db }: Store, project: string): Promise<void> {
  await db
    .updateTable('project')
    .set({ pausedAt: null, pausedBy: null, goOnLived: null, goOnLearned: null })
    .where('id', '=', project)
    .execute()
}
