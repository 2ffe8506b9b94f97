import { sql } from 'kysely'
import type { Side } from '../domain/side.ts'
import type { Store } from './store.ts'

/** One line of how the team works together, with those who sit here and agreed to it. */
export interface WayOfWorking {
  readonly id: string
  readonly words: string
  readonly proposedBy: string
  readonly agreed: readonly { readonly person: string; readonly name: string; readonly side: Side }[]
}

export async function waysOfWorking({ db }: Store, project: string): Promise<readonly WayOfWorking[]> {
  const ways = await db
    .selectFrom('wayOfWorking')
    .select(['id', 'words', 'proposedBy'])
    .where('projectId', '=', project)
    .where('takenBackAt', 'is', null)
    .orderBy('proposedAt')
    .orderBy('id')
    .limit(100)
    .execute()
  const agreed = await db
    .selectFrom('wayAgreed')
    .innerJoin('seat', (join) =>
      join
        .onRef('seat.organisationId', '=', 'wayAgreed.organisationId')
        .onRef('seat.projectId', '=', 'wayAgreed.projectId')
        .onRef('seat.personId', '=', 'wayAgreed.personId'),
    )
    .innerJoin('person', (join) =>
      join
        .onRef('person.organisationId', '=', 'wayAgreed.organisationId')
        .onRef('person.id', '=', 'wayAgreed.personId'),
    )
    .select(['wayAgreed.wayId as way', 'wayAgreed.personId as person', 'person.name'])
    .select(sql<Side>`way_agreed.side`.as('side'))
    .where('wayAgreed.projectId', '=', project)
    .where('seat.leftAt', 'is', null)
    .orderBy('wayAgreed.agreedAt')
    .execute()
  return ways.map((way) => ({
    ...way,
    agreed: agreed.flatMap(({ way: id, ...who }) => (id === way.id ? [who] : [])),
  }))
}

/** Proposes a line, or gives the one that says the same already. */
export async function proposeWayOfWorking(
  { db, organisation }: Store,
  given: { project: string; words: string; by: string },
): Promise<{ id: string; fresh: boolean }> {
  const made = await db
    .insertInto('wayOfWorking')
    .values({
      organisationId: organisation,
      projectId: given.project,
      words: given.words,
      proposedBy: given.by,
    })
    .onConflict((clash) =>
      clash.columns(['organisationId', 'projectId', 'words']).where('takenBackAt', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (made) return { id: made.id, fresh: true }
  const before = await db
    .selectFrom('wayOfWorking')
    .select('id')
    .where('projectId', '=', given.project)
    .where('words', '=', given.words)
    .where('takenBackAt', 'is', null)
    .executeTakeFirstOrThrow()
  return { id: before.id, fresh: false }
}

export interface Agreeing {
  readonly project: string
  readonly way: string
  readonly person: string
  readonly side: Side
}

/** Agrees to a line that stands; `false` where it does not, or they had agreed. */
export async function agreeToWay({ db, organisation }: Store, given: Agreeing): Promise<boolean> {
  const stands = await db
    .selectFrom('wayOfWorking')
    .select('id')
    .where('projectId', '=', given.project)
    .where('id', '=', given.way)
    .where('takenBackAt', 'is', null)
    .executeTakeFirst()
  if (!stands) return false
  const kept = await db
    .insertInto('wayAgreed')
    .values({
      organisationId: organisation,
      projectId: given.project,
      wayId: given.way,
      personId: given.person,
      side: given.side,
    })
    .onConflict((clash) => clash.doNothing())
    .returning('wayId')
    .executeTakeFirst()
  return kept !== undefined
}

export async function disagreeWithWay(
  { db }: Store,
  { project, way, person }: Omit<Agreeing, 'side'>,
): Promise<boolean> {
  const gone = await db
    .deleteFrom('wayAgreed')
    .where('projectId', '=', project)
    .where('wayId', '=', way)
    .where('personId', '=', person)
    .returning('wayId')
    .executeTakeFirst()
  return gone !== undefined
}

/** Takes a line back: whoever proposed it, while nobody else has agreed to it. */
export async function takeWayBack(
  { db }: Store,
  { project, way, person }: Omit<Agreeing, 'side'>,
): Promise<boolean> {
  const row = await db
    .updateTable('wayOfWorking')
    .set({ takenBackAt: sql`now()` })
    .where('projectId', '=', project)
    .where('id', '=', way)
    .where('proposedBy', '=', person)
    .where('takenBackAt', 'is', null)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('wayAgreed')
            .select('wayId')
            .whereRef('wayAgreed.organisationId', '=', 'wayOfWorking.organisationId')
            .whereRef('wayAgreed.projectId', '=', 'wayOfWorking.projectId')
            .whereRef('wayAgreed.wayId', '=', 'wayOfWorking.id')
            .where('wayAgreed.personId', '!=', person),
        ),
      ),
    )
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
