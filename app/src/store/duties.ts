import { sql } from 'kysely'
import type { Duty } from '../domain/duty.ts'
import type { Side } from '../domain/side.ts'
import type { Store } from './store.ts'

/** Where somebody stands in a project: the side of their seat, and what they look after. */
export interface Standing {
  readonly side: Side | null
  readonly duties: readonly Duty[]
}

export async function standingOf({ db }: Store, project: string, person: string): Promise<Standing> {
  const seat = await db
    .selectFrom('seat')
    .select(['side', 'convener'])
    .where('projectId', '=', project)
    .where('personId', '=', person)
    .where('leftAt', 'is', null)
    .executeTakeFirst()
  const given = await db
    .selectFrom('duty')
    .select(sql<Duty>`distinct duty`.as('duty'))
    .where('projectId', '=', project)
    .where('personId', '=', person)
    .where('leftAt', 'is', null)
    .execute()
  const duties = given.map(({ duty }) => duty)
  return {
    side: (seat?.side as Side | undefined) ?? null,
    duties: seat?.convener ? ['convener', ...duties] : duties,
  }
}
