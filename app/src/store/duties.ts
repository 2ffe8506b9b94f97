import { sql } from 'kysely'
import type { Duty, LookedAfter } from '../domain/duty.ts'
import { safetyStands } from '../domain/safety.ts'
import type { Side } from '../domain/side.ts'
import type { Store } from './store.ts'

/** Where somebody stands in a project: the side of their seat, and what they look after. */
export interface Standing {
  readonly side: Side | null
  readonly duties: readonly Duty[]
  /** Has a seat or a duty and does not work for the service. Where nobody said, somebody who sits with the people it serves does not. */
  readonly outside: boolean
}

export async function standingOf({ db }: Store, project: string, person: string): Promise<Standing> {
  const seat = await db
    .selectFrom('seat')
    .select(['side', 'convener', 'employed'])
    .where('projectId', '=', project)
    .where('personId', '=', person)
    .where('leftAt', 'is', null)
    .executeTakeFirst()
  const given = await db
    .selectFrom('duty')
    .select([sql<Duty>`duty`.as('duty'), sql<boolean>`bool_or(outside)`.as('outside')])
    .where('projectId', '=', project)
    .where('personId', '=', person)
    .where('leftAt', 'is', null)
    .groupBy('duty')
    .execute()
  const duties = given.map(({ duty }) => duty)
  const employed = seat && (seat.employed ?? seat.side === 'learned')
  return {
    side: (seat?.side as Side | undefined) ?? null,
    duties: seat?.convener ? ['convener', ...duties] : duties,
    outside: !employed && (seat !== undefined || given.some(({ outside }) => outside)),
  }
}

/** A duty that somebody has in a project, as its pages show it. */
export interface DutyRow {
  readonly person: string
  readonly name: string
  readonly duty: LookedAfter
  /** The language of a reader; empty for the others. */
  readonly language: string
  readonly outside: boolean
}

/** Who looks after what in a project, in the order they came. */
export async function dutiesIn({ db }: Store, project: string): Promise<readonly DutyRow[]> {
  const rows = await db
    .selectFrom('duty')
    .innerJoin('person', (join) =>
      join
        .onRef('person.id', '=', 'duty.personId')
        .onRef('person.organisationId', '=', 'duty.organisationId'),
    )
    .select(['duty.personId as person', 'person.name', 'duty.duty', 'duty.language', 'duty.outside'])
    .where('duty.projectId', '=', project)
    .where('duty.leftAt', 'is', null)
    .orderBy('duty.since')
    .limit(200)
    .execute()
  return rows as DutyRow[]
}

/** Gives somebody a duty, or again after they gave it up. Who has it already keeps it as it is: then it is `false`. */
export async function takeDuty(
  { db, organisation }: Store,
  given: { project: string; person: string; duty: LookedAfter; language: string; outside: boolean },
): Promise<boolean> {
  const { project, person, duty, language, outside } = given
  const taken = await db
    .insertInto('duty')
    .values({ organisationId: organisation, projectId: project, personId: person, duty, language, outside })
    .onConflict((clash) =>
      clash
        .columns(['organisationId', 'projectId', 'personId', 'duty', 'language'])
        .doUpdateSet({ outside, leftAt: null, since: sql`now()` })
        .where('duty.leftAt', 'is not', null),
    )
    .returning('duty')
    .executeTakeFirst()
  return taken !== undefined
}

/** Ends somebody's duties in a project: all of them, or one. Gives how many ended. */
export async function leaveDuties(
  { db }: Store,
  project: string,
  person: string,
  only?: { readonly duty: LookedAfter; readonly language: string },
): Promise<number> {
  const left = await db
    .updateTable('duty')
    .set({ leftAt: sql`now()` })
    .where('projectId', '=', project)
    .where('personId', '=', person)
    .where('leftAt', 'is', null)
    .$if(only !== undefined, (query) =>
      query.where('duty', '=', only?.duty ?? '').where('language', '=', only?.language ?? ''),
    )
    .returning('duty')
    .execute()
  return left.length
}

/** Says of a safety contact whether they are from outside the service, as they said when they said whether it employs them. */
export async function setOutside(
  { db }: Store,
  project: string,
  person: string,
  outside: boolean,
): Promise<void> {
  await db
    .updateTable('duty')
    .set({ outside })
    .where('projectId', '=', project)
    .where('personId', '=', person)
    .where('duty', '=', 'safety')
    .execute()
}

/** The safety contacts of a project. */
async function safetyContactsOf(
  { db }: Store,
  project: string,
): Promise<readonly { readonly person: string; readonly outside: boolean }[]> {
  return db
    .selectFrom('duty')
    .select(['personId as person', 'outside'])
    .where('projectId', '=', project)
    .where('duty', '=', 'safety')
    .where('leftAt', 'is', null)
    .execute()
}

/** Whether a project has its two safety contacts, one of them from outside the service. */
export const safetyReady = async (store: Store, project: string): Promise<boolean> =>
  safetyStands(await safetyContactsOf(store, project))
