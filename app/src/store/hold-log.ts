import { sql } from 'kysely'
import type { HoldDeed, KeepReason } from '../domain/hold.ts'
import type { HoldReason } from '../domain/voice.ts'
import type { Store } from './store.ts'

/** One line of the log of the hold. It holds no words. */
export interface LookRow {
  readonly voice: string
  readonly at: Date
  readonly by: string
  readonly person: string
  readonly what: HoldDeed
  readonly held: readonly HoldReason[]
  readonly reason: KeepReason | null
}

const looks = ({ db }: Store) =>
  db
    .selectFrom('holdLook')
    .innerJoin('person', (join) =>
      join
        .onRef('person.id', '=', 'holdLook.personId')
        .onRef('person.organisationId', '=', 'holdLook.organisationId'),
    )
    .select([
      'holdLook.voiceId as voice',
      'holdLook.at',
      'person.name as by',
      'holdLook.personId as person',
      'holdLook.what',
      'holdLook.held',
      'holdLook.reason',
    ])

/** Who looked and what was done in the hold of a project, newest first. */
export async function looksIn(store: Store, project: string, most: number): Promise<readonly LookRow[]> {
  const rows = await looks(store)
    .where('holdLook.projectId', '=', project)
    .orderBy('holdLook.at', 'desc')
    .orderBy('holdLook.id')
    .limit(most)
    .execute()
  return rows as LookRow[]
}

/** The last line about each of some voices that says more than that somebody looked, or else that. */
export async function lastDeeds(
  store: Store,
  voices: readonly string[],
): Promise<ReadonlyMap<string, LookRow>> {
  if (voices.length === 0) return new Map()
  const rows = await looks(store)
    .distinctOn('holdLook.voiceId')
    .where('holdLook.voiceId', 'in', [...voices])
    .orderBy('holdLook.voiceId')
    .orderBy(sql`what = 'looked'`)
    .orderBy('holdLook.at', 'desc')
    .execute()
  return new Map((rows as LookRow[]).map((row) => [row.voice, row]))
}

/** Whether somebody looks after the hold of a project. */
export async function hasSafetyContact({ db }: Store, project: string): Promise<boolean> {
  const row = await db
    .selectFrom('duty')
    .select('personId')
    .where('projectId', '=', project)
    .where('duty', '=', 'safety')
    .where('leftAt', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
